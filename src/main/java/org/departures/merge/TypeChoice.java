package org.departures.merge;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.departures.model.Claim;
import org.departures.model.DepartureType;

/**
 * Chooses how somebody left: a type that says who decided or why before one that does not, then
 * what most claims say, then the more telling type.
 */
final class TypeChoice {

  private static final List<DepartureType> MOST_TELLING_FIRST =
      List.of(
          DepartureType.DIED,
          DepartureType.RETIRED,
          DepartureType.DISMISSED,
          DepartureType.LAID_OFF,
          DepartureType.SUSPENDED,
          DepartureType.LEAVE_OF_ABSENCE,
          DepartureType.TRANSFERRED,
          DepartureType.CONTRACT_ENDED,
          DepartureType.RESIGNED,
          DepartureType.STEPPED_DOWN,
          DepartureType.LEFT);

  DepartureType choose(List<Claim> claims) {
    Map<DepartureType, Integer> counts = new EnumMap<>(DepartureType.class);
    claims.forEach(claim -> counts.merge(claim.type(), 1, Integer::sum));
    Comparator<Map.Entry<DepartureType, Integer>> best =
        comparing((Map.Entry<DepartureType, Integer> entry) -> !certain(entry.getKey()))
            .thenComparing(entry -> -entry.getValue())
            .thenComparing(entry -> MOST_TELLING_FIRST.indexOf(entry.getKey()));
    return counts.entrySet().stream()
        .min(best)
        .orElseThrow(() -> new IllegalArgumentException("an episode without claims"))
        .getKey();
  }

  /** Whether the type says more than that somebody went. */
  static boolean certain(DepartureType type) {
    return type != DepartureType.LEFT && type != DepartureType.STEPPED_DOWN;
  }
}
