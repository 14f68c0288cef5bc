package org.departures.date;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What an expression is read against: the day of publication, a date told before, the last of those
 * that is a single day (同日 after a month's name still means that), whether a word such as 将 or will
 * says that it lies ahead, whether one such as 起 or effective says that it is the nearest, and for
 * the ends of an interval the other end.
 */
record Context(
    Optional<LocalDate> published,
    Optional<Resolved> nearby,
    Optional<Resolved> day,
    boolean ahead,
    boolean nearest,
    End end) {

  /** How a date without its year stands to the date nearby. */
  enum End {
    /** Some date in the text before: it lends its year. */
    NONE,
    /** The date nearby is where the interval starts. */
    AFTER,
    /** The date nearby is where the interval ends. */
    BEFORE
  }

  Context lyingAhead() {
    return new Context(published, nearby, day, true, nearest, end);
  }

  Context beside(Resolved other, End newEnd) {
    return new Context(published, Optional.of(other), day, ahead, nearest, newEnd);
  }
}
