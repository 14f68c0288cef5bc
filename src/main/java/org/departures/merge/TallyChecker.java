package org.departures.merge;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.departures.model.Affiliation;
import org.departures.model.Affiliation.Status;
import org.departures.model.Count;
import org.departures.model.Departure;
import org.departures.model.Entity;
import org.departures.model.Evidence;
import org.departures.model.Factuality;
import org.departures.model.Tally;
import org.departures.model.TallyCheck;

/**
 * Joins what articles count of one organisation and holds it against the dataset.
 *
 * <p>Tallies that don't contradict make one; of 11, 9 and 2 the third number is worked out. A tally
 * without an organisation stands for its article alone and is held against what that article tells.
 * As departed counts who left or is on leave, and who is going to leave; as remaining who is named
 * as staying or came back.
 */
final class TallyChecker {

  private static final Comparator<JoinedTally> FULLEST_FIRST =
      comparing((JoinedTally tally) -> -tally.known()).thenComparing(JoinedTally.ORDER);

  /** The checks by {@link #subject}. */
  SortedMap<String, List<TallyCheck>> check(
      List<Tally> tallies, List<Departure> departures, List<Affiliation> affiliations) {
    Map<String, List<Tally>> groups = new TreeMap<>();
    for (Tally tally : tallies) {
      groups.computeIfAbsent(subject(tally), key -> new ArrayList<>()).add(tally);
    }
    Map<Optional<Entity>, List<Departure>> departuresFrom =
        departures.stream().collect(groupingBy(Departure::organization));
    Map<Optional<Entity>, List<Affiliation>> affiliationsWith =
        affiliations.stream().collect(groupingBy(Affiliation::organization));
    SortedMap<String, List<TallyCheck>> checks = new TreeMap<>();
    for (Map.Entry<String, List<Tally>> counted : groups.entrySet()) {
      List<Tally> group = counted.getValue();
      Optional<Entity> organization = group.get(0).organization();
      String article = group.get(0).article();
      Count found =
          organization.isPresent()
              ? count(
                  departuresFrom.getOrDefault(organization, List.of()).stream(),
                  affiliationsWith.getOrDefault(organization, List.of()).stream())
              : count(
                  departures.stream().filter(d -> d.articles().contains(article)),
                  affiliations.stream().filter(a -> a.evidence().stream().anyMatch(in(article))));
      checks.put(
          counted.getKey(),
          join(group).stream()
              .map(
                  joined ->
                      new TallyCheck(
                          organization,
                          joined.claimed(),
                          found,
                          joined.agrees(found),
                          joined.evidence()))
              .toList());
    }
    return checks;
  }

  /** What is counted: an organisation, by its id, or what one article tells. */
  static String subject(Tally tally) {
    return tally.organization().map(Entity::id).orElseGet(() -> subject(tally.article()));
  }

  /** The slash keeps an article's id from being taken for an organisation's. */
  static String subject(String article) {
    return "/" + article;
  }

  private static List<JoinedTally> join(List<Tally> tallies) {
    List<JoinedTally> joined = new ArrayList<>();
    for (JoinedTally tally : tallies.stream().map(JoinedTally::of).sorted(FULLEST_FIRST).toList()) {
      int fitting = 0;
      while (fitting < joined.size() && joined.get(fitting).contradicts(tally)) {
        fitting++;
      }
      if (fitting < joined.size()) {
        joined.set(fitting, joined.get(fitting).with(tally));
      } else {
        joined.add(tally);
      }
    }
    return joined.stream().sorted(JoinedTally.ORDER).toList();
  }

  private static Count count(Stream<Departure> departures, Stream<Affiliation> affiliations) {
    List<Affiliation> known = affiliations.toList();
    Stream<String> gone =
        people(known, status -> status == Status.DEPARTED || status == Status.ON_LEAVE);
    Stream<String> going =
        departures
            .filter(d -> d.factuality() == Factuality.PLANNED && d.returned().isEmpty())
            .map(departure -> departure.person().id());
    Set<String> departed = Stream.concat(gone, going).collect(toSet());
    long remaining =
        people(known, status -> status == Status.REMAINS || status == Status.RETURNED)
            .filter(person -> !departed.contains(person))
            .distinct()
            .count();
    return new Count(
        Optional.of(departed.size() + (int) remaining),
        Optional.of(departed.size()),
        Optional.of((int) remaining));
  }

  private static Stream<String> people(List<Affiliation> affiliations, Predicate<Status> status) {
    return affiliations.stream()
        .filter(affiliation -> status.test(affiliation.status()))
        .map(affiliation -> affiliation.person().id());
  }

  private static Predicate<Evidence> in(String article) {
    return evidence -> evidence.article().equals(article);
  }
}
