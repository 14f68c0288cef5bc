package org.departures.merge;

import java.util.List;
import org.departures.model.Claim;
import org.departures.model.Evidence;

/** How far apart two findings of one article lie in its text, in code points. */
final class Nearness {

  /** The distance of what shares no article. */
  static final int ELSEWHERE = Integer.MAX_VALUE;

  private Nearness() {}

  /** The smallest distance between the beginnings of two pieces of evidence. */
  static int between(List<Evidence> ones, List<Evidence> others) {
    int nearest = ELSEWHERE;
    for (Evidence one : ones) {
      for (Evidence other : others) {
        if (one.article().equals(other.article())) {
          nearest = Math.min(nearest, Math.abs(one.start() - other.start()));
        }
      }
    }
    return nearest;
  }

  /** The distance to the nearest of those claims that are of {@code article} too. */
  static int nearest(List<Claim> claims, String article, List<Evidence> evidence) {
    return claims.stream()
        .filter(claim -> claim.article().equals(article))
        .mapToInt(claim -> between(claim.evidence(), evidence))
        // A claim without evidence is still in the same article.
        .map(distance -> Math.min(distance, ELSEWHERE - 1))
        .min()
        .orElse(ELSEWHERE);
  }
}
