package org.departures.model;

import java.util.List;

/** Everything read out of one article. */
public record Extraction(
    Recognition recognition,
    List<Claim> claims,
    List<Stay> stays,
    List<Tally> tallies,
    List<Verdict> verdicts) {

  public Extraction {
    claims = List.copyOf(claims);
    stays = List.copyOf(stays);
    tallies = List.copyOf(tallies);
    verdicts = List.copyOf(verdicts);
  }

  public Article article() {
    return recognition.document().article();
  }
}
