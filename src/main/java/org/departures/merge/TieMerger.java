package org.departures.merge;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.departures.model.Affiliation;
import org.departures.model.Claim;
import org.departures.model.Departure;
import org.departures.model.Entity;
import org.departures.model.Findings;
import org.departures.model.Stay;

/**
 * Makes departures and affiliations of findings that are in order and name shared entities. What
 * becomes of one tie depends on the articles alone that speak of its person.
 */
final class TieMerger {

  /** What was made, sorted: departures by id, affiliations by person, organisation and status. */
  record Made(List<Departure> departures, List<Affiliation> affiliations) {}

  Made merge(Findings shared, Predicate<Tie> wanted) {
    PublicationDays publicationDays = PublicationDays.of(shared.claims());
    ClaimGroups groups = new ClaimGroups(shared.claims());
    Map<Tie, List<Stay>> stays = new TreeMap<>();
    for (Stay stay : shared.stays()) {
      stays.computeIfAbsent(groups.tieOf(stay), tie -> new ArrayList<>()).add(stay);
    }
    SortedSet<Tie> ties = new TreeSet<>(groups.groups().keySet());
    ties.addAll(stays.keySet());
    ties.removeIf(wanted.negate());

    EpisodeClustering episodes = new EpisodeClustering();
    ReturnPlacing returnPlacing = new ReturnPlacing(publicationDays);
    DepartureMaker departureMaker = new DepartureMaker(publicationDays);
    AffiliationFinder affiliationFinder = new AffiliationFinder(publicationDays);
    List<Departure> departures = new ArrayList<>();
    List<Affiliation> affiliations = new ArrayList<>();
    for (Tie tie : ties) {
      Voices voices =
          new Voices(
              groups.groups().getOrDefault(tie, List.of()), publicationDays, shared.sketches());
      List<Claim> claims = voices.own();
      List<Stay> staysOfTie = stays.getOrDefault(tie, List.of());
      List<Stay> returns =
          staysOfTie.stream().filter(stay -> stay.status() == Stay.Status.RETURNED).toList();
      List<Episode> placed =
          returnPlacing.place(
              returns,
              episodes.cluster(claims, returnPlacing.days(returns, claims)).stream()
                  .map(voices::withRepeated)
                  .toList());
      List<Departure> ofTie = departureMaker.make(tie, placed, voices);
      departures.addAll(ofTie);
      affiliations.addAll(affiliationFinder.find(tie, ofTie, staysOfTie));
    }
    return new Made(
        departures.stream().sorted(comparing(Departure::id)).toList(),
        affiliations.stream()
            .sorted(
                comparing((Affiliation a) -> a.person().id())
                    .thenComparing(a -> a.organization().map(Entity::id).orElse(""))
                    .thenComparing(Affiliation::status))
            .toList());
  }
}
