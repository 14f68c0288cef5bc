package org.departures.dataset;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a record's decisions come to: the last one's outcome, and every field's last correction.
 * {@code corrections} holds no text for what should be unknown.
 */
record RecordReview(Review review, Map<Decision.Field, List<String>> corrections) {

  static final RecordReview NONE = new RecordReview(Review.PENDING, Map.of());

  RecordReview {
    corrections = Collections.unmodifiableMap(new EnumMap<>(with(corrections)));
  }

  /** What {@code decisions}, the earlier ones first, come to. */
  static RecordReview of(List<Decision> decisions) {
    RecordReview standing = NONE;
    for (Decision decision : decisions) {
      standing = standing.after(decision);
    }
    return standing;
  }

  boolean rejected() {
    return review.status() == Review.Status.REJECTED;
  }

  private RecordReview after(Decision decision) {
    Map<Decision.Field, List<String>> more = with(corrections);
    decision.field().ifPresent(field -> more.put(field, decision.value()));
    return switch (decision.decision()) {
      case ACCEPT -> new RecordReview(review(Review.Status.ACCEPTED, decision), corrections);
      case REJECT -> new RecordReview(review(Review.Status.REJECTED, decision), corrections);
      case CORRECT -> new RecordReview(review(Review.Status.CORRECTED, decision), more);
      case PENDING -> new RecordReview(review(Review.Status.PENDING, decision), Map.of());
    };
  }

  private static Review review(Review.Status status, Decision decision) {
    return new Review(
        status, Optional.of(decision.by()), Optional.of(decision.at()), decision.note());
  }

  private static Map<Decision.Field, List<String>> with(
      Map<Decision.Field, List<String>> corrections) {
    Map<Decision.Field, List<String>> copy = new EnumMap<>(Decision.Field.class);
    copy.putAll(corrections);
    return copy;
  }
}
