package org.departures.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.departures.model.EdtfDate;
import org.departures.model.StatedDate.Basis;

/**
 * Turns what an expression says into days. Nothing comes back where the day that it is counted from
 * is not known, and for days that no calendar has.
 */
final class DateResolver {

  private static final int RECENT_DAYS = 6;

  /** Who speaks of a holiday that comes within weeks speaks of that. */
  private static final int SOON = 45;

  private final Reading reading;
  private final Context context;
  private final Completion completion;
  private final Portion portion;

  private DateResolver(Reading reading, Context context) {
    this.reading = reading;
    this.context = context;
    this.completion = new Completion(context);
    this.portion = new Portion(reading, context);
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
        .map(resolver::resolved);
  }

  private Resolved resolved(EdtfDate date) {
    Resolved resolved = new Resolved(date, basis(), precision(date), tellsYear());
    return holiday() ? resolved.withoutMonth() : resolved;
  }

  /** Lunar days are told for the feasts among them. */
  private boolean holiday() {
    return reading.has(Label.HOLIDAY) || reading.has(Label.LUNAR);
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
    } else if (days <= 92) {
      return Unit.QUARTER;
    }
    return days <= 366 ? Unit.YEAR : Unit.DECADE;
  }

  private Optional<EdtfDate> date() {
    if (reading.has(Label.NTH) && onlyWeekday()) {
      return Optional.empty();
    } else if (reading.has(Label.RECENT)) {
      return context.published().map(this::recent);
    } else if (reading.has(Label.DECADE) || reading.has(Label.CENTURY)) {
      return Decades.of(reading, context.published());
    }
    Optional<Integer> year = year();
    if (year.isPresent()) {
      return year.get() < 1 || year.get() > 9999 ? Optional.empty() : portion.inYear(year.get());
    } else if (reading.is(Unit.YEAR)) {
      return Optional.empty();
    }
    boolean partOfYear =
        reading.has(Label.MONTH)
            || reading.has(Label.HOLIDAY)
            || reading.has(Label.QUARTER)
            || reading.has(Label.HALF)
            || reading.has(Label.SEASON);
    if (partOfYear) {
      return reading.has(Label.ORDER)
          ? completion.orderedYear(reading.get(Label.ORDER), portion::inYear)
          : completion.year(portion::inYear, holiday() ? SOON : 0);
    }
    if (reading.has(Label.UNIT)) {
      return reference().flatMap(this::shifted);
    } else if (reading.has(Label.NOW)) {
      return context.published().map(EdtfDate::ofDay);
    } else if (reading.has(Label.WEEKEND)) {
      return weekend();
    } else if (reading.has(Label.ORDER)) {
      return reference().flatMap(portion::week);
    } else if (reading.has(Label.DAY)) {
      return completion.dayOfMonth(reading.get(Label.DAY)).map(portion::widened);
    } else if (reading.has(Label.WEEKDAY)) {
      return completion.weekday(reading.get(Label.WEEKDAY));
    }
    return reading.has(Label.PART) ? currentYear().flatMap(portion::inYear) : Optional.empty();
  }

  /** Within the last days, or the next; the far end is not sharp. */
  private EdtfDate recent(LocalDate published) {
    return EdtfDate.parse(
        context.ahead()
            ? published + "/" + published.plusDays(RECENT_DAYS) + "~"
            : published.minusDays(RECENT_DAYS) + "~/" + published);
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
        ? (reading.unit() == Unit.DAY ? context.day() : context.nearby())
            .flatMap(nearby -> nearby.value().earliest())
        : context.published();
  }

  private Optional<EdtfDate> shifted(LocalDate reference) {
    LocalDate day = reading.unit().add(reference, reading.getOr(Label.ORDER, 0));
    return switch (reading.unit()) {
      case DAY -> Optional.of(EdtfDate.ofDay(day));
      case WEEK -> portion.week(reference);
      case MONTH -> portion.inMonth(YearMonth.from(day));
      case QUARTER -> Optional.of(Portion.quarter(day));
      case YEAR -> portion.inYear(day.getYear());
      case DECADE -> Optional.of(Decades.around(day.getYear()));
    };
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
}
