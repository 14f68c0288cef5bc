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

  private boolean tellsYear() {
    return !reading.has(Label.STRETCH) && !reading.has(Label.WITHIN) && precision() == Unit.YEAR;
  }

  private Unit precision() {
    return reading.has(Label.UNIT2)
        ? Unit.ofNumber(Math.min(reading.unit().number(), reading.get(Label.UNIT2)))
        : reading.unit();
  }

  private Optional<EdtfDate> date() {
    if (reading.has(Label.WITHIN)) {
      return context
          .published()
          .filter(day -> context.ahead())
          .map(day -> EdtfDate.ofDays(day, reading.unit().add(day, count).minusDays(1)));
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
    int direction = reading.get(Label.DIRECTION);
    LocalDate moved = reading.unit().add(from, direction * count);
    return reading.has(Label.COUNT2)
        ? Unit.ofNumber(reading.get(Label.UNIT2)).add(moved, direction * reading.get(Label.COUNT2))
        : moved;
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
    return reading.get(Label.STRETCH) < 0
        ? EdtfDate.ofDays(reading.unit().add(published, -count), published.minusDays(1))
        : EdtfDate.ofDays(
            published.plusDays(1), reading.unit().add(published.plusDays(1), count).minusDays(1));
  }
}
