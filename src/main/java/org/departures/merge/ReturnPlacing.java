package org.departures.merge;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.departures.model.Claim;
import org.departures.model.Return;
import org.departures.model.StatedDate;
import org.departures.model.Stay;

/**
 * Finds the leaving that a return undid: with a date, the latest episode that began by then;
 * without one, the episode that the same article tells nearest to it, or else the latest before the
 * article was published. Nobody comes back from a death or from a mere rumour of leaving.
 */
final class ReturnPlacing {

  private final PublicationDays publicationDays;

  ReturnPlacing(PublicationDays publicationDays) {
    this.publicationDays = publicationDays;
  }

  /** The days on which the person came back, as far as {@code returns} and {@code claims} know. */
  List<LocalDate> days(List<Stay> returns, List<Claim> claims) {
    return Stream.concat(
            returns.stream().map(Stay::date),
            claims.stream().flatMap(claim -> claim.returned().stream()).map(Return::date))
        .flatMap(date -> date.flatMap(ReturnPlacing::lastDay).stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** The same episodes in the same order, each with the returns that undid it. */
  List<Episode> place(List<Stay> returns, List<Episode> episodes) {
    List<Episode> placed = new ArrayList<>(episodes);
    for (Stay stay : returns) {
      undone(stay, placed)
          .ifPresent(index -> placed.set(index, placed.get(index).withReturn(stay)));
    }
    return placed;
  }

  private Optional<Integer> undone(Stay stay, List<Episode> episodes) {
    Optional<LocalDate> stated = stay.date().flatMap(ReturnPlacing::lastDay);
    Optional<LocalDate> by = stated.or(() -> publicationDays.of(stay.article()));
    Comparator<Integer> latest =
        comparing(index -> episodes.get(index).firstDay().orElse(LocalDate.MIN));
    Comparator<Integer> nearest =
        comparingInt(index -> episodes.get(index).distance(stay.article(), stay.evidence()));
    return IntStream.range(0, episodes.size())
        .boxed()
        .filter(index -> canBeUndone(episodes.get(index), by))
        .min(stated.isPresent() ? latest.reversed() : nearest.thenComparing(latest.reversed()));
  }

  private static boolean canBeUndone(Episode episode, Optional<LocalDate> by) {
    return episode.kind() != EpisodeKind.DEATH
        && episode.real()
        && !(by.isPresent()
            && episode.firstDay().isPresent()
            && episode.firstDay().get().isAfter(by.get()));
  }

  private static Optional<LocalDate> lastDay(StatedDate date) {
    return date.value().latest().or(date.value()::earliest);
  }
}
