package org.departures.cli;

import java.io.PrintWriter;
import java.util.List;
import org.departures.model.Problem;

/** Names what could not be read. */
final class Problems {

  private Problems() {}

  /**
   * Prints a line for each problem and returns the exit status that says whether there were any.
   */
  static int report(List<Problem> problems, PrintWriter err) {
    problems.forEach(
        problem -> err.println("departures: " + problem.path() + ": " + problem.reason()));
    return problems.isEmpty() ? ExitStatus.DONE : ExitStatus.SOME_UNREADABLE;
  }
}
