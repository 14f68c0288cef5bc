package org.departures.merge;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.departures.model.Affiliation;
import org.departures.model.Claim;
import org.departures.model.Departure;
import org.departures.model.Entity;
import org.departures.model.Findings;
import org.departures.model.Merged;
import org.departures.model.Stage;
import org.departures.model.Stay;

/**
 * Makes the dataset of what all articles say: people and organisations joined across articles and
 * languages, claims that speak of one leaving joined to a departure, how each person stands, and
 * the articles' own counts checked against it.
 *
 * <p>The result depends neither on the order of the findings nor on how often one of them occurs.
 */
public final class FindingsMerger implements Stage<Findings, Merged> {

  @Override
  public Merged apply(Findings findings) {
    SharedEntities entities = new EntityClustering().cluster(findings);
    Findings shared = new FindingsOrder().arrange(entities.resolve(findings));
    PublicationDays publicationDays = PublicationDays.of(shared.claims());
    ClaimGroups groups = new ClaimGroups(shared.claims());
    Map<Tie, List<Stay>> stays = new TreeMap<>();
    for (Stay stay : shared.stays()) {
      stays.computeIfAbsent(groups.tieOf(stay), tie -> new ArrayList<>()).add(stay);
    }
    SortedSet<Tie> ties = new TreeSet<>(groups.groups().keySet());
    ties.addAll(stays.keySet());

    EpisodeClustering episodes = new EpisodeClustering();
    ReturnPlacing returnPlacing = new ReturnPlacing(publicationDays);
    DepartureMaker departureMaker = new DepartureMaker(publicationDays);
    AffiliationFinder affiliationFinder = new AffiliationFinder(publicationDays);
    List<Departure> departures = new ArrayList<>();
    List<Affiliation> affiliations = new ArrayList<>();
    for (Tie tie : ties) {
      List<Claim> claims = groups.groups().getOrDefault(tie, List.of());
      List<Stay> staysOfTie = stays.getOrDefault(tie, List.of());
      List<Stay> returns =
          staysOfTie.stream().filter(stay -> stay.status() == Stay.Status.RETURNED).toList();
      List<Episode> placed =
          returnPlacing.place(
              returns, episodes.cluster(claims, returnPlacing.days(returns, claims)));
      List<Departure> ofTie = departureMaker.make(tie, placed);
      departures.addAll(ofTie);
      affiliations.addAll(affiliationFinder.find(tie, ofTie, staysOfTie));
    }
    return new Merged(
        departures.stream().sorted(comparing(Departure::id)).toList(),
        affiliations.stream()
            .sorted(
                comparing((Affiliation a) -> a.person().id())
                    .thenComparing(a -> a.organization().map(Entity::id).orElse(""))
                    .thenComparing(Affiliation::status))
            .toList(),
        new TallyChecker().check(shared.tallies(), departures, affiliations),
        entities.ids());
  }
}
