package org.departures.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.departures.model.Claim;
import org.departures.model.Destination;
import org.departures.model.EdtfDate;
import org.departures.model.Entity;
import org.departures.model.Factuality;
import org.departures.model.Successor;

/**
 * How far an episode can be believed, to three decimals and never above 0.99.
 *
 * <p>Articles count as independent witnesses, copies of one text as one: what is left of the doubt
 * is the product of each one's doubt; within an article only the best claim counts, for further
 * sentences of it are as often wrong together. Dates that contradict, different destinations or
 * successors, and rumours or denials published after the last who told it, take some away.
 */
final class Confidence {

  private static final double CEILING = 0.99;
  private static final double CONTRADICTING_DATES = 0.9;
  private static final double DIFFERENT_PEOPLE_OR_PLACES = 0.95;
  private static final double LATER_RUMOUR = 0.9;
  private static final double LATER_DENIAL = 0.7;

  double of(Episode episode, Voices voices) {
    SortedMap<String, List<Claim>> byVoice = new TreeMap<>();
    for (Claim claim : episode.tellers()) {
      byVoice.computeIfAbsent(voices.of(claim.article()), voice -> new ArrayList<>()).add(claim);
    }
    double doubt = 1;
    for (List<Claim> claims : byVoice.values()) {
      doubt *= 1 - ofVoice(claims);
    }
    double confidence = 1 - doubt;
    if (datesContradict(episode.tellers())) {
      confidence *= CONTRADICTING_DATES;
    }
    if (several(episode, claim -> claim.destination().flatMap(Destination::organization))
        || several(episode, claim -> claim.successor().map(Successor::person))) {
      confidence *= DIFFERENT_PEOPLE_OR_PLACES;
    }
    if (doubtedLater(episode, Factuality.DENIED)) {
      confidence *= LATER_DENIAL;
    } else if (doubtedLater(episode, Factuality.RUMORED)) {
      confidence *= LATER_RUMOUR;
    }
    return Math.round(Math.min(CEILING, confidence) * 1000) / 1000.0;
  }

  private static double ofVoice(List<Claim> claims) {
    return Math.min(CEILING, claims.stream().mapToDouble(Claim::confidence).max().orElse(0));
  }

  private static boolean datesContradict(List<Claim> claims) {
    List<EdtfDate> dates =
        claims.stream()
            .flatMap(claim -> claim.date().stream())
            .map(date -> date.value())
            .distinct()
            .toList();
    return dates.stream().anyMatch(one -> dates.stream().anyMatch(two -> !one.compatible(two)));
  }

  private static boolean several(Episode episode, Function<Claim, Optional<Entity>> value) {
    return episode.tellers().stream()
            .flatMap(claim -> value.apply(claim).stream())
            .map(Entity::id)
            .distinct()
            .count()
        > 1;
  }

  private static boolean doubtedLater(Episode episode, Factuality factuality) {
    Optional<LocalDate> last =
        episode.tellers().stream()
            .flatMap(claim -> claim.published().stream())
            .max(LocalDate::compareTo);
    return last.isPresent()
        && episode.doubters().stream()
            .filter(claim -> claim.factuality() == factuality)
            .flatMap(claim -> claim.published().stream())
            .anyMatch(day -> day.isAfter(last.get()));
  }
}
