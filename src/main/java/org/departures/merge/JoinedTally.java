package org.departures.merge;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.departures.model.Count;
import org.departures.model.Evidence;
import org.departures.model.Tally;

/** What several sentences count together, the number that follows from the others filled in. */
record JoinedTally(Count claimed, List<Evidence> evidence) {

  private static final List<Function<Count, Optional<Integer>>> NUMBERS =
      List.of(Count::total, Count::departed, Count::remaining);

  /** By the numbers, an unknown one first, then by the evidence. */
  static final Comparator<JoinedTally> ORDER =
      comparing((JoinedTally tally) -> tally.claimed().total().orElse(-1))
          .thenComparing(tally -> tally.claimed().departed().orElse(-1))
          .thenComparing(tally -> tally.claimed().remaining().orElse(-1))
          .thenComparing(tally -> tally.evidence().toString());

  JoinedTally {
    evidence = List.copyOf(evidence);
  }

  static JoinedTally of(Tally tally) {
    return new JoinedTally(complete(tally.claimed()), tally.evidence());
  }

  /** How many of the three numbers are known. */
  int known() {
    return (int) NUMBERS.stream().filter(number -> number.apply(claimed).isPresent()).count();
  }

  boolean contradicts(JoinedTally other) {
    return differ(claimed, other.claimed);
  }

  boolean agrees(Count found) {
    return !differ(claimed, found);
  }

  JoinedTally with(JoinedTally other) {
    Count union =
        new Count(
            claimed.total().or(other.claimed::total),
            claimed.departed().or(other.claimed::departed),
            claimed.remaining().or(other.claimed::remaining));
    return new JoinedTally(
        complete(union),
        Stream.concat(evidence.stream(), other.evidence.stream()).distinct().sorted().toList());
  }

  private static boolean differ(Count one, Count other) {
    return NUMBERS.stream()
        .anyMatch(
            number ->
                number.apply(one).isPresent()
                    && number.apply(other).isPresent()
                    && !number.apply(one).equals(number.apply(other)));
  }

  private static Count complete(Count count) {
    Optional<Integer> total = count.total();
    Optional<Integer> departed = count.departed();
    Optional<Integer> remaining = count.remaining();
    return new Count(
        total.or(() -> departed.flatMap(d -> remaining.map(r -> d + r))),
        departed.or(() -> difference(total, remaining)),
        remaining.or(() -> difference(total, departed)));
  }

  private static Optional<Integer> difference(Optional<Integer> whole, Optional<Integer> part) {
    return whole.flatMap(w -> part.map(p -> w - p)).filter(rest -> rest >= 0);
  }
}
