package org.departures.lexicon;

/** A mistake in a lexicon file. The message starts with the file and the line. */
public final class LexiconException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public LexiconException(String file, int line, String message) {
    super(file + ":" + line + ": " + message);
  }

  public LexiconException(String file, String message, Throwable cause) {
    super(file + ": " + message, cause);
  }
}
