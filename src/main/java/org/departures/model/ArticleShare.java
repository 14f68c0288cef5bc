package org.departures.model;

import java.util.List;
import java.util.Map;

/**
 * What one article brings to each place where a {@link SplitMerge} goes on. Its findings name
 * entities by their shared ids alone.
 *
 * @param entityIds the shared ids, as {@link Merged#entityIds}
 * @param entities how the article calls each entity, by shared id
 * @param people what is said of each person, by shared id
 * @param tallies the tallies by what they count
 */
public record ArticleShare(
    Map<String, String> entityIds,
    Map<String, EntityForms> entities,
    Map<String, Findings> people,
    Map<String, List<Tally>> tallies) {

  public ArticleShare {
    entityIds = Map.copyOf(entityIds);
    entities = Map.copyOf(entities);
    people = Map.copyOf(people);
    tallies = Map.copyOf(tallies);
  }
}
