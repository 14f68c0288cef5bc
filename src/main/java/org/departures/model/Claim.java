package org.departures.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What one sentence says of one person's leaving. Claims of all articles that speak of one thing
 * merge into a {@link Departure}.
 *
 * <p>{@code confidence} lies between 0 and 1; {@code foundBy} names the rule. An empty value means
 * that the sentence does not say; nothing is guessed.
 */
public record Claim(
    String article,
    Optional<LocalDate> published,
    Entity person,
    Optional<Entity> organization,
    List<Position> positions,
    DepartureType type,
    Factuality factuality,
    Optional<StatedDate> date,
    Optional<StatedDate> announced,
    Optional<Destination> destination,
    Optional<Successor> successor,
    Optional<Return> returned,
    Optional<Reason> reason,
    double confidence,
    String foundBy,
    List<Evidence> evidence) {

  public Claim {
    positions = List.copyOf(positions);
    evidence = List.copyOf(evidence);
  }
}
