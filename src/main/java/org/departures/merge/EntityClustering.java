package org.departures.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.departures.model.Claim;
import org.departures.model.Destination;
import org.departures.model.Entity;
import org.departures.model.Findings;
import org.departures.model.Stay;
import org.departures.model.Tally;

/**
 * Finds which entities of the articles are one person or one organisation: those of a kind that
 * share a name or an alias once blanks, dots, hyphens and case are taken off.
 *
 * <p>Mentions join nothing, since 公司 and a surname mean somebody else in the next article. For the
 * same reason a person's alias that is a bare surname joins nothing; a bare name joins only where
 * the other's name is the same word. An organisation's short form joins the long one only if it is
 * among the aliases.
 */
final class EntityClustering {

  /** The entities of all articles, each under its article's provisional id. */
  SharedEntities cluster(Findings findings) {
    Map<String, Entity> shared = new HashMap<>();
    for (EntityCluster cluster : cluster(appearances(findings).values())) {
      cluster.provisionalIds().forEach(id -> shared.put(id, cluster.entity()));
    }
    return new SharedEntities(shared);
  }

  /** The entities that {@code appearances}, sorted by provisional id, are of. */
  List<EntityCluster> cluster(Collection<Appearance> appearances) {
    List<Appearance> nodes = List.copyOf(appearances);
    DisjointSets sets = new DisjointSets(nodes.size());
    Map<String, Integer> firstWith = new HashMap<>();
    for (int node = 0; node < nodes.size(); node++) {
      for (String key : nodes.get(node).keys()) {
        Integer earlier = firstWith.putIfAbsent(key, node);
        if (earlier != null) {
          sets.join(earlier, node);
        }
      }
    }
    Map<Integer, List<Appearance>> clusters = new TreeMap<>();
    for (int node = 0; node < nodes.size(); node++) {
      clusters.computeIfAbsent(sets.find(node), root -> new ArrayList<>()).add(nodes.get(node));
    }
    EntityMaker maker = new EntityMaker();
    return clusters.values().stream()
        .map(cluster -> new EntityCluster(maker.make(cluster), cluster))
        .toList();
  }

  /** Every entity of every article, sorted by provisional id. */
  static SortedMap<String, Appearance> appearances(Findings findings) {
    SortedMap<String, Set<Entity>> entities = new TreeMap<>();
    for (Claim claim : findings.claims()) {
      Stream.of(
              Stream.of(claim.person()),
              claim.organization().stream(),
              claim.destination().flatMap(Destination::organization).stream(),
              claim.successor().map(successor -> successor.person()).stream())
          .flatMap(stream -> stream)
          .forEach(entity -> add(entities, claim.article(), entity));
    }
    for (Stay stay : findings.stays()) {
      add(entities, stay.article(), stay.person());
      stay.organization().ifPresent(entity -> add(entities, stay.article(), entity));
    }
    for (Tally tally : findings.tallies()) {
      tally.organization().ifPresent(entity -> add(entities, tally.article(), entity));
    }
    SortedMap<String, Appearance> appearances = new TreeMap<>();
    entities.forEach((id, values) -> appearances.put(id, new Appearance(id, List.copyOf(values))));
    return appearances;
  }

  private static void add(Map<String, Set<Entity>> entities, String article, Entity entity) {
    entities
        .computeIfAbsent(SharedEntities.provisionalId(article, entity), id -> new LinkedHashSet<>())
        .add(entity);
  }
}
