package org.departures.model;

/**
 * A mistake in a file that the program itself works with. It stops the program at its start; the
 * message is one line for the user, and starts with the file.
 */
public class BadResourceException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public BadResourceException(String message) {
    super(message);
  }

  public BadResourceException(String message, Throwable cause) {
    super(message, cause);
  }
}
