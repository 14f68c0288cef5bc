package org.departures.merge;

import static java.util.stream.Collectors.toSet;
import static java.util.stream.Stream.concat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.departures.model.Affiliation;
import org.departures.model.Departure;
import org.departures.model.Entity;
import org.departures.model.Findings;
import org.departures.model.MergeMemory;
import org.departures.model.Tally;
import org.departures.model.TallyCheck;

/** Checks the tallies again that count what was made again. */
record TallyRecount(
    MergeMemory memory, List<EntityCluster> clusters, Set<String> people, TieMerger.Made made) {

  /** The tallies by what they count; an empty list where nobody counts. */
  Map<String, List<TallyCheck>> count(Set<String> changed, Set<String> touched) {
    Set<String> organizations = new HashSet<>(touched);
    clusters.forEach(cluster -> organizations.add(cluster.entity().id()));
    Set<String> articles = new HashSet<>(changed);
    concat(memory.departuresOf(people).stream(), made.departures().stream())
        .forEach(
            departure -> {
              departure.organization().map(Entity::id).ifPresent(organizations::add);
              articles.addAll(departure.articles());
            });
    concat(memory.affiliationsOf(people).stream(), made.affiliations().stream())
        .forEach(
            affiliation -> {
              affiliation.organization().map(Entity::id).ifPresent(organizations::add);
              affiliation.evidence().forEach(place -> articles.add(place.article()));
            });
    Map<String, List<TallyCheck>> checks = new TreeMap<>();
    organizations.forEach(id -> checks.put(id, List.of()));
    articles.forEach(id -> checks.put(TallyChecker.subject(id), List.of()));
    checks.putAll(
        check(
            tallies(organizations, articles).stream()
                .filter(tally -> checks.containsKey(TallyChecker.subject(tally)))
                .toList()));
    return checks;
  }

  private Map<String, List<TallyCheck>> check(List<Tally> tallies) {
    Set<String> counted =
        tallies.stream()
            .flatMap(tally -> tally.organization().stream())
            .map(Entity::id)
            .collect(toSet());
    Set<String> countedThere =
        tallies.stream()
            .filter(tally -> tally.organization().isEmpty())
            .map(Tally::article)
            .collect(toSet());
    Set<String> namedThere =
        memory.entitiesIn(countedThere).values().stream().map(Entity::id).collect(toSet());
    Stream<Departure> departures =
        concat(memory.departuresFrom(counted).stream(), memory.departuresOf(namedThere).stream())
            .filter(departure -> !people.contains(departure.person().id()));
    Stream<Affiliation> affiliations =
        concat(
                memory.affiliationsWith(counted).stream(),
                memory.affiliationsOf(namedThere).stream())
            .filter(affiliation -> !people.contains(affiliation.person().id()));
    return new TallyChecker()
        .check(
            tallies,
            concat(departures, made.departures().stream()).toList(),
            concat(affiliations, made.affiliations().stream()).toList());
  }

  private List<Tally> tallies(Set<String> organizations, Set<String> articles) {
    Set<String> counting = ChangeMerger.union(memory.articlesOf(organizations), articles);
    clusters.forEach(
        cluster -> cluster.appearances().forEach(place -> counting.add(place.article())));
    List<Tally> tallies = memory.tallies(counting);
    Set<String> holding = tallies.stream().map(Tally::article).collect(toSet());
    SharedEntities shared =
        new SharedEntities(
            ChangeMerger.overlaid(
                memory.entitiesIn(holding), ChangeMerger.byProvisionalId(clusters)));
    return new FindingsOrder()
        .arrange(shared.resolve(new Findings(List.of(), List.of(), tallies)))
        .tallies();
  }
}
