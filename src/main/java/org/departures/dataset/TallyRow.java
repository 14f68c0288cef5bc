package org.departures.dataset;

import java.util.List;
import java.util.Optional;
import org.departures.model.Count;
import org.departures.model.TallyCheck;

/** A line of {@code tallies.jsonl}. */
@Described("The numbers that articles give for one organisation beside those of the dataset")
public record TallyRow(
    @Described("Whose people are counted; null where no article says")
        Optional<EntityRow> organization,
    @Described("The article's numbers") CountRow claimed,
    @Described("The dataset's numbers") CountRow found,
    @Described("Whether no number that is claimed differs from the one found") boolean agrees,
    @Described("Where it was read, by article and place") List<EvidenceRow> evidence) {

  /** How many there were, left and stay. */
  @Described("How many there were, left and stay, as far as it is said")
  public record CountRow(
      @Described("How many there were") Optional<Integer> total,
      @Described("How many left") Optional<Integer> departed,
      @Described("How many stay") Optional<Integer> remaining) {

    static CountRow of(Count count) {
      return new CountRow(count.total(), count.departed(), count.remaining());
    }
  }

  public TallyRow {
    evidence = List.copyOf(evidence);
  }

  /** The row that shows {@code tally}. */
  public static TallyRow of(TallyCheck tally) {
    return new TallyRow(
        tally.organization().map(EntityRow::of),
        CountRow.of(tally.claimed()),
        CountRow.of(tally.found()),
        tally.agrees(),
        tally.evidence().stream().map(EvidenceRow::of).toList());
  }
}
