package org.departures.dataset;

import java.time.LocalDate;
import java.util.Optional;
import org.departures.model.StatedDate;

/** A date as every file shows it. */
@Described("A date or a stretch of days")
public record DateRow(
    @Described("The date in EDTF (ISO 8601-2)") String edtf,
    @Described("The first day it can be; null for an open beginning") Optional<LocalDate> earliest,
    @Described("The last day it can be; null for an open end") Optional<LocalDate> latest,
    @Described("The article's words") String text,
    @Described(
            "explicit: the words alone give it; relative: counted from the publication or a date"
                + " nearby; published: nothing but the day of publication")
        StatedDate.Basis basis) {

  static DateRow of(StatedDate date) {
    return new DateRow(
        date.value().edtf(),
        date.value().earliest(),
        date.value().latest(),
        date.text(),
        date.basis());
  }
}
