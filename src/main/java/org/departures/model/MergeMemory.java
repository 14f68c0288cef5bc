package org.departures.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a merge asks for when only some articles have changed: what articles say now, and what the
 * last merge made of them. Every answer holds what was asked for alone, so that its size doesn't
 * depend on how much there is besides.
 *
 * <p>Entities are those that all articles share; a provisional id is the article's id, a slash and
 * the entity's id within the article, as in {@link Merged#entityIds}.
 */
public interface MergeMemory {

  /** The articles that came, changed or went since the last merge. */
  Set<String> changedArticles();

  /** What the articles say now; one that is gone says nothing. */
  Findings findings(Collection<String> articles);

  /** Those of the articles' findings that count. */
  List<Tally> tallies(Collection<String> articles);

  /** The entities that the articles had at the last merge, by provisional id. */
  Map<String, Entity> entitiesIn(Collection<String> articles);

  /** The entities of the last merge that bear one of the names, as {@link SharedEntity} gives. */
  List<Entity> entitiesNamed(Collection<String> forms);

  /** The articles in which the entities appeared at the last merge. */
  Set<String> articlesOf(Collection<String> entities);

  /** The departures of the people. */
  List<Departure> departuresOf(Collection<String> people);

  /** How the people stand to organisations. */
  List<Affiliation> affiliationsOf(Collection<String> people);

  /** The departures from the organisations. */
  List<Departure> departuresFrom(Collection<String> organizations);

  /** How people stand to the organisations. */
  List<Affiliation> affiliationsWith(Collection<String> organizations);
}
