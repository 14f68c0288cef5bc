package org.departures.model;

/** An input named on the command line that isn't there; the message is one line for the user. */
public final class MissingInputException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String input;

  public MissingInputException(String input) {
    super("No such file or folder: " + input);
    this.input = input;
  }

  /** The input as it was given. */
  public String input() {
    return input;
  }
}
