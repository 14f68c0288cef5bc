package org.departures.cli;

/** What the program's exit status says. */
final class ExitStatus {

  static final int DONE = 0;
  static final int FAILED = 1;
  static final int WRONG_USAGE = 2;
  static final int SOME_UNREADABLE = 3;

  private ExitStatus() {}
}
