package org.departures.dataset;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.departures.model.Affiliation;
import org.departures.model.Departure;
import org.departures.model.EdtfDate;
import org.departures.model.Entity;
import org.departures.model.Evidence;
import org.departures.model.Merged;
import org.departures.model.Position;
import org.departures.model.StatedDate;
import org.departures.model.TallyCheck;

/** The departures, affiliations and tallies that the merge made of all articles. */
public final class MergedTables {

  private static final TypeReference<Departure> DEPARTURE = new TypeReference<>() {};
  private static final TypeReference<Affiliation> AFFILIATION = new TypeReference<>() {};
  private static final TypeReference<TallyCheck> TALLY = new TypeReference<>() {};

  private final Database database;
  private final Revisions revisions;

  MergedTables(Database database, Revisions revisions) {
    this.database = database;
    this.revisions = revisions;
  }

  /** Whether nothing was read or forgotten since the last {@link #store}. */
  public boolean current() {
    return revisions.mergeCurrent();
  }

  /** Puts the merged dataset in place of the one before. */
  public void store(Merged merged) {
    database.inTransaction(
        () -> {
          for (String table : List.of("departures", "affiliations", "tallies", "entity_ids")) {
            database.update("DELETE FROM " + table);
          }
          int place = 0;
          for (Departure departure : merged.departures()) {
            insert(departure, place++);
          }
          place = 0;
          for (Affiliation affiliation : merged.affiliations()) {
            database.update(
                "INSERT INTO affiliations VALUES (?, ?, ?, ?, ?)",
                place++,
                affiliation.person().id(),
                affiliation.organization().map(Entity::id),
                Codes.of(affiliation.status()),
                ModelJson.write(affiliation));
          }
          place = 0;
          for (TallyCheck tally : merged.tallies()) {
            database.update(
                "INSERT INTO tallies VALUES (?, ?, ?, ?)",
                place++,
                tally.organization().map(Entity::id),
                tally.agrees() ? 1 : 0,
                ModelJson.write(tally));
          }
          merged
              .entityIds()
              .forEach(
                  (own, id) -> database.update("INSERT INTO entity_ids VALUES (?, ?)", own, id));
          revisions.merged();
        });
  }

  /** The merged dataset as it was stored. */
  public Merged load() {
    return new Merged(departures(), affiliations(), tallies(), entityIds());
  }

  List<Departure> departures() {
    return values("departures", DEPARTURE);
  }

  List<Affiliation> affiliations() {
    return values("affiliations", AFFILIATION);
  }

  List<TallyCheck> tallies() {
    return values("tallies", TALLY);
  }

  Map<String, String> entityIds() {
    Map<String, String> entityIds = new HashMap<>();
    database.forEach(
        "SELECT provisional, shared FROM entity_ids",
        row -> entityIds.put(row.getString(1), row.getString(2)));
    return entityIds;
  }

  private <T> List<T> values(String table, TypeReference<T> type) {
    return database.list(
        "SELECT value FROM " + table + " ORDER BY place",
        row -> ModelJson.read(row.getString(1), type));
  }

  private void insert(Departure departure, int place) {
    Optional<Entity> organization = departure.organization();
    Optional<EdtfDate> date = departure.date().map(StatedDate::value);
    database.update(
        "INSERT INTO departures VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        departure.id(),
        place,
        departure.person().id(),
        departure.person().name().zh(),
        departure.person().name().en(),
        organization.map(Entity::id),
        organization.flatMap(entity -> entity.name().zh()),
        organization.flatMap(entity -> entity.name().en()),
        departure.positions().stream().map(Position::text).collect(Collectors.joining("; ")),
        Codes.of(departure.type()),
        Codes.of(departure.factuality()),
        date.map(EdtfDate::edtf),
        date.flatMap(EdtfDate::earliest),
        date.flatMap(EdtfDate::latest),
        departure.confidence(),
        ModelJson.write(departure));
    int number = 0;
    for (Evidence evidence : departure.evidence()) {
      database.update(
          "INSERT INTO evidence VALUES (?, ?, ?, ?, ?, ?, ?)",
          departure.id(),
          number++,
          evidence.article(),
          evidence.field(),
          evidence.start(),
          evidence.end(),
          evidence.quote());
    }
  }
}
