package org.departures.model;

import java.util.List;
import java.util.Optional;

/** A sentence that counts: 11人走了9人. {@code claimed} holds the article's numbers. */
public record Tally(
    String article,
    Optional<Entity> organization,
    Count claimed,
    String foundBy,
    List<Evidence> evidence) {

  public Tally {
    evidence = List.copyOf(evidence);
  }
}
