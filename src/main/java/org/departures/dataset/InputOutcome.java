package org.departures.dataset;

import java.util.List;
import org.departures.model.Problem;

/** Everything that reading one input gave, in the order of the input. */
public record InputOutcome(
    InputVersion input, int run, List<ArticleFindings> articles, List<Problem> problems) {

  public InputOutcome {
    articles = List.copyOf(articles);
    problems = List.copyOf(problems);
  }
}
