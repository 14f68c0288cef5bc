package org.departures.ingest;

/** Collapses the blanks of marked-up text as a browser shows them. */
final class Blanks {

  private Blanks() {}

  /**
   * {@code text} with each run of blanks made one and none around it. A run with a line break in it
   * between two Chinese characters goes altogether: 中⏎文 is one word broken over two lines of
   * source.
   */
  static String collapse(CharSequence text) {
    StringBuilder collapsed = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int end = at;
      boolean lineBreak = false;
      while (end < text.length() && isBlank(text.charAt(end))) {
        lineBreak |= text.charAt(end) == '\n' || text.charAt(end) == '\r';
        end++;
      }
      if (end == at) {
        if (!isInvisible(text.charAt(at))) {
          collapsed.append(text.charAt(at));
        }
        at++;
      } else {
        boolean edge = collapsed.isEmpty() || end == text.length();
        if (!edge && !(lineBreak && isWide(text.charAt(at - 1)) && isWide(text.charAt(end)))) {
          // A wide blank alone stays: it parts names in lists, 陈立　林雪.
          collapsed.append(end - at == 1 && text.charAt(at) == '\u3000' ? '\u3000' : ' ');
        }
        at = end;
      }
    }
    return collapsed.toString();
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isInvisible(char c) {
    return c == '\u200B' || c == '\uFEFF' || c == '\u00AD';
  }

  /** Chinese characters, their punctuation and full-width forms, in the basic plane. */
  private static boolean isWide(char c) {
    return Character.isIdeographic(c)
        || (c >= 0x3000 && c <= 0x303F)
        || (c >= 0xFF00 && c <= 0xFFEF);
  }
}
