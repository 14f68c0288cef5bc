package org.departures.date;

import java.time.LocalDate;
import java.time.YearMonth;
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

  /** 一年后 goes on from a year that was told; 9年前 looks aside and lends nothing. */
  private boolean tellsYear() {
    return reading.getOr(Label.DIRECTION, -1) > 0 && precision() == Unit.YEAR;
  }

  /** The finest of the units. */
  private Unit precision() {
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
    } else if (reading.has(Label.BASE)) {
      return context
          .published()
          .map(day -> moved(day.plusDays(reading.get(Label.BASE))))
          .map(this::rounded);
    }
    return reference().map(this::moved).map(this::rounded);
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
    int direction = reading.getOr(Label.DIRECTION, 1);
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
