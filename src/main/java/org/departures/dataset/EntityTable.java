package org.departures.dataset;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.departures.model.Entity;
import org.departures.model.Hashes;
import org.departures.model.Name;

/** The people and organisations of the dataset. */
final class EntityTable {

  private final Database database;

  EntityTable(Database database) {
    this.database = database;
  }

  /**
   * The entity that bears {@code name}, or a new one where none does.
   *
   * @param kind {@code per} or {@code org}
   */
  Entity named(String kind, String name) {
    return database
        .find(
            """
            SELECT value FROM entities
            WHERE (zh = ? OR en = ?) AND id GLOB ? ORDER BY id LIMIT 1
            """,
            row -> ModelJson.read(row.getString(1), StoredMemory.ENTITY),
            name,
            name,
            kind + "-*")
        .orElseGet(() -> unknown(kind, name));
  }

  private static Entity unknown(String kind, String name) {
    boolean chinese = name.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.HAN);
    return new Entity(
        Hashes.id(kind, name.toLowerCase(Locale.ROOT)),
        new Name(
            Optional.of(name).filter(shown -> chinese),
            Optional.of(name).filter(shown -> !chinese)),
        List.of(),
        List.of());
  }
}
