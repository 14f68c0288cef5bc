package org.departures.date;

import org.departures.model.EdtfDate;
import org.departures.model.StatedDate.Basis;

/**
 * A date that was worked out, how exactly it is told, and whether its own words give the year, so
 * that it can lend it.
 */
record Resolved(EdtfDate value, Basis basis, Unit precision, boolean ownYear) {

  Resolved withBasis(Basis newBasis) {
    return new Resolved(value, newBasis, precision, ownYear);
  }
}
