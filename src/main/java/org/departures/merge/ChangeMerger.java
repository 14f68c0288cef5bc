package org.departures.merge;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.departures.model.Entity;
import org.departures.model.Findings;
import org.departures.model.MergeMemory;
import org.departures.model.MergedChange;
import org.departures.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Merges again what a few articles touch, with the result that {@link FindingsMerger} has over all
 * of them.
 *
 * <p>The articles' people and organisations are clustered anew together with those that share a
 * name with them. Whoever a changed article speaks of, or who is tied to an entity that looks
 * different now, has all their departures made again, from all articles that speak of them; then
 * the tallies of what these touch are checked. So the work grows with how much is said of the same
 * people and organisations, not with the dataset.
 */
public final class ChangeMerger implements Stage<MergeMemory, MergedChange> {

  @Override
  public MergedChange apply(MergeMemory memory) {
    Set<String> changed = memory.changedArticles();
    SortedMap<String, Appearance> now = EntityClustering.appearances(memory.findings(changed));
    Map<String, Entity> touched = touched(memory, changed, now.values());
    Set<String> around = union(memory.articlesOf(touched.keySet()), changed);
    Findings said = memory.findings(around);
    Map<String, Entity> before = memory.entitiesIn(around);
    List<EntityCluster> clusters =
        new EntityClustering()
            .cluster(
                EntityClustering.appearances(said).values().stream()
                    .filter(
                        appearance ->
                            now.containsKey(appearance.provisionalId())
                                || isOneOf(before.get(appearance.provisionalId()), touched))
                    .toList());
    Map<String, Entity> clustered = byProvisionalId(clusters);

    Set<String> people =
        new TouchedPeople(
                new SharedEntities(before), new SharedEntities(overlaid(before, clustered)))
            .find(said, changed, altered(touched, clusters));
    Set<String> theirs = union(memory.articlesOf(people), changed);
    clusters.stream()
        .filter(cluster -> people.contains(cluster.entity().id()))
        .flatMap(cluster -> cluster.appearances().stream())
        .forEach(appearance -> theirs.add(appearance.article()));
    SharedEntities shared = new SharedEntities(overlaid(memory.entitiesIn(theirs), clustered));
    TieMerger.Made made =
        new TieMerger()
            .merge(
                new FindingsOrder().arrange(shared.resolve(memory.findings(theirs))),
                tie -> people.contains(tie.person().id()));
    return new MergedChange(
        changed,
        touched.keySet(),
        clusters.stream().map(EntityCluster::shared).toList(),
        people,
        made.departures(),
        made.affiliations(),
        new TallyRecount(memory, clusters, people, made).count(changed, touched.keySet()));
  }

  /** The entities that the changed articles had, and those that bear a name of theirs now. */
  private static Map<String, Entity> touched(
      MergeMemory memory, Set<String> changed, Collection<Appearance> now) {
    Set<String> keys =
        now.stream().flatMap(appearance -> appearance.keys().stream()).collect(toSet());
    return Stream.concat(
            memory.entitiesIn(changed).values().stream(), memory.entitiesNamed(keys).stream())
        .collect(toMap(Entity::id, Function.identity(), (one, same) -> one));
  }

  /** The ids of the entities that are new, gone, or look different now. */
  private static Set<String> altered(Map<String, Entity> touched, List<EntityCluster> clusters) {
    Map<String, Entity> after =
        clusters.stream()
            .map(EntityCluster::entity)
            .collect(toMap(Entity::id, Function.identity(), (one, same) -> one));
    return union(touched.keySet(), after.keySet()).stream()
        .filter(id -> !(touched.containsKey(id) && touched.get(id).equals(after.get(id))))
        .collect(toSet());
  }

  static Map<String, Entity> byProvisionalId(List<EntityCluster> clusters) {
    Map<String, Entity> entities = new HashMap<>();
    clusters.forEach(
        cluster -> cluster.provisionalIds().forEach(id -> entities.put(id, cluster.entity())));
    return entities;
  }

  static Map<String, Entity> overlaid(Map<String, Entity> before, Map<String, Entity> now) {
    Map<String, Entity> all = new HashMap<>(before);
    all.putAll(now);
    return all;
  }

  static <T> Set<T> union(Collection<T> ones, Collection<T> others) {
    Set<T> all = new HashSet<>(ones);
    all.addAll(others);
    return all;
  }

  private static boolean isOneOf(@Nullable Entity entity, Map<String, Entity> entities) {
    return entity != null && entities.containsKey(entity.id());
  }
}
