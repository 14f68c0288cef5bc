package org.departures.model;

import java.util.List;
import java.util.Optional;

/** How one person stands to one organisation after everything that was read. */
public record Affiliation(
    Entity person,
    Optional<Entity> organization,
    Optional<Position> position,
    Status status,
    List<String> departures,
    List<Evidence> evidence) {

  /** The last that is known. */
  public enum Status {
    DEPARTED,
    ON_LEAVE,
    REMAINS,
    RETURNED
  }

  public Affiliation {
    departures = List.copyOf(departures);
    evidence = List.copyOf(evidence);
  }
}
