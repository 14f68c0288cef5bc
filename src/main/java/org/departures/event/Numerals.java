package org.departures.event;

/** Small whole numbers as news writes them: 11, 十一, 两. */
final class Numerals {

  private static final String DIGITS = "零一二三四五六七八九";

  private Numerals() {}

  /** Whether {@code text} is all numeral: masking leaves out what parts 5 from 11 in 5 (注) 11. */
  static boolean isNumeral(String text) {
    return text.chars()
        .allMatch(c -> (c >= '0' && c <= '9') || DIGITS.indexOf(c) >= 0 || "十百两".indexOf(c) >= 0);
  }

  /** The value of a numeral of digits or of Chinese characters up to a thousand. */
  static int valueOf(String numeral) {
    if (Character.isDigit(numeral.charAt(0))) {
      return Integer.parseInt(numeral);
    }
    int value = 0;
    int digit = 0;
    for (int i = 0; i < numeral.length(); i++) {
      char c = numeral.charAt(i);
      switch (c) {
        case '百' -> {
          value += 100 * Math.max(1, digit);
          digit = 0;
        }
        case '十' -> {
          value += 10 * Math.max(1, digit);
          digit = 0;
        }
        case '两' -> digit = 2;
        default -> digit = Math.max(0, DIGITS.indexOf(c));
      }
    }
    return value + digit;
  }
}
