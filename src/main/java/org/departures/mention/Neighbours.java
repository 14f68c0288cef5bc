package org.departures.mention;

/** The words beside a place in English text. */
final class Neighbours {

  private Neighbours() {}

  static int skipBlanks(String text, int at) {
    int i = at;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  static int skipBlanksBack(String text, int at) {
    int i = Math.max(at, 0);
    while (i > 0 && text.charAt(i - 1) == ' ') {
      i--;
    }
    return i;
  }

  /** The word before {@code start}, behind blanks; empty where something else stands there. */
  static String wordBefore(String text, int start) {
    int end = skipBlanksBack(text, start);
    int from = end;
    while (from > 0 && isWordPart(text.charAt(from - 1))) {
      from--;
    }
    return text.substring(from, end);
  }

  /** The word behind {@code end} and blanks, without the stop of its sentence; or empty. */
  static String wordAfter(String text, int end) {
    int from = skipBlanks(text, end);
    int to = from;
    while (to < text.length() && isWordPart(text.charAt(to))) {
      to++;
    }
    while (to > from && text.charAt(to - 1) == '.') {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isWordPart(char c) {
    return Letters.isLatinOrDigit(c) || c == '.' || c == '-';
  }
}
