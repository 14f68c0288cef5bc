package org.departures.merge;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Set;
import org.departures.model.Entity;
import org.departures.model.SharedEntity;

/** Appearances in articles that are one person or one organisation. */
record EntityCluster(Entity entity, List<Appearance> appearances) {

  EntityCluster {
    appearances = List.copyOf(appearances);
  }

  SharedEntity shared() {
    return new SharedEntity(
        entity,
        appearances.stream()
            .flatMap(appearance -> appearance.keys().stream())
            .collect(toUnmodifiableSet()),
        provisionalIds());
  }

  Set<String> provisionalIds() {
    return appearances.stream().map(Appearance::provisionalId).collect(toUnmodifiableSet());
  }
}
