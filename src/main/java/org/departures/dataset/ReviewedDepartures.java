package org.departures.dataset;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.departures.model.Departure;
import org.jspecify.annotations.Nullable;

/**
 * The departures and affiliations as they are published: as they were read, with what reviewers
 * decided. A record keeps its id, whatever is corrected in it, and stays where its rejection can be
 * seen; an affiliation that rests on rejected departures alone is left out.
 */
final class ReviewedDepartures {

  private final DatasetStore store;
  private final Map<String, RecordReview> standing;

  ReviewedDepartures(DatasetStore store) {
    this.store = store;
    this.standing = store.decisions().standing();
  }

  List<DepartureRow> departures() {
    return store.merged().departures().stream().map(this::row).toList();
  }

  List<AffiliationRow> affiliations() {
    Set<String> rejected =
        standing.entrySet().stream()
            .filter(record -> record.getValue().rejected())
            .map(Map.Entry::getKey)
            .collect(toUnmodifiableSet());
    Predicate<String> kept = id -> !rejected.contains(id);
    return store.merged().affiliations().stream()
        .map(AffiliationRow::of)
        .filter(row -> row.departures().isEmpty() || row.departures().stream().anyMatch(kept))
        .map(row -> row.restingOn(row.departures().stream().filter(kept).toList()))
        .toList();
  }

  /** What was decided on, beside what had been read; those that nobody decided on are left out. */
  List<CorrectionRow> corrections() {
    return store.merged().departures().stream()
        .filter(departure -> isDecided(standing.get(departure.id())))
        .map(
            departure ->
                CorrectionRow.of(DepartureRow.of(departure, Review.PENDING), row(departure)))
        .toList();
  }

  private DepartureRow row(Departure departure) {
    RecordReview review = standing.getOrDefault(departure.id(), RecordReview.NONE);
    return new Correction(review.corrections(), store.entities())
        .apply(DepartureRow.of(departure, review.review()));
  }

  private static boolean isDecided(@Nullable RecordReview review) {
    return review != null && review.review().status() != Review.Status.PENDING;
  }
}
