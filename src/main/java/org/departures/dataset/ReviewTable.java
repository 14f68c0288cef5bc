package org.departures.dataset;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reviewers' decisions by departure. They outlive every merge. */
public final class ReviewTable {

  private final Database database;
  private final Revisions revisions;

  ReviewTable(Database database, Revisions revisions) {
    this.database = database;
    this.revisions = revisions;
  }

  /** Keeps a decision in place of any before on the same departure. */
  public void store(String departure, Review review) {
    database.inTransaction(
        () -> {
          database.update(
              "REPLACE INTO reviews VALUES (?, ?, ?, ?, ?)",
              departure,
              Codes.of(review.status()),
              review.by(),
              review.at(),
              review.note());
          revisions.datasetChanged();
        });
  }

  /** All decisions, by the departure's id. */
  public Map<String, Review> load() {
    Map<String, Review> reviews = new HashMap<>();
    database.forEach(
        "SELECT departure, status, \"by\", \"at\", note FROM reviews",
        row ->
            reviews.put(
                row.getString(1),
                new Review(
                    Review.Status.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                    Optional.ofNullable(row.getString(3)),
                    Optional.ofNullable(row.getString(4)).map(Instant::parse),
                    Optional.ofNullable(row.getString(5)))));
    return reviews;
  }
}
