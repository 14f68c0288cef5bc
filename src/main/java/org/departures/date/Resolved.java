package org.departures.date;

import org.departures.model.EdtfDate;
import org.departures.model.StatedDate.Basis;

/**
 * A date that was worked out, how exactly it is told, whether its own words give the year and the
 * month, so that it can lend them, and whether it stands in the sentence that is read and not in
 * the one before.
 */
record Resolved(
    EdtfDate value,
    Basis basis,
    Unit precision,
    boolean ownYear,
    boolean tellsMonth,
    boolean inSentence) {

  Resolved(EdtfDate value, Basis basis, Unit precision, boolean ownYear) {
    this(value, basis, precision, ownYear, true, true);
  }

  /** The date as one that can lend the year it was lent. */
  Resolved lending() {
    return new Resolved(value, basis, precision, true, tellsMonth, inSentence);
  }

  Resolved forNextSentence() {
    return new Resolved(value, basis, precision, ownYear, tellsMonth, false);
  }

  /** The same of a date whose words name no month: 13日 behind 春节 is of another. */
  Resolved withoutMonth() {
    return new Resolved(value, basis, precision, ownYear, false, inSentence);
  }
}
