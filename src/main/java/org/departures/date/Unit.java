package org.departures.date;

import java.time.LocalDate;

/** What a date is counted in, and how exactly it is known. */
enum Unit {
  DAY(1),
  WEEK(2),
  MONTH(3),
  QUARTER(4),
  YEAR(5),
  DECADE(6);

  private final int number;

  Unit(int number) {
    this.number = number;
  }

  /** The number that stands for this unit in a piece; the finer the unit, the smaller. */
  int number() {
    return number;
  }

  static Unit ofNumber(int number) {
    for (Unit unit : values()) {
      if (unit.number == number) {
        return unit;
      }
    }
    throw new IllegalArgumentException("no such unit: " + number);
  }

  LocalDate add(LocalDate day, int count) {
    return switch (this) {
      case DAY -> day.plusDays(count);
      case WEEK -> day.plusWeeks(count);
      case MONTH -> day.plusMonths(count);
      case QUARTER -> day.plusMonths(3L * count);
      case YEAR -> day.plusYears(count);
      case DECADE -> day.plusYears(10L * count);
    };
  }
}
