package org.departures.merge;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.departures.model.Claim;
import org.departures.model.Destination;
import org.departures.model.Entity;
import org.departures.model.Findings;
import org.departures.model.Stay;
import org.departures.model.Successor;
import org.departures.model.Tally;

/** The people and organisations of all articles, each under its article's provisional id. */
record SharedEntities(Map<String, Entity> byProvisionalId) {

  SharedEntities {
    byProvisionalId = Map.copyOf(byProvisionalId);
  }

  static String provisionalId(String article, Entity entity) {
    return article + "/" + entity.id();
  }

  /** Each provisional id with the shared one. */
  Map<String, String> ids() {
    Map<String, String> ids = new HashMap<>();
    byProvisionalId.forEach((provisional, entity) -> ids.put(provisional, entity.id()));
    return ids;
  }

  /** The same findings with every provisional entity replaced by the shared one. */
  Findings resolve(Findings findings) {
    return new Findings(
        findings.claims().stream().map(this::resolve).toList(),
        findings.stays().stream().map(this::resolve).toList(),
        findings.tallies().stream().map(this::resolve).toList(),
        findings.sketches());
  }

  private Claim resolve(Claim claim) {
    String article = claim.article();
    return new Claim(
        article,
        claim.published(),
        shared(article, claim.person()),
        shared(article, claim.organization()),
        claim.positions(),
        claim.type(),
        claim.factuality(),
        claim.date(),
        claim.announced(),
        claim
            .destination()
            .map(
                d ->
                    new Destination(shared(article, d.organization()), d.position(), d.relation())),
        claim.successor().map(s -> new Successor(shared(article, s.person()), s.interim())),
        claim.returned(),
        claim.reason(),
        claim.confidence(),
        claim.foundBy(),
        claim.evidence());
  }

  private Stay resolve(Stay stay) {
    return new Stay(
        stay.article(),
        shared(stay.article(), stay.person()),
        shared(stay.article(), stay.organization()),
        stay.position(),
        stay.status(),
        stay.date(),
        stay.foundBy(),
        stay.evidence());
  }

  private Tally resolve(Tally tally) {
    return new Tally(
        tally.article(),
        shared(tally.article(), tally.organization()),
        tally.claimed(),
        tally.foundBy(),
        tally.evidence());
  }

  private Optional<Entity> shared(String article, Optional<Entity> entity) {
    return entity.map(e -> shared(article, e));
  }

  Entity shared(String article, Entity entity) {
    return byProvisionalId.getOrDefault(provisionalId(article, entity), entity);
  }
}
