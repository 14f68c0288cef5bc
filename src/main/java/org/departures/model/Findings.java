package org.departures.model;

import java.util.List;

/** The claims, stays and tallies of any number of articles, in any order: what the merge reads. */
public record Findings(List<Claim> claims, List<Stay> stays, List<Tally> tallies) {

  public Findings {
    claims = List.copyOf(claims);
    stays = List.copyOf(stays);
    tallies = List.copyOf(tallies);
  }
}
