package org.departures.model;

/**
 * An input, or a line of one, that could not be read: counted, listed, and the run goes on. {@code
 * path} is the input's, with a feed's line after {@code #}. {@code reason} is for people, one line,
 * and says what to do.
 */
public record Problem(String path, Code code, String reason) {

  /** What kind of thing went wrong. */
  public enum Code {
    /** The file can't be opened or read: permission, disappeared, broken disk, encoding. */
    UNREADABLE,
    /** No text in it. */
    EMPTY,
    /** Not a format that is read, or bytes that are no text. */
    UNSUPPORTED,
    /** Larger than the limit. */
    TOO_LARGE,
    /** Text that is not what it says it is, such as a feed's line that is no JSON. */
    MALFORMED,
    /** Our own mistake while reading this one input. */
    INTERNAL
  }
}
