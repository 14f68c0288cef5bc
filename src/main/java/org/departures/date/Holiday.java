package org.departures.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import org.departures.model.EdtfDate;

/**
 * A day of each year that has a name.
 *
 * <p>Written {@code 12-25} (that day), {@code lunar-8-15} (a day of the lunar calendar), {@code
 * lunar-eve} (its last), {@code nth-11-4-4} (the fourth Thursday of November; -1 for the last is
 * written {@code last}), {@code easter-0} or {@code easter+1} (days from Easter Sunday), {@code
 * qingming}.
 */
record Holiday(Kind kind, int month, int nth, int day) {

  /** How the day is found. */
  enum Kind {
    FIXED(1),
    LUNAR(2),
    LUNAR_EVE(3),
    NTH_WEEKDAY(4),
    EASTER(5),
    QINGMING(6);

    private final int number;

    Kind(int number) {
      this.number = number;
    }

    private static Kind ofNumber(int number) {
      return Arrays.stream(values())
          .filter(kind -> kind.number == number)
          .findFirst()
          .orElseThrow();
    }
  }

  private static final int BASE = 100;

  static Holiday parse(String written) {
    String[] parts = written.replace("+", "-+").split("-", -1);
    if (parts.length == 1 && !written.equals("qingming")) {
      throw new IllegalArgumentException("no such day: " + written);
    }
    return switch (parts[0]) {
      case "lunar" ->
          parts[1].equals("eve")
              ? new Holiday(Kind.LUNAR_EVE, 0, 0, 0)
              : new Holiday(Kind.LUNAR, number(parts, 1), 0, number(parts, 2));
      case "nth" ->
          new Holiday(
              Kind.NTH_WEEKDAY,
              number(parts, 1),
              parts[2].equals("last") ? BASE - 1 : number(parts, 2),
              number(parts, 3));
      case "easter" -> {
        int days = number(parts, 1);
        yield new Holiday(Kind.EASTER, 0, written.contains("+") ? 1 : 0, days);
      }
      case "qingming" -> new Holiday(Kind.QINGMING, 0, 0, 0);
      default -> {
        Holiday fixed = new Holiday(Kind.FIXED, number(parts, 0), 0, number(parts, 1));
        if (!Piece.possible(fixed.month, fixed.day)) {
          throw new IllegalArgumentException("no such day: " + written);
        }
        yield fixed;
      }
    };
  }

  private static int number(String[] parts, int index) {
    if (index >= parts.length) {
      throw new IllegalArgumentException("a number is missing");
    }
    return Integer.parseInt(parts[index]);
  }

  /** The number that stands for this holiday in a piece. */
  int number() {
    return ((kind.number * BASE + month) * BASE + nth) * BASE + day;
  }

  static Holiday ofNumber(int number) {
    return new Holiday(
        Kind.ofNumber(number / (BASE * BASE * BASE)),
        number / (BASE * BASE) % BASE,
        number / BASE % BASE,
        number % BASE);
  }

  /** The day in {@code year}; nothing where no calendar of ours has it. */
  Optional<EdtfDate> in(int year) {
    return switch (kind) {
      case FIXED -> Completion.day(YearMonth.of(year, month), day);
      case LUNAR -> LunarCalendar.day(year, month, false, day);
      // The eve belongs to the lunar year that ends, and falls into the next of ours.
      case LUNAR_EVE -> LunarCalendar.eve(year - 1);
      case NTH_WEEKDAY -> Weeks.weekday(YearMonth.of(year, month), nth == BASE - 1 ? -1 : nth, day);
      case EASTER -> Optional.of(EdtfDate.ofDay(easter(year).plusDays(nth == 1 ? day : -day)));
      case QINGMING ->
          year < 1900 || year > 2099
              ? Optional.empty()
              : Optional.of(EdtfDate.ofDay(LocalDate.of(year, 4, qingming(year))));
    };
  }

  /** The sun reaches 15° on the fourth to the sixth of April. */
  private static int qingming(int year) {
    int inCentury = year % 100;
    double start = year < 2000 ? 5.59 : 4.81;
    return (int) (inCentury * 0.2422 + start) - inCentury / 4;
  }

  /** The Sunday behind the first full moon of spring, by the Gregorian rule. */
  private static LocalDate easter(int year) {
    int golden = year % 19;
    int century = year / 100;
    int epact = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
    int moon = epact - epact / 28 * (1 - 29 / (epact + 1) * ((21 - golden) / 11));
    int weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7;
    return LocalDate.of(year, 3, 28).plusDays(moon - (long) weekday);
  }
}
