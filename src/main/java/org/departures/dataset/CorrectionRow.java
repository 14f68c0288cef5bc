package org.departures.dataset;

import java.util.List;

/**
 * A line of training and test data: the sentences a departure was read from, as it was read and as
 * a reviewer says that it is.
 *
 * <p>A rejected departure is a sentence that tells of none; {@code right} then shows what should
 * not have been read, and its {@code review} says so.
 */
@Described("What a reviewer decided on a departure, beside what had been read")
public record CorrectionRow(
    @Described("The record's id") String record,
    @Described("The outcome: accepted, rejected or corrected") Review.Status status,
    @Described("The sentences it was read from") List<EvidenceRow> sentences,
    @Described("The record as it was read") DepartureRow read,
    @Described("The record with the reviewer's corrections") DepartureRow right) {

  public CorrectionRow {
    sentences = List.copyOf(sentences);
  }

  static CorrectionRow of(DepartureRow read, DepartureRow right) {
    return new CorrectionRow(
        read.id(),
        right.review().status(),
        read.evidence().stream().filter(evidence -> evidence.field().equals("sentence")).toList(),
        read,
        right);
  }
}
