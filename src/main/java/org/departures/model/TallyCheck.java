package org.departures.model;

import java.util.List;
import java.util.Optional;

/**
 * The numbers that articles give for one organisation beside those that the dataset has.
 *
 * <p>{@code agrees} is true when no number that is claimed differs from the one found.
 */
public record TallyCheck(
    Optional<Entity> organization,
    Count claimed,
    Count found,
    boolean agrees,
    List<Evidence> evidence) {

  public TallyCheck {
    evidence = List.copyOf(evidence);
  }
}
