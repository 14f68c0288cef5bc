package org.departures.spark;

import java.util.List;
import org.departures.model.Problem;

/**
 * What a job did.
 *
 * @param problems how much could not be read
 * @param first the first of it, to be shown; all is in the dataset's {@code problems.jsonl}
 */
public record SparkOutcome(long articles, long departures, long problems, List<Problem> first) {

  public SparkOutcome {
    first = List.copyOf(first);
  }
}
