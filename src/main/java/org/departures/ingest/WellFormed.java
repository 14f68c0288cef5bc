package org.departures.ingest;

/** Keeps text such that it can be written as UTF-8. */
final class WellFormed {

  private WellFormed() {}

  /**
   * {@code text} with U+FFFD for each surrogate without its other half, which JSON can write but no
   * encoding: all offsets stay.
   */
  static String of(String text) {
    StringBuilder mended = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean before = i > 0 && Character.isSurrogatePair(text.charAt(i - 1), c);
      boolean behind = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
      if (Character.isSurrogate(c) && !before && !behind) {
        mended.setCharAt(i, '\uFFFD');
      }
    }
    return mended.toString();
  }
}
