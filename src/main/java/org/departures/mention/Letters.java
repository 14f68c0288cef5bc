package org.departures.mention;

import org.departures.model.Span;

/** Which kinds of characters names are written in. */
final class Letters {

  private static final char LAST_LATIN = '\u024f';

  private Letters() {}

  static boolean isHan(char c) {
    return Character.isIdeographic(c);
  }

  static boolean isLatin(char c) {
    return c <= LAST_LATIN && Character.isLetter(c);
  }

  static boolean hasLatin(String text, Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      if (isLatin(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  static boolean isLatinOrDigit(char c) {
    return isLatin(c) || (c >= '0' && c <= '9');
  }

  /** Whether {@code word} has no letter in lower case. */
  static boolean isWithoutSmall(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isLowerCase(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  static boolean isHan(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!isHan(text.charAt(i))) {
        return false;
      }
    }
    return start < end;
  }

  /** Whether there is nothing but Chinese characters and Latin letters: ST远山. */
  static boolean isName(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!isHan(text.charAt(i)) && !isLatin(text.charAt(i))) {
        return false;
      }
    }
    return start < end;
  }

  /** Whether no Latin letter or digit is cut off at either end of {@code start} to {@code end}. */
  static boolean isWhole(String text, int start, int end) {
    return !(start > 0
            && isLatinOrDigit(text.charAt(start))
            && isLatinOrDigit(text.charAt(start - 1)))
        && !(end < text.length()
            && isLatinOrDigit(text.charAt(end - 1))
            && isLatinOrDigit(text.charAt(end)));
  }
}
