package org.departures.dataset;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.departures.model.Affiliation;
import org.departures.model.Claim;
import org.departures.model.Departure;
import org.departures.model.Entity;
import org.departures.model.Findings;
import org.departures.model.MergeMemory;
import org.departures.model.Stay;
import org.departures.model.Tally;

/** What a merge asks the store for, each answer by an index. */
final class StoredMemory implements MergeMemory {

  static final TypeReference<Entity> ENTITY = new TypeReference<>() {};
  private static final TypeReference<List<Claim>> CLAIMS = new TypeReference<>() {};
  private static final TypeReference<List<Stay>> STAYS = new TypeReference<>() {};
  private static final TypeReference<List<Tally>> TALLIES = new TypeReference<>() {};

  private final Database database;

  StoredMemory(Database database) {
    this.database = database;
  }

  @Override
  public Set<String> changedArticles() {
    return new HashSet<>(database.list("SELECT article FROM changed", row -> row.getString(1)));
  }

  @Override
  public Findings findings(Collection<String> articles) {
    List<Claim> claims = new ArrayList<>();
    List<Stay> stays = new ArrayList<>();
    List<Tally> tallies = new ArrayList<>();
    Map<String, String> sketches = new HashMap<>();
    database.forEach(
        """
        SELECT claims, stays, tallies, id, sketch FROM articles
        WHERE id IN (SELECT value FROM json_each(?))
          AND (claims <> '[]' OR stays <> '[]' OR tallies <> '[]')
        """,
        row -> {
          claims.addAll(ModelJson.read(row.getString(1), CLAIMS));
          stays.addAll(ModelJson.read(row.getString(2), STAYS));
          tallies.addAll(ModelJson.read(row.getString(3), TALLIES));
          String sketch = row.getString(5);
          if (sketch != null) {
            sketches.put(row.getString(4), sketch);
          }
        },
        ModelJson.write(articles));
    return new Findings(claims, stays, tallies, sketches);
  }

  @Override
  public List<Tally> tallies(Collection<String> articles) {
    List<Tally> tallies = new ArrayList<>();
    database.forEach(
        """
        SELECT tallies FROM articles
        WHERE id IN (SELECT value FROM json_each(?)) AND tallies <> '[]'
        """,
        row -> tallies.addAll(ModelJson.read(row.getString(1), TALLIES)),
        ModelJson.write(articles));
    return tallies;
  }

  @Override
  public Map<String, Entity> entitiesIn(Collection<String> articles) {
    Map<String, Entity> byId = new HashMap<>();
    Map<String, Entity> entities = new HashMap<>();
    database.forEach(
        """
        SELECT article, own, id, value FROM entity_ids JOIN entities ON id = shared
        WHERE article IN (SELECT value FROM json_each(?))
        """,
        row -> {
          String value = row.getString(4);
          entities.put(
              row.getString(1) + "/" + row.getString(2),
              byId.computeIfAbsent(row.getString(3), id -> ModelJson.read(value, ENTITY)));
        },
        ModelJson.write(articles));
    return entities;
  }

  @Override
  public List<Entity> entitiesNamed(Collection<String> forms) {
    return database.list(
        """
        SELECT value FROM entities WHERE id IN (
          SELECT entity FROM forms WHERE form IN (SELECT value FROM json_each(?)))
        """,
        row -> ModelJson.read(row.getString(1), ENTITY),
        ModelJson.write(forms));
  }

  @Override
  public Set<String> articlesOf(Collection<String> entities) {
    return new HashSet<>(
        database.list(
            """
            SELECT DISTINCT article FROM entity_ids
            WHERE shared IN (SELECT value FROM json_each(?))
            """,
            row -> row.getString(1),
            ModelJson.write(entities)));
  }

  @Override
  public List<Departure> departuresOf(Collection<String> people) {
    return values("departures", "person_id", MergedTables.DEPARTURE, people);
  }

  @Override
  public List<Affiliation> affiliationsOf(Collection<String> people) {
    return values("affiliations", "person_id", MergedTables.AFFILIATION, people);
  }

  @Override
  public List<Departure> departuresFrom(Collection<String> organizations) {
    return values("departures", "organization_id", MergedTables.DEPARTURE, organizations);
  }

  @Override
  public List<Affiliation> affiliationsWith(Collection<String> organizations) {
    return values("affiliations", "organization_id", MergedTables.AFFILIATION, organizations);
  }

  private <T> List<T> values(
      String table, String column, TypeReference<T> type, Collection<String> ids) {
    return database.list(
        "SELECT value FROM " + table + " WHERE " + column + " IN (SELECT value FROM json_each(?))",
        row -> ModelJson.read(row.getString(1), type),
        ModelJson.write(ids));
  }
}
