package org.departures.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.departures.model.EdtfDate;
import org.departures.model.StatedDate.Basis;

/**
 * Dates that are a number of units away: 三天前, two weeks ago, 一年后, past three years.
 *
 * <p>They are as exact as their unit: two years ago is a year, three months ago a month. Weeks give
 * a day that is about right.
 */
final class CountedUnits {

  private final Reading reading;
  private final Context context;
  private final int count;

  private CountedUnits(Reading reading, Context context) {
    this.reading = reading;
    this.context = context;
    this.count = reading.getOr(Label.COUNT, 1);
  }

  static Optional<Resolved> resolve(Reading reading, Context context) {
    CountedUnits units = new CountedUnits(reading, context);
    return units
        .date()
        .map(date -> new Resolved(date, Basis.RELATIVE, units.precision(), units.tellsYear()));
  }

  /**
   * What is counted from {@code base}: two weeks after May 5, 2024, or with {@link Label#LASTING}
   * the stretch of two weeks that starts with it.
   */
  static Optional<Resolved> from(Resolved base, Reading reading, Context context) {
    CountedUnits units = new CountedUnits(reading, context);
    Basis basis = base.basis() == Basis.EXPLICIT ? Basis.EXPLICIT : Basis.RELATIVE;
    return base.value()
        .earliest()
        .filter(day -> base.precision().compareTo(units.precision()) <= 0)
        .map(day -> units.countedFrom(day, base.precision() == Unit.DAY))
        .map(date -> new Resolved(date, basis, units.precision(), base.ownYear()));
  }

  private EdtfDate countedFrom(LocalDate day, boolean exact) {
    LocalDate moved = moved(day);
    if (reading.has(Label.LASTING) || reading.has(Label.WITHIN)) {
      return moved.isAfter(day)
          ? EdtfDate.ofDays(day, moved.minusDays(1))
          : EdtfDate.ofDays(moved.plusDays(1), day);
    }
    if (!reading.has(Label.COUNT) && precision() == Unit.WEEK) {
      return Weeks.of(moved);
    }
    return exact && precision() == Unit.WEEK ? EdtfDate.ofDay(moved) : rounded(moved);
  }

  /** 一年后 goes on from a year that was told; 9年前 looks aside and lends nothing. */
  private boolean tellsYear() {
    return reading.getOr(Label.DIRECTION, -1) > 0 && precision() == Unit.YEAR;
  }

  /** The finest of the units. */
  private Unit precision() {
    if (reading.has(Label.WEEKDAY)) {
      return Unit.DAY;
    }
    int number = reading.unit().number();
    number = Math.min(number, reading.getOr(Label.UNIT2, number));
    return Unit.ofNumber(Math.min(number, reading.getOr(Label.UNIT3, number)));
  }

  private Optional<EdtfDate> date() {
    if (reading.has(Label.WITHIN)) {
      return context
          .published()
          .filter(day -> context.ahead())
          .map(day -> EdtfDate.ofDays(day, moved(day).minusDays(1)));
    } else if (reading.has(Label.STRETCH)) {
      return context.published().map(this::stretch);
    } else if (reading.has(Label.AHEAD)) {
      return context
          .published()
          .filter(day -> context.ahead())
          .map(day -> rounded(reading.unit().add(day, count)));
    } else if (reading.has(Label.WEEKDAY)) {
      return context.published().map(this::nthWeekday);
    }
    return reference().map(this::moved).map(this::rounded);
  }

  /** Two Sundays from now. */
  private EdtfDate nthWeekday(LocalDate published) {
    DayOfWeek day = DayOfWeek.of(reading.get(Label.WEEKDAY));
    return EdtfDate.ofDay(
        reading.get(Label.DIRECTION) > 0
            ? published.with(TemporalAdjusters.next(day)).plusWeeks(count - 1L)
            : published.with(TemporalAdjusters.previous(day)).minusWeeks(count - 1L));
  }

  /** 三年前 counts from publication; 一年后 from what was told before, or ahead. */
  private Optional<LocalDate> reference() {
    boolean back = reading.get(Label.DIRECTION) < 0;
    if (back || context.ahead()) {
      return context.published();
    }
    return context
        .nearby()
        .filter(nearby -> nearby.precision().compareTo(reading.unit()) <= 0)
        .flatMap(nearby -> nearby.value().earliest());
  }

  private LocalDate moved(LocalDate from) {
    int direction = reading.getOr(Label.DIRECTION, reading.getOr(Label.OFFSET, 1));
    LocalDate moved = reading.unit().add(from, direction * count);
    moved = moved(moved, Label.UNIT2, direction * reading.getOr(Label.COUNT2, 0));
    return moved(moved, Label.UNIT3, direction * reading.getOr(Label.COUNT3, 0));
  }

  private LocalDate moved(LocalDate from, Label unit, int times) {
    return reading.has(unit) ? Unit.ofNumber(reading.get(unit)).add(from, times) : from;
  }

  private EdtfDate rounded(LocalDate day) {
    return switch (precision()) {
      case DAY -> EdtfDate.ofDay(day);
      case WEEK -> EdtfDate.parse(day + "~");
      case MONTH -> EdtfDate.ofMonth(YearMonth.from(day));
      case QUARTER -> Portion.quarter(day);
      case YEAR -> EdtfDate.ofYear(day.getYear());
      case DECADE -> EdtfDate.parse(day.getYear() / 10 + "X");
    };
  }

  private EdtfDate stretch(LocalDate published) {
    if (reading.is(Unit.DECADE)) {
      int decade = published.getYear() / 10;
      return reading.get(Label.STRETCH) < 0
          ? decades(decade - count, decade - 1)
          : decades(decade + 1, decade + count);
    }
    return reading.get(Label.STRETCH) < 0
        ? EdtfDate.ofDays(reading.unit().add(published, -count), published.minusDays(1))
        : EdtfDate.ofDays(
            published.plusDays(1), reading.unit().add(published.plusDays(1), count).minusDays(1));
  }

  private static EdtfDate decades(int first, int last) {
    return EdtfDate.parse(first == last ? first + "X" : first + "X/" + last + "X");
  }
}
