package org.departures.merge;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.departures.model.Claim;
import org.departures.model.Entity;
import org.departures.model.Stay;

/**
 * Puts claims that speak of the same person and organisation together.
 *
 * <p>A claim without an organisation borrows the person's one from the same article, if exactly one
 * has a claim there that is of the same kind and whose date does not contradict. Otherwise it stays
 * in the person's group without organisation.
 */
final class ClaimGroups {

  private final SortedMap<Tie, List<Claim>> groups = new TreeMap<>();
  private final Map<String, List<Placed>> byArticleAndPerson = new HashMap<>();

  private record Placed(Claim claim, Tie tie) {}

  ClaimGroups(List<Claim> claims) {
    Map<String, List<Claim>> complete = new HashMap<>();
    for (Claim claim : claims) {
      if (claim.organization().isPresent()) {
        complete.computeIfAbsent(key(claim), key -> new ArrayList<>()).add(claim);
      }
    }
    for (Claim claim : claims) {
      Optional<Entity> organization =
          claim
              .organization()
              .or(() -> borrowed(claim, complete.getOrDefault(key(claim), List.of())));
      Tie tie = new Tie(claim.person(), organization);
      groups.computeIfAbsent(tie, key -> new ArrayList<>()).add(claim);
      byArticleAndPerson
          .computeIfAbsent(key(claim), key -> new ArrayList<>())
          .add(new Placed(claim, tie));
    }
  }

  /** The claims of each group, in the order in which they came. */
  SortedMap<Tie, List<Claim>> groups() {
    return groups;
  }

  /**
   * The group that {@code stay} belongs to: its own organisation's, or else that of the person's
   * nearest claim in the same article.
   */
  Tie tieOf(Stay stay) {
    if (stay.organization().isPresent()) {
      return new Tie(stay.person(), stay.organization());
    }
    Comparator<Placed> nearest =
        comparingInt(placed -> Nearness.between(placed.claim().evidence(), stay.evidence()));
    return byArticleAndPerson.getOrDefault(key(stay.article(), stay.person()), List.of()).stream()
        .min(nearest)
        .map(Placed::tie)
        .orElseGet(() -> new Tie(stay.person(), Optional.empty()));
  }

  private static Optional<Entity> borrowed(Claim claim, List<Claim> others) {
    SortedSet<Tie> fitting = new TreeSet<>();
    for (Claim other : others) {
      if (EpisodeKind.of(other.type()) == EpisodeKind.of(claim.type()) && datesFit(claim, other)) {
        fitting.add(new Tie(other.person(), other.organization()));
      }
    }
    return fitting.size() == 1 ? fitting.first().organization() : Optional.empty();
  }

  private static boolean datesFit(Claim one, Claim other) {
    return one.date().isEmpty()
        || other.date().isEmpty()
        || one.date().get().value().compatible(other.date().get().value());
  }

  private static String key(Claim claim) {
    return key(claim.article(), claim.person());
  }

  private static String key(String article, Entity person) {
    return article + "/" + person.id();
  }
}
