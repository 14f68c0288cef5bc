package org.departures.date;

import java.util.Optional;
import org.departures.model.Language;

/**
 * Reads a date in digits where it stands: 2024-05-17, 2024.5, 17/5/2024, 5/17.
 *
 * <p>Where the text does not tell day from month, an English article puts the month first and any
 * other the day.
 */
final class NumericDates {

  private record Group(int start, int end, int value) {
    int length() {
      return end - start;
    }

    boolean year() {
      return length() == 4 && value >= 1000 && value < 3000;
    }

    boolean small() {
      return length() <= 2;
    }
  }

  private NumericDates() {}

  /**
   * The date that starts at {@code start}. {@code onDay} tells that the word "on" stands before it,
   * without which 4.22 and 4-22 are other things; {@code behindDate} that a date and a dash do.
   */
  static Optional<Piece> at(
      String text, int start, int end, Language language, boolean onDay, boolean behindDate) {
    if (start > 0 && !behindDate && joined(text, start - 1)) {
      return Optional.empty();
    }
    Optional<Group> first = group(text, start, end);
    Optional<Integer> mark = first.flatMap(group -> separator(text, group.end, end));
    Optional<Group> second = mark.flatMap(at -> group(text, past(text, at + 1, end), end));
    if (second.isEmpty()) {
      return spaced(text, start, end);
    }
    Group a = first.orElseThrow();
    Group b = second.orElseThrow();
    char separator = text.charAt(mark.orElseThrow());
    boolean tight = b.start == a.end + 1;
    if (tight && b.end + 1 < end && text.charAt(b.end) == separator) {
      Optional<Group> third = group(text, b.end + 1, end);
      if (third.isPresent()) {
        return ends(text, third.get().end, end)
            ? three(a, b, third.get(), separator, language)
            : Optional.empty();
      }
    }
    return ends(text, b.end, end) ? two(a, b, separator, tight, onDay) : Optional.empty();
  }

  private static Optional<Piece> three(
      Group a, Group b, Group c, char separator, Language language) {
    if (a.year() && b.small() && c.small()) {
      return date(a, c, a.value, b.value, c.value);
    }
    if (language == Language.ZH && separator == '-' && yearFirst(a, b, c)) {
      return date(a, c, Years.expand(a.value), b.value, c.value);
    }
    boolean shortYear = c.length() == 2 && separator != '.';
    if (!a.small() || !b.small() || !(c.year() || shortYear)) {
      return Optional.empty();
    }
    boolean monthFirst =
        b.value > 12 || (a.value <= 12 && language == Language.EN && separator != '.');
    return date(
        a,
        c,
        shortYear ? Years.expand(c.value) : c.value,
        monthFirst ? a.value : b.value,
        monthFirst ? b.value : a.value);
  }

  /** 24-11-10, and not 3-7-27 or 05-05-89. */
  private static boolean yearFirst(Group a, Group b, Group c) {
    return a.length() == 2 && c.small() && Piece.possible(b.value, c.value);
  }

  /** 2024 05 17, where no further numbers stand beside it. */
  private static Optional<Piece> spaced(String text, int start, int end) {
    Optional<Group> year = group(text, start, end).filter(Group::year);
    Optional<Group> month = year.flatMap(a -> padded(text, a.end, end));
    Optional<Group> day = month.flatMap(b -> padded(text, b.end, end));
    if (day.isEmpty() || (start > 1 && Numerals.digit(text.charAt(start - 2)))) {
      return Optional.empty();
    }
    int stop = day.get().end;
    boolean more =
        stop + 1 < end && text.charAt(stop) == ' ' && Numerals.digit(text.charAt(stop + 1));
    return more || !ends(text, stop, end)
        ? Optional.empty()
        : date(year.get(), day.get(), year.get().value, month.get().value, day.get().value);
  }

  private static Optional<Group> padded(String text, int blank, int end) {
    return blank < end && text.charAt(blank) == ' '
        ? group(text, blank + 1, end).filter(group -> group.length() == 2)
        : Optional.empty();
  }

  private static Optional<Piece> two(
      Group a, Group b, char separator, boolean tight, boolean onDay) {
    if (a.year() && Years.recent(a.value) && b.small() && b.value >= 1 && b.value <= 12) {
      return Optional.of(Piece.numeric(a.start, b.end, a.value, b.value, 0));
    } else if (b.year() && Years.recent(b.value) && a.small() && a.value >= 1 && a.value <= 12) {
      return Optional.of(Piece.numeric(a.start, b.end, b.value, a.value, 0));
    } else if (!tight || !a.small() || !b.small()) {
      return Optional.empty();
    } else if (separator == '/' ? !onDay && fraction(a, b) : !onDay) {
      return Optional.empty();
    }
    boolean monthFirst = a.value <= 12;
    return date(a, b, 0, monthFirst ? a.value : b.value, monthFirst ? b.value : a.value);
  }

  /** Whether 2/3 or 24/7 is more likely than a day. */
  private static boolean fraction(Group a, Group b) {
    boolean padded = b.length() == 2 && b.value < 10;
    return !padded && (a.value > 12 || (a.value < b.value && b.value <= 10) || a.value == b.value);
  }

  private static Optional<Piece> date(Group from, Group to, int year, int month, int day) {
    return Piece.possible(month, day)
        ? Optional.of(Piece.numeric(from.start, to.end, year, month, day))
        : Optional.empty();
  }

  private static Optional<Group> group(String text, int start, int end) {
    int stop = start;
    while (stop < end && stop - start < 5 && Numerals.digit(text.charAt(stop))) {
      stop++;
    }
    return stop == start || stop - start == 5
        ? Optional.empty()
        : Optional.of(new Group(start, stop, Integer.parseInt(text.substring(start, stop))));
  }

  private static Optional<Integer> separator(String text, int from, int end) {
    int at = past(text, from, end);
    boolean found = at < end && "-/.".indexOf(text.charAt(at)) >= 0;
    return found && (at == from || text.charAt(at) != '.') ? Optional.of(at) : Optional.empty();
  }

  private static int past(String text, int from, int end) {
    int at = from;
    while (at < end && at < from + 2 && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  private static boolean joined(String text, int before) {
    char c = text.charAt(before);
    return Numerals.digit(c)
        || c == '/'
        || ("-/.,".indexOf(c) >= 0 && before > 0 && Numerals.digit(text.charAt(before - 1)))
        || "$¥€£".indexOf(c) >= 0;
  }

  /** Whether no further digits belong to what ends at {@code stop}. */
  private static boolean ends(String text, int stop, int end) {
    if (stop == end) {
      return true;
    }
    char next = text.charAt(stop);
    boolean more =
        "/.".indexOf(next) >= 0 && stop + 1 < end && Numerals.digit(text.charAt(stop + 1));
    return !Numerals.digit(next) && next != '%' && !more;
  }
}
