package org.departures.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The claims, stays and tallies of any number of articles, in any order: what the merge reads.
 *
 * @param sketches a sketch of the text of each article that tells of a departure, by the article's
 *     id; without it the article is held for a copy of none
 */
public record Findings(
    List<Claim> claims, List<Stay> stays, List<Tally> tallies, Map<String, String> sketches) {

  public Findings {
    claims = List.copyOf(claims);
    stays = List.copyOf(stays);
    tallies = List.copyOf(tallies);
    sketches = Map.copyOf(sketches);
  }

  /** All that {@code parts} hold. */
  public static Findings together(Collection<Findings> parts) {
    Map<String, String> sketches = new HashMap<>();
    parts.forEach(part -> sketches.putAll(part.sketches));
    return new Findings(
        parts.stream().flatMap(part -> part.claims.stream()).toList(),
        parts.stream().flatMap(part -> part.stays.stream()).toList(),
        parts.stream().flatMap(part -> part.tallies.stream()).toList(),
        sketches);
  }

  /** Findings of articles of which none is held for a copy. */
  public Findings(List<Claim> claims, List<Stay> stays, List<Tally> tallies) {
    this(claims, stays, tallies, Map.of());
  }
}
