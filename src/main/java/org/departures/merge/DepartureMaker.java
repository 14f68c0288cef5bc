package org.departures.merge;

import static java.util.stream.Stream.concat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.departures.model.Claim;
import org.departures.model.Departure;
import org.departures.model.Factuality;
import org.departures.model.Return;
import org.departures.model.StatedDate;
import org.departures.model.Stay;

/** Makes the records of one person and organisation of their episodes. */
final class DepartureMaker {

  private final TypeChoice types = new TypeChoice();
  private final DateChoice dates = new DateChoice();
  private final ValueChoice values = new ValueChoice();
  private final Confidence confidence = new Confidence();
  private final EpisodeIds ids = new EpisodeIds();
  private final PublicationDays publicationDays;

  DepartureMaker(PublicationDays publicationDays) {
    this.publicationDays = publicationDays;
  }

  List<Departure> make(Tie tie, List<Episode> episodes, Voices voices) {
    List<EpisodeRecord> records =
        episodes.stream()
            .map(e -> new EpisodeRecord(e, types.choose(e.tellers()), date(e, Claim::date)))
            .toList();
    List<String> episodeIds = ids.of(tie, records);
    List<Departure> departures = new ArrayList<>();
    for (int index = 0; index < records.size(); index++) {
      departures.add(departure(tie, records.get(index), episodeIds.get(index), voices));
    }
    return departures;
  }

  private Departure departure(Tie tie, EpisodeRecord record, String id, Voices voices) {
    Episode episode = record.episode();
    List<Claim> tellers = episode.tellers();
    List<Claim> evidence = episode.evidence();
    return new Departure(
        id,
        tie.person(),
        tie.organization(),
        values.positions(tellers),
        record.type(),
        factuality(record),
        record.date(),
        date(episode, Claim::announced),
        values.destination(tellers),
        values.successor(tellers),
        returned(episode),
        values.reason(tellers),
        confidence.of(episode, voices),
        concat(
                evidence.stream().map(Claim::evidence),
                episode.returns().stream().map(Stay::evidence))
            .flatMap(Collection::stream)
            .distinct()
            .sorted()
            .toList(),
        concat(evidence.stream().map(Claim::article), episode.returns().stream().map(Stay::article))
            .distinct()
            .sorted()
            .toList());
  }

  /** Told as a fact and yet to come when the last of them told it: a plan. */
  private static Factuality factuality(EpisodeRecord record) {
    Optional<LocalDate> last =
        record.episode().tellers().stream()
            .flatMap(claim -> claim.published().stream())
            .max(LocalDate::compareTo);
    boolean ahead =
        record
            .date()
            .flatMap(date -> date.value().earliest())
            .filter(day -> last.filter(day::isAfter).isPresent())
            .isPresent();
    return record.episode().factuality() == Factuality.ASSERTED && ahead
        ? Factuality.PLANNED
        : record.episode().factuality();
  }

  private Optional<StatedDate> date(Episode episode, Function<Claim, Optional<StatedDate>> field) {
    return dates.choose(
        episode.tellers().stream()
            .flatMap(
                claim ->
                    field.apply(claim).stream()
                        .map(date -> new DateChoice.Dated(date, claim.published())))
            .toList());
  }

  private Optional<Return> returned(Episode episode) {
    List<Claim> undone =
        episode.tellers().stream().filter(claim -> claim.returned().isPresent()).toList();
    if (undone.isEmpty() && episode.returns().isEmpty()) {
      return Optional.empty();
    }
    Stream<DateChoice.Dated> byClaims =
        undone.stream()
            .flatMap(
                claim ->
                    claim.returned().flatMap(Return::date).stream()
                        .map(date -> new DateChoice.Dated(date, claim.published())));
    Stream<DateChoice.Dated> byStays =
        episode.returns().stream()
            .flatMap(
                stay ->
                    stay.date().stream()
                        .map(
                            date ->
                                new DateChoice.Dated(date, publicationDays.of(stay.article()))));
    return Optional.of(new Return(dates.choose(concat(byClaims, byStays).toList())));
  }
}
