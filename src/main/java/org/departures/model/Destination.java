package org.departures.model;

import java.util.Optional;

/** Where somebody went: an organisation, a position there, or both. */
public record Destination(
    Optional<Entity> organization, Optional<Position> position, Relation relation) {

  /** What the person did there. */
  public enum Relation {
    JOINED,
    FOUNDED,
    RETURNED,
    TRANSFERRED
  }
}
