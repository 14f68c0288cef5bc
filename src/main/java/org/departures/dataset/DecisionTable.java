package org.departures.dataset;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.departures.model.Evidence;

/**
 * Reviewers' decisions, every one that was ever applied. They outlive every merge.
 *
 * <p>A decision is on a departure by its id. Where further articles or another lexicon gave the
 * departure another id, it is known again by the characters that its person and type were read
 * from.
 */
public final class DecisionTable {

  private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
  private static final TypeReference<List<Evidence>> EVIDENCE = new TypeReference<>() {};

  /** A decision and where its record was read when it was decided on. */
  private record Kept(Decision decision, List<Evidence> evidence) {}

  private final Database database;
  private final Revisions revisions;

  DecisionTable(Database database, Revisions revisions) {
    this.database = database;
    this.revisions = revisions;
  }

  /** Keeps decisions and returns how many of them are new; those known already change nothing. */
  int store(Collection<Decision> decisions) {
    Set<Decision> known = new HashSet<>();
    byRecord().values().forEach(kept -> kept.forEach(one -> known.add(one.decision())));
    List<Decision> fresh =
        decisions.stream().distinct().filter(decision -> !known.contains(decision)).toList();
    if (!fresh.isEmpty()) {
      database.inTransaction(
          () -> {
            insert(fresh);
            revisions.datasetChanged();
          });
    }
    return fresh.size();
  }

  private void insert(List<Decision> decisions) {
    database.updateEach(
        """
        INSERT INTO decisions
          (departure, decision, field, value, "by", "at", note, evidence)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        decisions,
        decision ->
            new Object[] {
              decision.record(),
              Codes.of(decision.decision()),
              decision.field().map(Codes::of).orElse(""),
              ModelJson.write(decision.value()),
              decision.by(),
              decision.at(),
              decision.note().orElse(""),
              ModelJson.write(evidence(decision.record()))
            });
  }

  /** What was decided on the departures that are there now, by id. */
  Map<String, RecordReview> standing() {
    Map<String, RecordReview> standing = new HashMap<>();
    byRecord()
        .forEach(
            (id, decisions) ->
                currentId(id, decisions)
                    .ifPresent(now -> standing.merge(now, review(decisions), (one, two) -> one)));
    return standing;
  }

  /** The ids of departures that were decided on and are no longer there, sorted. */
  public List<String> gone() {
    return byRecord().entrySet().stream()
        .filter(record -> currentId(record.getKey(), record.getValue()).isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static RecordReview review(List<Kept> kept) {
    return RecordReview.of(kept.stream().map(Kept::decision).toList());
  }

  /** A departure's own decisions come before those that only know it again. */
  private SortedMap<String, List<Kept>> byRecord() {
    return database
        .list(
            """
            SELECT departure, decision, field, value, "by", "at", note, evidence
            FROM decisions ORDER BY number
            """,
            row ->
                new Kept(
                    new Decision(
                        row.getString(1),
                        Decision.Kind.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                        Optional.of(row.getString(3))
                            .filter(field -> !field.isEmpty())
                            .map(field -> Decision.Field.valueOf(field.toUpperCase(Locale.ROOT))),
                        ModelJson.read(row.getString(4), TEXTS),
                        row.getString(5),
                        Instant.parse(row.getString(6)),
                        Optional.of(row.getString(7)).filter(note -> !note.isEmpty())),
                    ModelJson.read(row.getString(8), EVIDENCE)))
        .stream()
        .sorted(Comparator.comparing(kept -> kept.decision().at()))
        .collect(
            Collectors.groupingBy(
                kept -> kept.decision().record(), TreeMap::new, Collectors.toList()));
  }

  private Optional<String> currentId(String id, List<Kept> decisions) {
    boolean there =
        database
            .find("SELECT 1 FROM departures WHERE id = ?", row -> row.getInt(1), id)
            .isPresent();
    if (there) {
      return Optional.of(id);
    }
    List<String> knownAgain =
        decisions.stream()
            .flatMap(kept -> kept.evidence().stream())
            .filter(place -> place.field().equals("type"))
            .distinct()
            .flatMap(
                type ->
                    decisions.stream()
                        .flatMap(kept -> kept.evidence().stream())
                        .filter(place -> place.field().equals("person"))
                        .filter(place -> place.article().equals(type.article()))
                        .distinct()
                        .flatMap(person -> readFrom(type, person).stream()))
            .distinct()
            .toList();
    return knownAgain.size() == 1 ? Optional.of(knownAgain.get(0)) : Optional.empty();
  }

  private List<String> readFrom(Evidence type, Evidence person) {
    return database.list(
        """
        SELECT departure FROM evidence AS type
        WHERE article = ? AND field = 'type' AND "start" = ? AND "end" = ?
          AND NOT EXISTS (SELECT 1 FROM decisions WHERE decisions.departure = type.departure)
          AND EXISTS (
            SELECT 1 FROM evidence
            WHERE departure = type.departure
              AND article = ? AND field = 'person' AND "start" = ? AND "end" = ?)
        """,
        row -> row.getString(1),
        type.article(),
        type.start(),
        type.end(),
        person.article(),
        person.start(),
        person.end());
  }

  private List<Evidence> evidence(String departure) {
    return database.list(
        """
        SELECT article, field, "start", "end", quote FROM evidence
        WHERE departure = ? AND field IN ('person', 'type') ORDER BY place
        """,
        row ->
            new Evidence(
                row.getString(1), row.getString(2), row.getInt(3), row.getInt(4), row.getString(5)),
        departure);
  }
}
