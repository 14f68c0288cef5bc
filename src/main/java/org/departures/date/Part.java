package org.departures.date;

import java.time.LocalDate;
import java.time.YearMonth;
import org.departures.model.EdtfDate;

/**
 * A part of a year, month or week that has no sharp edge.
 *
 * <p>Early and late are halves; beginning, middle and end are thirds of a year; of a month they are
 * its halves and its middle third. 上旬, 中旬 and 下旬 are sharp.
 */
enum Part {
  EARLY(1),
  LATE(2),
  BEGINNING(3),
  MIDDLE(4),
  END(5),
  FIRST_TEN(6),
  SECOND_TEN(7),
  LAST_TEN(8);

  private final int number;

  Part(int number) {
    this.number = number;
  }

  /** The number that stands for this part in a piece. */
  int number() {
    return number;
  }

  static Part ofNumber(int number) {
    for (Part part : values()) {
      if (part.number == number) {
        return part;
      }
    }
    throw new IllegalArgumentException("no such part: " + number);
  }

  EdtfDate of(int year) {
    return switch (this) {
      case EARLY -> EdtfDate.parse(String.format(java.util.Locale.ROOT, "%04d-40", year));
      case LATE -> EdtfDate.parse(String.format(java.util.Locale.ROOT, "%04d-41", year));
      case BEGINNING, FIRST_TEN -> months(year, 1);
      case MIDDLE, SECOND_TEN -> months(year, 5);
      case END, LAST_TEN -> months(year, 9);
    };
  }

  EdtfDate of(YearMonth month) {
    return switch (this) {
      case EARLY, BEGINNING -> EdtfDate.ofDays(month.atDay(1), month.atDay(15));
      case LATE, END -> EdtfDate.ofDays(month.atDay(16), month.atEndOfMonth());
      case FIRST_TEN -> EdtfDate.ofDays(month.atDay(1), month.atDay(10));
      case MIDDLE, SECOND_TEN -> EdtfDate.ofDays(month.atDay(11), month.atDay(20));
      case LAST_TEN -> EdtfDate.ofDays(month.atDay(21), month.atEndOfMonth());
    };
  }

  /** The month that is this part of the quarter that starts with {@code first}. */
  YearMonth monthFrom(YearMonth first) {
    return switch (this) {
      case EARLY, BEGINNING, FIRST_TEN -> first;
      case MIDDLE, SECOND_TEN -> first.plusMonths(1);
      case LATE, END, LAST_TEN -> first.plusMonths(2);
    };
  }

  /** This part of the week that starts on {@code monday}. */
  EdtfDate ofWeek(LocalDate monday) {
    return switch (this) {
      case EARLY, BEGINNING, FIRST_TEN -> EdtfDate.ofDays(monday, monday.plusDays(2));
      case MIDDLE, SECOND_TEN -> EdtfDate.ofDays(monday.plusDays(1), monday.plusDays(4));
      case LATE, END, LAST_TEN -> EdtfDate.ofDays(monday.plusDays(3), monday.plusDays(6));
    };
  }

  private static EdtfDate months(int year, int first) {
    return EdtfDate.parse(YearMonth.of(year, first) + "/" + YearMonth.of(year, first + 3));
  }
}
