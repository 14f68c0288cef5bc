package org.departures.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.departures.model.EdtfDate;

/**
 * Finds the year, month or week that an expression leaves out. News looks back: it is the last
 * before publication, or the first from it on where a word says that it lies ahead.
 */
final class Completion {

  /** What starts, or started, within half a year is the nearest. */
  private static final int HALF_YEAR = 183;

  private static final int HALF_MONTH = 15;

  /** February's last day comes every eight years at worst. */
  private static final int REACH = 9;

  private final Context context;

  Completion(Context context) {
    this.context = context;
  }

  /** What {@code inYear} gives for the year that is meant; it may be no date in some years. */
  Optional<EdtfDate> year(Function<Integer, Optional<EdtfDate>> inYear) {
    return year(inYear, 0);
  }

  /** As {@link #year(Function)}, where a date that is at most {@code soon} days away is meant. */
  Optional<EdtfDate> year(Function<Integer, Optional<EdtfDate>> inYear, int soon) {
    Optional<EdtfDate> lent =
        context
            .nearby()
            .filter(Resolved::ownYear)
            .flatMap(nearby -> choose(first(nearby), context.end(), inYear));
    return lent.or(() -> context.published().flatMap(day -> fromPublished(day, inYear, soon)));
  }

  /**
   * What {@code inYear} gives for the year before, of or after publication that {@code order}
   * names.
   */
  Optional<EdtfDate> orderedYear(int order, Function<Integer, Optional<EdtfDate>> inYear) {
    return context
        .published()
        .flatMap(
            day ->
                order == 0
                    ? inYear.apply(day.getYear())
                    : firstOf(
                        day.getYear(),
                        order > 0,
                        inYear,
                        date -> order > 0 ? from(date).isAfter(day) : to(date).isBefore(day)));
  }

  /** The day of the month that is meant; a month told in the sentence before is an old one. */
  Optional<EdtfDate> dayOfMonth(int day) {
    Optional<LocalDate> known =
        context
            .nearby()
            .filter(nearby -> nearby.inSentence() || context.published().isEmpty())
            .filter(nearby -> nearby.precision().compareTo(Unit.MONTH) <= 0 && nearby.tellsMonth())
            .map(this::first);
    if (known.isPresent()) {
      LocalDate near = known.get();
      YearMonth month = YearMonth.from(near);
      boolean passed = day < near.getDayOfMonth();
      YearMonth lent =
          switch (context.end()) {
            case NONE -> month;
            case AFTER -> passed ? month.plusMonths(1) : month;
            case BEFORE -> passed ? month : month.minusMonths(day > near.getDayOfMonth() ? 1 : 0);
          };
      return day(lent, day);
    }
    return context
        .published()
        .flatMap(
            published -> {
              LocalDate last = published.plusDays(context.nearest() ? HALF_MONTH : 0);
              return months(YearMonth.from(context.ahead() ? published : last))
                  .flatMap(month -> day(month, day).stream())
                  .filter(
                      date ->
                          context.ahead()
                              ? !from(date).isBefore(published)
                              : !from(date).isAfter(last))
                  .findFirst();
            });
  }

  /** The weekday that is meant. */
  Optional<EdtfDate> weekday(int weekday) {
    DayOfWeek day = DayOfWeek.of(weekday);
    if (context.end() == Context.End.AFTER) {
      return context
          .nearby()
          .map(near -> EdtfDate.ofDay(first(near).with(TemporalAdjusters.nextOrSame(day))));
    }
    return context
        .published()
        .map(
            published ->
                EdtfDate.ofDay(
                    published.with(
                        context.ahead() || context.nearest()
                            ? TemporalAdjusters.nextOrSame(day)
                            : TemporalAdjusters.previousOrSame(day))));
  }

  private Optional<EdtfDate> fromPublished(
      LocalDate published, Function<Integer, Optional<EdtfDate>> inYear, int soon) {
    LocalDate last = published.plusDays(context.nearest() ? HALF_YEAR : soon);
    return firstOf(
        published.getYear(),
        context.ahead(),
        inYear,
        date -> context.ahead() ? !to(date).isBefore(published) : !from(date).isAfter(last));
  }

  private Optional<EdtfDate> choose(
      LocalDate near, Context.End end, Function<Integer, Optional<EdtfDate>> inYear) {
    Optional<EdtfDate> same = inYear.apply(near.getYear());
    return switch (end) {
      case NONE -> same;
      case AFTER ->
          same.filter(date -> !to(date).isBefore(near)).or(() -> inYear.apply(near.getYear() + 1));
      case BEFORE ->
          same.filter(date -> !from(date).isAfter(near)).or(() -> inYear.apply(near.getYear() - 1));
    };
  }

  private Stream<YearMonth> months(YearMonth start) {
    return IntStream.range(0, 12)
        .mapToObj(i -> context.ahead() ? start.plusMonths(i) : start.minusMonths(i));
  }

  /** The date that is wanted, in the nearest year from {@code year} on, or back. */
  private static Optional<EdtfDate> firstOf(
      int year,
      boolean ahead,
      Function<Integer, Optional<EdtfDate>> inYear,
      Predicate<EdtfDate> wanted) {
    // A lunar year ends in the next of ours.
    for (int away = -1; away < REACH; away++) {
      Optional<EdtfDate> date = inYear.apply(ahead ? year + away : year - away);
      if (date.isPresent() && wanted.test(date.get())) {
        return date;
      }
    }
    return Optional.empty();
  }

  private LocalDate first(Resolved resolved) {
    return resolved.value().earliest().orElseThrow();
  }

  private static LocalDate from(EdtfDate date) {
    return date.earliest().orElseThrow();
  }

  private static LocalDate to(EdtfDate date) {
    return date.latest().orElseThrow();
  }

  static Optional<EdtfDate> day(YearMonth month, int day) {
    return month.isValidDay(day) ? Optional.of(EdtfDate.ofDay(month.atDay(day))) : Optional.empty();
  }
}
