package org.departures.merge;

import java.util.List;
import org.departures.model.Affiliation;
import org.departures.model.Departure;
import org.departures.model.Findings;
import org.departures.model.Merged;
import org.departures.model.Stage;

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
    TieMerger.Made made = new TieMerger().merge(shared, tie -> true);
    List<Departure> departures = made.departures();
    List<Affiliation> affiliations = made.affiliations();
    return new Merged(
        departures,
        affiliations,
        new TallyChecker()
            .check(shared.tallies(), departures, affiliations).values().stream()
                .flatMap(List::stream)
                .toList(),
        entities.ids());
  }
}
