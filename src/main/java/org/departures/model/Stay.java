package org.departures.model;

import java.util.List;
import java.util.Optional;

/**
 * What one sentence says of one person's staying or coming back. {@code date} is the day of a
 * return.
 */
public record Stay(
    String article,
    Entity person,
    Optional<Entity> organization,
    Optional<Position> position,
    Status status,
    Optional<StatedDate> date,
    String foundBy,
    List<Evidence> evidence) {

  /** Whether the person never went, or went and came back. */
  public enum Status {
    REMAINS,
    RETURNED
  }

  public Stay {
    evidence = List.copyOf(evidence);
  }
}
