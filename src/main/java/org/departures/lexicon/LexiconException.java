package org.departures.lexicon;

import org.departures.model.BadResourceException;

/** A mistake in a lexicon file. The message starts with the file and the line. */
public final class LexiconException extends BadResourceException {

  private static final long serialVersionUID = 1L;

  public LexiconException(String message) {
    super(message);
  }

  public LexiconException(String file, int line, String message) {
    super(file + ":" + line + ": " + message);
  }

  public LexiconException(String file, String message, Throwable cause) {
    super(file + ": " + message, cause);
  }
}
