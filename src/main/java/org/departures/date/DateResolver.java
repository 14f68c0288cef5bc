package org.departures.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import org.departures.model.EdtfDate;
import org.departures.model.StatedDate.Basis;

/**
 * Turns what an expression says into days. Nothing comes back where the day that it is counted from
 * is not known, and for days that no calendar has.
 */
final class DateResolver {

  private final Reading reading;
  private final Context context;
  private final Completion completion;

  private DateResolver(Reading reading, Context context) {
    this.reading = reading;
    this.context = context;
    this.completion = new Completion(context);
  }

  static Optional<Resolved> resolve(Reading reading, Context context) {
    if (reading.has(Label.COUNT) || reading.has(Label.STRETCH)) {
      return CountedUnits.resolve(reading, context);
    }
    DateResolver resolver = new DateResolver(reading, context);
    return resolver
        .date()
        .filter(date -> !reading.has(Label.ABOUT) || date.edtf().indexOf('/') < 0)
        .map(date -> reading.has(Label.ABOUT) ? EdtfDate.parse(date.edtf() + "~") : date)
        .or(() -> reading.has(Label.ABOUT) ? resolver.date() : Optional.empty())
        .map(date -> new Resolved(date, resolver.basis(), precision(date), resolver.tellsYear()));
  }

  private Basis basis() {
    if (reading.has(Label.TODAY)) {
      return Basis.PUBLISHED;
    }
    boolean explicit =
        reading.has(Label.YEAR)
            || reading.has(Label.ERA)
            || reading.has(Label.SHORT_YEAR)
            || (reading.has(Label.DECADE) && reading.getOr(Label.CENTURY, 20) > 3)
            || reading.getOr(Label.CENTURY, 0) > 3;
    return explicit ? Basis.EXPLICIT : Basis.RELATIVE;
  }

  private boolean tellsYear() {
    return basis() == Basis.EXPLICIT || reading.is(Unit.YEAR);
  }

  private static Unit precision(EdtfDate date) {
    long days = date.days();
    if (days == 1) {
      return Unit.DAY;
    } else if (days <= 7) {
      return Unit.WEEK;
    } else if (days <= 31) {
      return Unit.MONTH;
    }
    return days <= 366 ? Unit.YEAR : Unit.DECADE;
  }

  private Optional<EdtfDate> date() {
    if (reading.has(Label.LUNAR) || (reading.has(Label.NTH) && onlyWeekday())) {
      return Optional.empty();
    } else if (reading.has(Label.DECADE) || reading.has(Label.CENTURY)) {
      return Decades.of(reading, context.published());
    }
    Optional<Integer> year = year();
    if (year.isPresent()) {
      return year.get() < 1 || year.get() > 9999 ? Optional.empty() : inYear(year.get());
    } else if (reading.is(Unit.YEAR)) {
      return Optional.empty();
    }
    boolean partOfYear =
        reading.has(Label.MONTH)
            || reading.has(Label.QUARTER)
            || reading.has(Label.HALF)
            || reading.has(Label.SEASON);
    if (partOfYear) {
      return reading.has(Label.ORDER)
          ? completion.orderedYear(reading.get(Label.ORDER), this::inYear)
          : completion.year(this::inYear);
    }
    if (reading.has(Label.UNIT)) {
      return reference().flatMap(this::shifted);
    } else if (reading.has(Label.WEEKEND)) {
      return weekend();
    } else if (reading.has(Label.ORDER)) {
      return reference().flatMap(this::week);
    } else if (reading.has(Label.DAY)) {
      return completion.dayOfMonth(reading.get(Label.DAY)).map(this::widened);
    } else if (reading.has(Label.WEEKDAY)) {
      return completion.weekday(reading.get(Label.WEEKDAY));
    }
    return reading.has(Label.PART) ? currentYear().flatMap(this::inYear) : Optional.empty();
  }

  private boolean onlyWeekday() {
    return reading.values().size() == 2 && reading.has(Label.WEEKDAY);
  }

  private Optional<Integer> year() {
    if (reading.has(Label.YEAR)) {
      return Optional.of(reading.get(Label.YEAR));
    } else if (reading.has(Label.SHORT_YEAR)) {
      return Optional.of(Years.expand(reading.get(Label.SHORT_YEAR)));
    } else if (reading.has(Label.ERA)) {
      return Optional.of(reading.get(Label.ERA) + reading.get(Label.ERA_YEAR));
    } else if (reading.is(Unit.YEAR)) {
      return reference().map(day -> day.getYear() + reading.getOr(Label.ORDER, 0));
    }
    return Optional.empty();
  }

  /** 年底 alone: of the year that is spoken of. */
  private Optional<Integer> currentYear() {
    return context
        .nearby()
        .filter(Resolved::ownYear)
        .flatMap(nearby -> nearby.value().earliest())
        .or(context::published)
        .map(LocalDate::getYear);
  }

  private Optional<LocalDate> reference() {
    return reading.has(Label.NEARBY)
        ? context.nearby().flatMap(nearby -> nearby.value().earliest())
        : context.published();
  }

  private Optional<EdtfDate> inYear(int year) {
    if (reading.has(Label.YEAR2)) {
      return Optional.of(parse("%04d/%04d", year, reading.get(Label.YEAR2)));
    } else if (reading.has(Label.MONTH2)) {
      YearMonth first = YearMonth.of(year, reading.get(Label.MONTH));
      return Optional.of(EdtfDate.parse(first + "/" + first.withMonth(reading.get(Label.MONTH2))));
    } else if (reading.has(Label.MONTH)) {
      return inMonth(YearMonth.of(year, reading.get(Label.MONTH)));
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

  private Optional<EdtfDate> inMonth(YearMonth month) {
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
  private EdtfDate widened(EdtfDate day) {
    LocalDate first = day.earliest().orElseThrow();
    if (!reading.has(Label.NTH_UNIT)) {
      return day;
    }
    return switch (Unit.ofNumber(reading.get(Label.NTH_UNIT))) {
      case DAY -> day;
      case WEEK -> Weeks.of(first);
      case MONTH -> EdtfDate.ofMonth(YearMonth.from(first));
      case YEAR -> EdtfDate.ofYear(first.getYear());
      case DECADE -> Decades.around(first.getYear());
    };
  }

  private Optional<EdtfDate> shifted(LocalDate reference) {
    LocalDate day = reading.unit().add(reference, reading.getOr(Label.ORDER, 0));
    return switch (reading.unit()) {
      case DAY -> Optional.of(EdtfDate.ofDay(day));
      case WEEK -> week(reference);
      case MONTH -> inMonth(YearMonth.from(day));
      case YEAR -> inYear(day.getYear());
      case DECADE -> Optional.of(Decades.around(day.getYear()));
    };
  }

  private Optional<EdtfDate> week(LocalDate reference) {
    LocalDate monday = Weeks.monday(reference).plusWeeks(reading.getOr(Label.ORDER, 0));
    EdtfDate week = EdtfDate.ofDays(monday, monday.plusDays(6));
    if (reading.has(Label.WEEKDAY)) {
      return Optional.of(EdtfDate.ofDay(monday.plusDays(reading.get(Label.WEEKDAY) - 1L)));
    } else if (reading.has(Label.DIRECTION)) {
      return sincePublished(week);
    }
    return part().map(part -> part.ofWeek(monday)).or(() -> Optional.of(week));
  }

  /** Without a word that says which, the last that has begun, or the next. */
  private Optional<EdtfDate> weekend() {
    return context
        .published()
        .map(
            day -> {
              LocalDate saturday = Weeks.monday(day).plusDays(5);
              int weeks = context.ahead() || !saturday.isAfter(day) ? 0 : -1;
              return saturday.plusWeeks(reading.getOr(Label.ORDER, weeks));
            })
        .map(saturday -> EdtfDate.ofDays(saturday, saturday.plusDays(1)));
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

  private Optional<Part> part() {
    return reading.has(Label.PART)
        ? Optional.of(Part.ofNumber(reading.get(Label.PART)))
        : Optional.empty();
  }

  private static EdtfDate parse(String format, Object... values) {
    return EdtfDate.parse(String.format(Locale.ROOT, format, values));
  }
}
