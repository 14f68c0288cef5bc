package org.departures.merge;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.Optional;
import org.departures.model.Entity;

/** A person and the organisation left, if it is said: what claims are grouped by. */
record Tie(Entity person, Optional<Entity> organization) implements Comparable<Tie> {

  private static final Comparator<Tie> ORDER =
      comparing((Tie tie) -> tie.person().id()).thenComparing(Tie::organizationId);

  /** The organisation's id, empty where none is known. */
  String organizationId() {
    return organization.map(Entity::id).orElse("");
  }

  @Override
  public int compareTo(Tie other) {
    return ORDER.compare(this, other);
  }
}
