package org.departures.merge;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.departures.model.Hashes;
import org.departures.model.StatedDate;

/**
 * Gives the episodes of one person and organisation their ids, which hang on the year alone: that
 * of the date, else that of the first article that tells it. So further articles, which make the
 * date narrower, leave the id as it is. Of several episodes in a year the first that is told as
 * real has the year, the next ones the month or the type added.
 */
final class EpisodeIds {

  private static final Comparator<EpisodeRecord> FIRST_COME =
      comparing((EpisodeRecord record) -> !record.episode().real())
          .thenComparing(record -> firstDay(record).orElse(LocalDate.MAX))
          .thenComparing(record -> record.episode().kind());

  /** The ids in the order of {@code records}. */
  List<String> of(Tie tie, List<EpisodeRecord> records) {
    Set<String> taken = new HashSet<>();
    IdentityHashMap<EpisodeRecord, String> anchors = new IdentityHashMap<>();
    records.stream()
        .sorted(FIRST_COME)
        .forEach(
            record ->
                anchors.put(record, anchors(record).filter(taken::add).findFirst().orElseThrow()));
    return records.stream()
        .map(anchors::get)
        .map(
            anchor ->
                Hashes.id("dep", tie.person().id() + "|" + tie.organizationId() + "|" + anchor))
        .toList();
  }

  /** The names an episode may have, the plainest first, without end. */
  private static Stream<String> anchors(EpisodeRecord record) {
    Optional<LocalDate> day = firstDay(record);
    String year =
        day.or(() -> PublicationDays.earliestOf(record.episode().tellers()))
            .map(d -> String.format(Locale.ROOT, "%04d", d.getYear()))
            .orElse("");
    String month =
        day.map(d -> String.format(Locale.ROOT, "%s-%02d", year, d.getMonthValue())).orElse(year);
    String type = month + "-" + record.type().code();
    String factuality = type + "-" + record.episode().factuality().code();
    return Stream.concat(
        Stream.of(year, month, type, factuality),
        IntStream.iterate(2, number -> number + 1).mapToObj(number -> factuality + "-" + number));
  }

  private static Optional<LocalDate> firstDay(EpisodeRecord record) {
    return record
        .date()
        .map(StatedDate::value)
        .flatMap(value -> value.earliest().or(value::latest));
  }
}
