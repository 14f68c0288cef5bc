package org.departures.model;

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

  /** Findings of articles of which none is held for a copy. */
  public Findings(List<Claim> claims, List<Stay> stays, List<Tally> tallies) {
    this(claims, stays, tallies, Map.of());
  }
}
