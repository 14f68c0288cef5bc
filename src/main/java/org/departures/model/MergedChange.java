package org.departures.model;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a merge changes in the dataset: all that is said here takes the place of all that was known
 * of the same articles, entities, people and counts.
 *
 * @param articles whose coming, changing or going this is about
 * @param replaced the ids of entities that are no more or stand in {@code entities} anew
 * @param people the ids of those whose departures and affiliations these are, now or before
 * @param tallies the tallies by what they count: an organisation's id, or a slash and an article's
 *     id where none is named; an empty list where there is nothing to count any more
 */
public record MergedChange(
    Set<String> articles,
    Set<String> replaced,
    List<SharedEntity> entities,
    Set<String> people,
    List<Departure> departures,
    List<Affiliation> affiliations,
    Map<String, List<TallyCheck>> tallies) {

  public MergedChange {
    articles = Set.copyOf(articles);
    replaced = Set.copyOf(replaced);
    entities = List.copyOf(entities);
    people = Set.copyOf(people);
    departures = List.copyOf(departures);
    affiliations = List.copyOf(affiliations);
    tallies = Map.copyOf(tallies);
  }
}
