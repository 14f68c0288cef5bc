package org.departures.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import org.departures.model.EdtfDate;

/** The days that an expression names within a year, month or week that is known. */
final class Portion {

  private final Reading reading;
  private final Context context;

  Portion(Reading reading, Context context) {
    this.reading = reading;
    this.context = context;
  }

  Optional<EdtfDate> inYear(int year) {
    if (reading.has(Label.YEAR2)) {
      return Optional.of(parse("%04d/%04d", year, reading.get(Label.YEAR2)));
    } else if (reading.has(Label.MONTH2)) {
      YearMonth first = YearMonth.of(year, reading.get(Label.MONTH));
      return Optional.of(EdtfDate.parse(first + "/" + first.withMonth(reading.get(Label.MONTH2))));
    } else if (reading.has(Label.LUNAR)) {
      return lunar(year, reading.get(Label.MONTH), reading.has(Label.LEAP));
    } else if (reading.has(Label.HOLIDAY)) {
      return Holiday.ofNumber(reading.get(Label.HOLIDAY)).in(year);
    } else if (reading.has(Label.SAME)) {
      return context.published().flatMap(day -> sameAs(day, year));
    } else if (reading.has(Label.MONTH)) {
      return inMonth(YearMonth.of(year, reading.get(Label.MONTH)));
    } else if (reading.has(Label.QUARTER) && reading.has(Label.PART)) {
      YearMonth first = YearMonth.of(year, 3 * reading.get(Label.QUARTER) - 2);
      return part().map(part -> EdtfDate.ofMonth(part.monthFrom(first)));
    } else if (reading.has(Label.QUARTER)) {
      return Optional.of(parse("%04d-%d", year, 32 + reading.get(Label.QUARTER)));
    } else if (reading.has(Label.HALF)) {
      return Optional.of(parse("%04d-%d", year, 39 + reading.get(Label.HALF)));
    } else if (reading.has(Label.SEASON)) {
      return Optional.of(parse("%04d-%d", year, 20 + reading.get(Label.SEASON)));
    } else if (reading.has(Label.NTH)) {
      return reading.getOr(Label.NTH_UNIT, -1) == Unit.WEEK.number()
          ? Weeks.ofYear(year, reading.get(Label.NTH))
          : Optional.empty();
    } else if (reading.has(Label.DIRECTION)) {
      return sincePublished(EdtfDate.ofYear(year));
    }
    return part().map(part -> part.of(year)).or(() -> Optional.of(EdtfDate.ofYear(year)));
  }

  private Optional<EdtfDate> lunar(int year, int month, boolean leap) {
    return reading.has(Label.DAY)
        ? LunarCalendar.day(year, month, leap, reading.get(Label.DAY))
        : LunarCalendar.month(year, month, leap);
  }

  /** The day or month that runs, in another year. */
  private Optional<EdtfDate> sameAs(LocalDate published, int year) {
    YearMonth month = YearMonth.from(published).withYear(year);
    return reading.get(Label.SAME) == Unit.DAY.number()
        ? Completion.day(month, published.getDayOfMonth())
        : inMonth(month);
  }

  Optional<EdtfDate> inMonth(YearMonth month) {
    if (reading.has(Label.NTH)) {
      int nth = reading.get(Label.NTH);
      return reading.has(Label.NTH_UNIT)
          ? Weeks.ofMonth(month, nth, Unit.ofNumber(reading.get(Label.NTH_UNIT)))
          : Weeks.weekday(month, nth, reading.get(Label.WEEKDAY));
    } else if (reading.has(Label.DAY2)) {
      return Completion.day(month, reading.get(Label.DAY2))
          .map(
              last ->
                  EdtfDate.ofDays(
                      month.atDay(reading.get(Label.DAY)), last.latest().orElseThrow()));
    } else if (reading.has(Label.DAY)) {
      return Completion.day(month, reading.get(Label.DAY)).map(this::widened);
    } else if (reading.has(Label.DIRECTION)) {
      return sincePublished(EdtfDate.ofMonth(month));
    }
    return part().map(part -> part.of(month)).or(() -> Optional.of(EdtfDate.ofMonth(month)));
  }

  /** The week of May 5th is the week that has that day in it. */
  EdtfDate widened(EdtfDate day) {
    LocalDate first = day.earliest().orElseThrow();
    if (!reading.has(Label.NTH_UNIT)) {
      return day;
    }
    return switch (Unit.ofNumber(reading.get(Label.NTH_UNIT))) {
      case DAY -> day;
      case WEEK -> Weeks.of(first);
      case MONTH -> EdtfDate.ofMonth(YearMonth.from(first));
      case QUARTER -> quarter(first);
      case YEAR -> EdtfDate.ofYear(first.getYear());
      case DECADE -> Decades.around(first.getYear());
    };
  }

  Optional<EdtfDate> week(LocalDate reference) {
    LocalDate monday = Weeks.monday(reference).plusWeeks(reading.getOr(Label.ORDER, 0));
    EdtfDate week = EdtfDate.ofDays(monday, monday.plusDays(6));
    if (reading.has(Label.WEEKDAY2)) {
      return Optional.of(
          EdtfDate.ofDays(
              monday.plusDays(reading.get(Label.WEEKDAY) - 1L),
              monday.plusDays(reading.get(Label.WEEKDAY2) - 1L)));
    } else if (reading.has(Label.WEEKDAY)) {
      return Optional.of(EdtfDate.ofDay(monday.plusDays(reading.get(Label.WEEKDAY) - 1L)));
    } else if (reading.has(Label.DIRECTION)) {
      return sincePublished(week);
    }
    return part().map(part -> part.ofWeek(monday)).or(() -> Optional.of(week));
  }

  /** Earlier or later within what runs on the day of publication. */
  private Optional<EdtfDate> sincePublished(EdtfDate whole) {
    LocalDate first = whole.earliest().orElseThrow();
    LocalDate last = whole.latest().orElseThrow();
    return context
        .published()
        .filter(day -> !day.isBefore(first) && !day.isAfter(last))
        .flatMap(
            day -> {
              if (reading.get(Label.DIRECTION) > 0) {
                return Optional.of(EdtfDate.ofDays(day, last));
              }
              return day.equals(first)
                  ? Optional.empty()
                  : Optional.of(EdtfDate.ofDays(first, day.minusDays(1)));
            });
  }

  /** The quarter that {@code day} lies in. */
  static EdtfDate quarter(LocalDate day) {
    return parse("%04d-%d", day.getYear(), 33 + (day.getMonthValue() - 1) / 3);
  }

  private Optional<Part> part() {
    return reading.has(Label.PART)
        ? Optional.of(Part.ofNumber(reading.get(Label.PART)))
        : Optional.empty();
  }

  private static EdtfDate parse(String format, Object... values) {
    return EdtfDate.parse(String.format(Locale.ROOT, format, values));
  }
}
