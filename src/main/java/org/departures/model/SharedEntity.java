package org.departures.model;

import java.util.Set;

/**
 * A person or organisation of the dataset and what joins it to the articles.
 *
 * @param forms the names by which it is known again in a further article, folded, its kind in front
 * @param provisionalIds its ids within the articles, as in {@link Merged#entityIds}
 */
public record SharedEntity(Entity entity, Set<String> forms, Set<String> provisionalIds) {

  public SharedEntity {
    forms = Set.copyOf(forms);
    provisionalIds = Set.copyOf(provisionalIds);
  }
}
