package org.departures.merge;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.departures.model.Affiliation;
import org.departures.model.ArticleShare;
import org.departures.model.Claim;
import org.departures.model.Departure;
import org.departures.model.Entity;
import org.departures.model.EntityForms;
import org.departures.model.Evidence;
import org.departures.model.Findings;
import org.departures.model.Hashes;
import org.departures.model.Merged;
import org.departures.model.Name;
import org.departures.model.SplitMerge;
import org.departures.model.Stay;
import org.departures.model.Tally;
import org.departures.model.TallyCheck;

/** The steps of {@link FindingsMerger}, taken apart. */
public final class SplitMerger implements SplitMerge {

  private static final Name UNSAID = new Name(Optional.empty(), Optional.empty());

  @Override
  public List<Set<String>> joinedNames(Findings article) {
    return EntityClustering.appearances(article).values().stream()
        .map(Appearance::keys)
        .filter(keys -> keys.size() > 1)
        .toList();
  }

  @Override
  public Map<String, String> entityIds(Collection<Set<String>> joinedNames) {
    Map<String, Integer> numbers = new HashMap<>();
    joinedNames.forEach(names -> names.forEach(name -> numbers.putIfAbsent(name, numbers.size())));
    DisjointSets sets = new DisjointSets(numbers.size());
    for (Set<String> names : joinedNames) {
      int first = numbers.get(names.iterator().next());
      names.forEach(name -> sets.join(first, numbers.get(name)));
    }
    Map<Integer, String> canonical = new HashMap<>();
    numbers.forEach(
        (name, number) -> canonical.merge(sets.find(number), name, SplitMerger::canonical));
    Map<String, String> ids = new HashMap<>();
    numbers.forEach((name, number) -> ids.put(name, id(canonical.get(sets.find(number)))));
    return ids;
  }

  @Override
  public ArticleShare share(Findings article, Map<String, String> entityIds) {
    Map<String, String> ids = new HashMap<>();
    Map<String, Entity> entities = new HashMap<>();
    Map<String, EntityForms> forms = new HashMap<>();
    EntityClustering.appearances(article)
        .forEach(
            (provisional, appearance) -> {
              String id = id(appearance, entityIds);
              ids.put(provisional, id);
              entities.put(provisional, idAlone(id));
              forms.merge(id, appearance.forms(), EntityForms::plus);
            });
    Findings shared = new SharedEntities(entities).resolve(article);
    return new ArticleShare(
        ids,
        forms,
        people(shared),
        shared.tallies().stream().collect(groupingBy(TallyChecker::subject)));
  }

  @Override
  public Entity entity(String id, EntityForms forms) {
    return new EntityMaker().make(id, forms);
  }

  @Override
  public Set<String> entitiesIn(Findings findings) {
    return EntityClustering.appearances(findings).values().stream()
        .map(Appearance::entityId)
        .collect(toSet());
  }

  @Override
  public Merged person(String person, Findings said, Map<String, Entity> entities) {
    Map<String, Entity> whole = new HashMap<>();
    EntityClustering.appearances(said)
        .forEach((place, appearance) -> whole.put(place, entities.get(appearance.entityId())));
    TieMerger.Made made =
        new TieMerger()
            .merge(
                new FindingsOrder().arrange(new SharedEntities(whole).resolve(said)),
                tie -> tie.person().id().equals(person));
    return merged(made.departures(), made.affiliations());
  }

  @Override
  public Map<String, Merged> counting(Merged merged) {
    Map<String, List<Departure>> departures = new HashMap<>();
    Map<String, List<Affiliation>> affiliations = new HashMap<>();
    for (Departure departure : merged.departures()) {
      Stream<String> articles = departure.articles().stream();
      departure
          .organization()
          .ifPresent(o -> add(departures, o.id(), counting(departure, List.of())));
      articles.forEach(
          article ->
              add(
                  departures,
                  TallyChecker.subject(article),
                  counting(departure, List.of(article))));
    }
    for (Affiliation affiliation : merged.affiliations()) {
      affiliation
          .organization()
          .ifPresent(o -> add(affiliations, o.id(), counting(affiliation, List.of())));
      Map<String, Evidence> places = new TreeMap<>();
      affiliation.evidence().forEach(place -> places.putIfAbsent(place.article(), place));
      places.forEach(
          (article, place) ->
              add(
                  affiliations,
                  TallyChecker.subject(article),
                  counting(affiliation, List.of(place))));
    }
    Map<String, Merged> counting = new HashMap<>();
    ChangeMerger.union(departures.keySet(), affiliations.keySet())
        .forEach(
            subject ->
                counting.put(
                    subject,
                    merged(
                        departures.getOrDefault(subject, List.of()),
                        affiliations.getOrDefault(subject, List.of()))));
    return counting;
  }

  @Override
  public List<TallyCheck> check(
      List<Tally> tallies, Collection<Merged> counting, Optional<Entity> organization) {
    return new TallyChecker()
            .check(
                new FindingsOrder().arrange(new Findings(List.of(), List.of(), tallies)).tallies(),
                counting.stream().flatMap(merged -> merged.departures().stream()).toList(),
                counting.stream().flatMap(merged -> merged.affiliations().stream()).toList())
            .values()
            .stream()
            .flatMap(List::stream)
            .map(
                check ->
                    new TallyCheck(
                        organization,
                        check.claimed(),
                        check.found(),
                        check.agrees(),
                        check.evidence()))
            .toList();
  }

  private static String canonical(String one, String other) {
    return comparing(NameForm::hasChinese).thenComparing(String::compareTo).compare(one, other) <= 0
        ? one
        : other;
  }

  private static String id(String key) {
    return Hashes.id(Appearance.kindOf(key), Appearance.formOf(key));
  }

  /** An entity with several names is among {@code entityIds}; another has its id by itself. */
  private static String id(Appearance appearance, Map<String, String> entityIds) {
    return appearance.keys().stream()
        .findAny()
        .map(key -> entityIds.getOrDefault(key, id(key)))
        .orElseGet(() -> EntityMaker.id(List.of(appearance)));
  }

  private static Entity idAlone(String id) {
    return new Entity(id, UNSAID, List.of(), List.of());
  }

  /** Each person's claims and stays; a claim on somebody else where none would tell the day. */
  private static Map<String, Findings> people(Findings shared) {
    Map<String, List<Claim>> claims =
        shared.claims().stream().collect(groupingBy(claim -> claim.person().id()));
    Map<String, List<Stay>> stays =
        shared.stays().stream().collect(groupingBy(stay -> stay.person().id()));
    List<Claim> other = shared.claims().stream().limit(1).toList();
    Map<String, Findings> people = new HashMap<>();
    for (String person : ChangeMerger.union(claims.keySet(), stays.keySet())) {
      people.put(
          person,
          new Findings(
              claims.getOrDefault(person, other),
              stays.getOrDefault(person, List.of()),
              List.of(),
              shared.sketches()));
    }
    return people;
  }

  private static Departure counting(Departure departure, List<String> articles) {
    return new Departure(
        departure.id(),
        idAlone(departure.person().id()),
        departure.organization().map(organization -> idAlone(organization.id())),
        List.of(),
        departure.type(),
        departure.factuality(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        departure.returned(),
        Optional.empty(),
        departure.confidence(),
        List.of(),
        articles);
  }

  private static Affiliation counting(Affiliation affiliation, List<Evidence> evidence) {
    return new Affiliation(
        idAlone(affiliation.person().id()),
        affiliation.organization().map(organization -> idAlone(organization.id())),
        Optional.empty(),
        affiliation.status(),
        List.of(),
        evidence);
  }

  private static Merged merged(List<Departure> departures, List<Affiliation> affiliations) {
    return new Merged(departures, affiliations, List.of(), Map.of());
  }

  private static <T> void add(Map<String, List<T>> lists, String key, T value) {
    lists.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
  }
}
