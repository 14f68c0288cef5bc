package org.departures.merge;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.departures.model.Claim;
import org.departures.model.Evidence;
import org.departures.model.Findings;
import org.departures.model.Stay;
import org.departures.model.Tally;

/**
 * Brings findings into the one order that everything after works in, doubles taken out. That alone
 * makes the merge independent of the order of its input.
 */
final class FindingsOrder {

  Findings arrange(Findings findings) {
    return new Findings(
        arrange(findings.claims(), Claim::article, Claim::evidence),
        arrange(findings.stays(), Stay::article, Stay::evidence),
        arrange(findings.tallies(), Tally::article, Tally::evidence),
        findings.sketches());
  }

  private static <T> List<T> arrange(
      List<T> values, Function<T, String> article, Function<T, Collection<Evidence>> evidence) {
    Comparator<T> byPlace =
        comparing(article)
            .thenComparingInt(
                value ->
                    evidence.apply(value).stream()
                        .mapToInt(Evidence::start)
                        .min()
                        .orElse(Integer.MAX_VALUE));
    // A record's text holds all its values, so no two different ones tie.
    return values.stream().distinct().sorted(byPlace.thenComparing(Object::toString)).toList();
  }
}
