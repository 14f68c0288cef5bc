package org.departures.date;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What an expression is read against: the day of publication, a date told before, whether a word
 * such as 将 or will says that it lies ahead, and for the ends of an interval the other end.
 */
record Context(Optional<LocalDate> published, Optional<Resolved> nearby, boolean ahead, End end) {

  /** How a date without its year stands to the date nearby. */
  enum End {
    /** Some date in the text before: it lends its year. */
    NONE,
    /** The date nearby is where the interval starts. */
    AFTER,
    /** The date nearby is where the interval ends. */
    BEFORE
  }

  Context beside(Resolved other, End newEnd) {
    return new Context(published, Optional.of(other), ahead, newEnd);
  }
}
