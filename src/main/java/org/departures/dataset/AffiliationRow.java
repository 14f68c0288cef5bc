package org.departures.dataset;

import java.util.List;
import java.util.Optional;
import org.departures.model.Affiliation;

/** A line of {@code affiliations.jsonl}. */
@Described("How one person stands to one organisation after everything that was read")
public record AffiliationRow(
    @Described("Who") EntityRow person,
    @Described("To what; null where no article says") Optional<EntityRow> organization,
    @Described("The office, where it is said") Optional<PositionRow> position,
    @Described("The last that is known") Affiliation.Status status,
    @Described("The ids of the departures it rests on") List<String> departures,
    @Described("Where it was read, by article and place") List<EvidenceRow> evidence) {

  public AffiliationRow {
    departures = List.copyOf(departures);
    evidence = List.copyOf(evidence);
  }

  /** The row that shows {@code affiliation}. */
  public static AffiliationRow of(Affiliation affiliation) {
    return new AffiliationRow(
        EntityRow.of(affiliation.person()),
        affiliation.organization().map(EntityRow::of),
        affiliation.position().map(PositionRow::of),
        affiliation.status(),
        affiliation.departures(),
        affiliation.evidence().stream().map(EvidenceRow::of).toList());
  }

  AffiliationRow restingOn(List<String> ids) {
    return new AffiliationRow(person, organization, position, status, ids, evidence);
  }
}
