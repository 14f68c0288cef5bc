package org.departures.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.departures.model.EdtfDate;

/** Weeks start on Monday and belong to the month or year that has most of their days (ISO 8601). */
final class Weeks {

  private Weeks() {}

  static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** The week {@code nth} of the month, or its last for -1; other units than weeks are no part. */
  static Optional<EdtfDate> ofMonth(YearMonth month, int nth, Unit unit) {
    if (unit != Unit.WEEK || nth == 0 || nth > 5 || nth < -1) {
      return Optional.empty();
    }
    return Optional.of(
        nth == -1 ? of(month.atEndOfMonth().minusDays(3)) : of(month.atDay(4).plusWeeks(nth - 1L)));
  }

  static Optional<EdtfDate> ofYear(int year, int nth) {
    LocalDate first = monday(LocalDate.of(year, 1, 4));
    long weeks = IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(first).getMaximum();
    if (nth == -1) {
      return Optional.of(of(first.plusWeeks(weeks - 1)));
    }
    return nth < 1 || nth > weeks ? Optional.empty() : Optional.of(of(first.plusWeeks(nth - 1L)));
  }

  static Optional<EdtfDate> weekday(YearMonth month, int nth, int weekday) {
    LocalDate day =
        month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(nth, DayOfWeek.of(weekday)));
    return YearMonth.from(day).equals(month) ? Optional.of(EdtfDate.ofDay(day)) : Optional.empty();
  }

  /** The week that {@code day} lies in. */
  static EdtfDate of(LocalDate day) {
    LocalDate monday = monday(day);
    return EdtfDate.ofDays(monday, monday.plusDays(6));
  }
}
