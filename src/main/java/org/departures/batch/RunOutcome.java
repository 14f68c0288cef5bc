package org.departures.batch;

import java.util.List;
import org.departures.dataset.RunReport;
import org.departures.model.Problem;

/**
 * What a run did. {@code problems} are those of this run's inputs; {@code changed} says whether a
 * file of the dataset was written.
 */
public record RunOutcome(RunReport report, List<Problem> problems, boolean changed) {

  public RunOutcome {
    problems = List.copyOf(problems);
  }
}
