package org.departures.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Everything read out of one article.
 *
 * @param sketch by which copies of the article are known, where it tells of a departure
 */
public record Extraction(
    Recognition recognition,
    List<Claim> claims,
    List<Stay> stays,
    List<Tally> tallies,
    List<Verdict> verdicts,
    Optional<String> sketch) {

  public Extraction {
    claims = List.copyOf(claims);
    stays = List.copyOf(stays);
    tallies = List.copyOf(tallies);
    verdicts = List.copyOf(verdicts);
  }

  /** What was read, before the article is held against others. */
  public Extraction(
      Recognition recognition,
      List<Claim> claims,
      List<Stay> stays,
      List<Tally> tallies,
      List<Verdict> verdicts) {
    this(recognition, claims, stays, tallies, verdicts, Optional.empty());
  }

  public Extraction withSketch(String newSketch) {
    return new Extraction(recognition, claims, stays, tallies, verdicts, Optional.of(newSketch));
  }

  public Article article() {
    return recognition.document().article();
  }

  /** What the merge reads of it. */
  public Findings findings() {
    return new Findings(
        claims,
        stays,
        tallies,
        sketch.stream().collect(Collectors.toMap(own -> article().id(), own -> own)));
  }
}
