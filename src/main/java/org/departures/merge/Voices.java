package org.departures.merge;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.departures.model.Claim;
import org.departures.model.Evidence;

/**
 * Who says for themselves what the claims on one tie say, and who repeats it: articles that are
 * copies.
 *
 * <p>A copy's claim that its original makes too is further evidence, and has no voice in what the
 * record shows or in how sure that is. What a copy alone says it says for itself.
 */
final class Voices {

  private final Originals originals;
  private final List<Claim> own = new ArrayList<>();
  private final IdentityHashMap<Claim, List<Claim>> repeated = new IdentityHashMap<>();

  /** The voices of {@code claims}, which are of one tie and in order. */
  Voices(List<Claim> claims, PublicationDays days, Map<String, String> sketches) {
    Map<String, List<Claim>> byArticle = claims.stream().collect(groupingBy(Claim::article));
    originals = new Originals(byArticle.size() < 2 ? Set.of() : byArticle.keySet(), days, sketches);
    for (Claim claim : claims) {
      String original = originals.of(claim.article());
      Optional<Claim> first =
          original.equals(claim.article())
              ? Optional.empty()
              : sameIn(byArticle.getOrDefault(original, List.of()), claim);
      first.ifPresentOrElse(
          said -> repeated.computeIfAbsent(said, key -> new ArrayList<>()).add(claim),
          () -> own.add(claim));
    }
  }

  /** The claims that repeat nothing, in order. */
  List<Claim> own() {
    return own;
  }

  /** The article whose voice {@code article} is: its original's, or its own. */
  String of(String article) {
    return originals.of(article);
  }

  /** The episode, made of claims of {@link #own}, with those that repeat them. */
  Episode withRepeated(Episode episode) {
    return episode.withRepeated(
        episode.claims().stream()
            .flatMap(claim -> repeated.getOrDefault(claim, List.of()).stream())
            .toList());
  }

  /** The claim among the original's that says the same, best in the same words. */
  private static Optional<Claim> sameIn(List<Claim> originals, Claim copied) {
    return originals.stream()
        .filter(claim -> claim.type() == copied.type() && claim.factuality() == copied.factuality())
        .filter(claim -> sameWords(claim, copied) || datesFit(claim, copied))
        .min(comparing(claim -> !sameWords(claim, copied)));
  }

  private static boolean sameWords(Claim one, Claim other) {
    return words(one).equals(words(other));
  }

  private static List<String> words(Claim claim) {
    return claim.evidence().stream().map(Evidence::quote).toList();
  }

  private static boolean datesFit(Claim one, Claim other) {
    return one.date().isEmpty()
        || other.date().isEmpty()
        || one.date().get().value().compatible(other.date().get().value());
  }
}
