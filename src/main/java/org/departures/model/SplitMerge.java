package org.departures.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The merge in steps that each need a part of what the articles say, for machines that hold a part
 * each. Together they make what a merge of everything at once makes.
 *
 * <p>Which names are one entity's is found over all articles, but of the entities with several
 * names alone. Then each article knows its entities' ids by itself, and brings its share to each
 * entity, each person and each organisation, where the shares of all articles meet.
 */
public interface SplitMerge {

  /** The names of each entity of {@code article} that has several, its kind in front. */
  List<Set<String>> joinedNames(Findings article);

  /**
   * The id of the entity that bears each of {@code joinedNames}, which are those of all articles.
   */
  Map<String, String> entityIds(Collection<Set<String>> joinedNames);

  /** What {@code article} brings, where {@code entityIds} are as above. */
  ArticleShare share(Findings article, Map<String, String> entityIds);

  /** The entity that articles call so. */
  Entity entity(String id, EntityForms forms);

  /** The ids of the entities that {@code findings} speak of. */
  Set<String> entitiesIn(Findings findings);

  /**
   * The person's departures and affiliations, made of what the articles' shares say of the person.
   *
   * @param entities the entities that {@code said} speaks of, by id
   */
  Merged person(String person, Findings said, Map<String, Entity> entities);

  /** What counts of {@code merged} for each tally's subject, and no more than that. */
  Map<String, Merged> counting(Merged merged);

  /**
   * The tallies of one subject held against what counts.
   *
   * @param organization that is counted, if one is named
   */
  List<TallyCheck> check(
      List<Tally> tallies, Collection<Merged> counting, Optional<Entity> organization);
}
