package org.departures.date;

import java.util.Optional;

/** Reads a number in digits or in Chinese numerals where it stands. */
final class Numerals {

  private static final String CURRENCIES = "$¥€£￥";
  private static final int LONGEST = 12;

  private Numerals() {}

  /** Whether a number may start with {@code c}. */
  static boolean mayStart(char c) {
    return digit(c) || c == '第' || value(c) >= 0 || multiplier(c) > 0 || apostrophe(c);
  }

  /** The number that starts at {@code start}, with the ending that makes it an ordinal. */
  static Optional<Piece> at(String text, int start, int end) {
    char first = text.charAt(start);
    if (apostrophe(first) && start + 3 < end && digit(text.charAt(start + 1))) {
      // The '40s.
      Piece number = digits(text, start + 1, end);
      return number.sign() == Sign.DECADE
          ? Optional.of(Piece.of(Sign.DECADE, start, number.end(), number.value()))
          : Optional.empty();
    }
    if (digit(first)) {
      return Optional.of(digits(text, start, end));
    }
    if (first == '第' && start + 1 < end) {
      return (digit(text.charAt(start + 1))
              ? Optional.of(digits(text, start + 1, end))
              : chinese(text, start + 1, end))
          .filter(number -> number.sign() == Sign.TWO)
          .map(number -> Piece.of(Sign.ORDINAL, start, number.end(), number.value()));
    }
    return chinese(text, start, end);
  }

  private static Piece digits(String text, int start, int end) {
    int stop = start;
    while (stop < end && digit(text.charAt(stop))) {
      stop++;
    }
    int whole = fraction(text, start, stop, end);
    boolean money = start > 0 && CURRENCIES.indexOf(text.charAt(start - 1)) >= 0;
    if (whole > stop || stop - start > 4 || money) {
      return Piece.of(Sign.NUMBER, start, whole, 0);
    }
    int value = Integer.parseInt(text.substring(start, stop));
    Optional<Piece> decade = decade(text, start, stop, end, value);
    if (decade.isPresent()) {
      return decade.get();
    }
    int suffix = stop + 2;
    if (suffix <= end
        && (suffix == end || !Words.latin(text.charAt(suffix)))
        && ordinalEnding(text, stop)
        && value < 100) {
      return Piece.of(Sign.ORDINAL, start, suffix, value);
    }
    return Piece.of(sign(value, stop - start, text.charAt(start) == '0'), start, stop, value);
  }

  /** The end of 6,107.31, or {@code stop} where the digits are all there is. */
  private static int fraction(String text, int start, int stop, int end) {
    int at = stop;
    while (at + 1 < end && digit(text.charAt(at + 1))) {
      char mark = text.charAt(at);
      int next = at + 1;
      while (next < end && digit(text.charAt(next))) {
        next++;
      }
      boolean thousands = mark == ',' && next - at == 4 && stop - start <= 3;
      if (!thousands && mark != '.') {
        break;
      }
      at = next;
    }
    return at;
  }

  /** 1970s, 70s, 1970's. */
  private static Optional<Piece> decade(String text, int start, int stop, int end, int value) {
    int letter = stop < end && apostrophe(text.charAt(stop)) ? stop + 1 : stop;
    boolean plural =
        letter < end
            && text.charAt(letter) == 's'
            && (letter + 1 == end || !Words.latin(text.charAt(letter + 1)));
    if (!plural || value % 10 != 0) {
      return Optional.empty();
    } else if (stop - start == 4 && value >= 1500 && value < 2100) {
      return Optional.of(Piece.of(Sign.DECADE, start, letter + 1, value));
    } else if (stop - start == 2 && value >= 20) {
      return Optional.of(new Piece(Sign.DECADE, start, letter + 1, 1900 + value, Words.CUED, 0));
    }
    return Optional.empty();
  }

  private static boolean apostrophe(char c) {
    return c == '\'' || c == '’' || c == '‘';
  }

  private static boolean ordinalEnding(String text, int at) {
    return text.startsWith("st", at)
        || text.startsWith("nd", at)
        || text.startsWith("rd", at)
        || text.startsWith("th", at);
  }

  private static Optional<Piece> chinese(String text, int start, int end) {
    int stop = start;
    int limit = Math.min(end, start + LONGEST);
    boolean structured = false;
    while (stop < limit && (value(text.charAt(stop)) >= 0 || multiplier(text.charAt(stop)) > 0)) {
      structured |= multiplier(text.charAt(stop)) > 0;
      stop++;
    }
    if (stop == start) {
      return Optional.empty();
    }
    if (stop == limit && limit < end) {
      return Optional.of(Piece.of(Sign.NUMBER, start, stop, 0));
    }
    int value = structured ? structured(text, start, stop) : positional(text, start, stop);
    boolean padded = !structured && value(text.charAt(start)) == 0;
    int length = structured ? String.valueOf(value).length() : stop - start;
    // 三日 and 七号 alone are seldom days of the month.
    int detail = stop - start == 1 ? Words.CUED : 0;
    return Optional.of(new Piece(sign(value, length, padded), start, stop, value, detail, 0));
  }

  /** 二十一, 两千零四. */
  private static int structured(String text, int start, int stop) {
    int sum = 0;
    int pending = 0;
    for (int i = start; i < stop; i++) {
      int times = multiplier(text.charAt(i));
      if (times > 0) {
        sum += Math.max(pending, 1) * times;
        pending = 0;
      } else {
        pending = value(text.charAt(i));
      }
    }
    return sum + pending;
  }

  /** 二〇二四. */
  private static int positional(String text, int start, int stop) {
    int value = 0;
    for (int i = start; i < stop && i < start + 5; i++) {
      value = 10 * value + value(text.charAt(i));
    }
    return value;
  }

  private static Sign sign(int value, int length, boolean padded) {
    if (length == 4 && value >= 1000 && value < 3000) {
      return Sign.FOUR;
    } else if (length == 2 && padded) {
      return Sign.PADDED;
    }
    if (length == 3 && !padded) {
      return Sign.THREE;
    }
    return length <= 2 && !padded ? Sign.TWO : Sign.NUMBER;
  }

  private static int value(char c) {
    return switch (c) {
      case '零', '〇', '○' -> 0;
      case '一' -> 1;
      case '二', '两' -> 2;
      case '三' -> 3;
      case '四' -> 4;
      case '五' -> 5;
      case '六' -> 6;
      case '七' -> 7;
      case '八' -> 8;
      case '九' -> 9;
      default -> -1;
    };
  }

  private static int multiplier(char c) {
    return switch (c) {
      case '十' -> 10;
      case '百' -> 100;
      case '千' -> 1000;
      default -> 0;
    };
  }

  static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}
