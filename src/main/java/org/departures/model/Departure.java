package org.departures.model;

import java.util.List;
import java.util.Optional;

/**
 * One person's leaving of one organisation, merged from every claim that speaks of it.
 *
 * <p>{@code id} is stable: the same person, organisation and episode have it in every run, on every
 * machine, in any order of inputs. {@code evidence} and {@code articles} are sorted.
 */
public record Departure(
    String id,
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
    List<Evidence> evidence,
    List<String> articles) {

  public Departure {
    positions = List.copyOf(positions);
    evidence = List.copyOf(evidence);
    articles = List.copyOf(articles);
  }
}
