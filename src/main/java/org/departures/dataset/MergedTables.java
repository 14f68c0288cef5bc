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
import org.departures.model.MergeMemory;
import org.departures.model.Merged;
import org.departures.model.MergedChange;
import org.departures.model.Position;
import org.departures.model.SharedEntity;
import org.departures.model.StatedDate;
import org.departures.model.TallyCheck;

/** The departures, affiliations and tallies that the merge made of all articles. */
public final class MergedTables {

  static final TypeReference<Departure> DEPARTURE = new TypeReference<>() {};
  static final TypeReference<Affiliation> AFFILIATION = new TypeReference<>() {};
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

  /** What a merge of the articles that changed asks for. */
  public MergeMemory memory() {
    return new StoredMemory(database);
  }

  /** Takes in what a merge changes. */
  public void store(MergedChange change) {
    database.inTransaction(
        () -> {
          forget("entities", "id", change.replaced());
          forget("forms", "entity", change.replaced());
          forget("entity_ids", "shared", change.replaced());
          forget("entity_ids", "article", change.articles());
          forget("departures", "person_id", change.people());
          forget("affiliations", "person_id", change.people());
          forget("tallies", "subject", change.tallies().keySet());
          insertEntities(change.entities());
          insertDepartures(change.departures());
          insertAffiliations(change.affiliations());
          change.tallies().forEach(this::insertTallies);
          forget("counted", "article", change.articles());
          database.updateEach(
              "INSERT INTO counted SELECT id, sentences, selected, found FROM articles WHERE id = ?",
              change.articles(),
              article -> new Object[] {article});
          forget("changed", "article", change.articles());
          revisions.merged();
        });
  }

  /** The merged dataset as it was stored. */
  public Merged load() {
    return new Merged(departures(), affiliations(), tallies(), entityIds());
  }

  List<Departure> departures() {
    return values("departures ORDER BY id", DEPARTURE);
  }

  List<Affiliation> affiliations() {
    return values("affiliations ORDER BY person_id, organization_id, place", AFFILIATION);
  }

  List<TallyCheck> tallies() {
    return values("tallies ORDER BY subject, place", TALLY);
  }

  private Map<String, String> entityIds() {
    Map<String, String> entityIds = new HashMap<>();
    database.forEach(
        "SELECT article, own, shared FROM entity_ids",
        row -> entityIds.put(row.getString(1) + "/" + row.getString(2), row.getString(3)));
    return entityIds;
  }

  private <T> List<T> values(String from, TypeReference<T> type) {
    return database.list(
        "SELECT value FROM " + from, row -> ModelJson.read(row.getString(1), type));
  }

  private void forget(String table, String column, Iterable<String> values) {
    database.updateEach(
        "DELETE FROM " + table + " WHERE " + column + " = ?",
        values,
        value -> new Object[] {value});
  }

  private void insertEntities(List<SharedEntity> entities) {
    database.updateEach(
        "INSERT INTO entities VALUES (?, ?, ?, ?)",
        entities,
        shared ->
            new Object[] {
              shared.entity().id(),
              shared.entity().name().zh(),
              shared.entity().name().en(),
              ModelJson.write(shared.entity())
            });
    for (SharedEntity shared : entities) {
      String id = shared.entity().id();
      database.updateEach(
          "INSERT INTO forms VALUES (?, ?)", shared.forms(), form -> new Object[] {form, id});
      database.updateEach(
          "INSERT INTO entity_ids VALUES (?, ?, ?)",
          shared.provisionalIds(),
          provisional -> {
            int slash = provisional.lastIndexOf('/');
            return new Object[] {
              provisional.substring(0, slash), provisional.substring(slash + 1), id
            };
          });
    }
  }

  private void insertDepartures(List<Departure> departures) {
    database.updateEach(
        "INSERT INTO departures VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        departures,
        MergedTables::columns);
    for (Departure departure : departures) {
      int[] place = {0};
      database.updateEach(
          "INSERT INTO evidence VALUES (?, ?, ?, ?, ?, ?, ?)",
          departure.evidence(),
          evidence ->
              new Object[] {
                departure.id(),
                place[0]++,
                evidence.article(),
                evidence.field(),
                evidence.start(),
                evidence.end(),
                evidence.quote()
              });
    }
  }

  private static Object[] columns(Departure departure) {
    Optional<Entity> organization = departure.organization();
    Optional<EdtfDate> date = departure.date().map(StatedDate::value);
    return new Object[] {
      departure.id(),
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
      ModelJson.write(departure)
    };
  }

  private void insertAffiliations(List<Affiliation> affiliations) {
    int[] place = {0};
    database.updateEach(
        "INSERT INTO affiliations VALUES (?, ?, ?, ?, ?)",
        affiliations,
        affiliation ->
            new Object[] {
              affiliation.person().id(),
              affiliation.organization().map(Entity::id).orElse(""),
              place[0]++,
              Codes.of(affiliation.status()),
              ModelJson.write(affiliation)
            });
  }

  private void insertTallies(String subject, List<TallyCheck> tallies) {
    int[] place = {0};
    database.updateEach(
        "INSERT INTO tallies VALUES (?, ?, ?, ?, ?)",
        tallies,
        tally ->
            new Object[] {
              subject,
              place[0]++,
              tally.organization().map(Entity::id),
              tally.agrees() ? 1 : 0,
              ModelJson.write(tally)
            });
  }
}
