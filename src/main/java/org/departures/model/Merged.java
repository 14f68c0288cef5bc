package org.departures.model;

import java.util.List;
import java.util.Map;

/**
 * The dataset as the merge makes it: every list sorted, so that equal findings in any order give
 * equal values. {@code entityIds} maps each article's provisional entity ids, as {@code article +
 * "/" + id}, to the shared ones.
 */
public record Merged(
    List<Departure> departures,
    List<Affiliation> affiliations,
    List<TallyCheck> tallies,
    Map<String, String> entityIds) {

  public Merged {
    departures = List.copyOf(departures);
    affiliations = List.copyOf(affiliations);
    tallies = List.copyOf(tallies);
    entityIds = Map.copyOf(entityIds);
  }
}
