package org.departures.dataset;

import org.departures.model.Evidence;

/** The characters a value was read from, as every file shows them. */
@Described("The characters a value was read from")
public record EvidenceRow(
    @Described("The article's id") String article,
    @Described("The field whose value stands here") String field,
    @Described("The first character, in Unicode code points of the article's text") int start,
    @Described("Behind the last character, in Unicode code points") int end,
    @Described("The characters themselves: exactly that slice of the text") String quote) {

  static EvidenceRow of(Evidence evidence) {
    return new EvidenceRow(
        evidence.article(), evidence.field(), evidence.start(), evidence.end(), evidence.quote());
  }
}
