package org.departures.dataset;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Optional;
import java.util.SortedMap;

/** The runs that changed the dataset. */
public final class RunTable {

  private static final TypeReference<SortedMap<String, String>> OPTIONS = new TypeReference<>() {};
  private static final TypeReference<RunReport.Counts> COUNTS = new TypeReference<>() {};

  /** A run as the store remembers it. */
  public record Run(
      int number,
      RunReport.Versions versions,
      SortedMap<String, String> options,
      RunReport.Counts counts) {}

  private final Database database;

  RunTable(Database database) {
    this.database = database;
  }

  /** The number of the run that comes next, from 1 on. */
  public int next() {
    return database
        .list(
            """
            SELECT 1 + max(
              (SELECT coalesce(max(number), 0) FROM runs),
              (SELECT coalesce(max(run), 0) FROM inputs))
            """,
            row -> row.getInt(1))
        .get(0);
  }

  /** Keeps what a run did. */
  public void store(RunReport report) {
    database.inTransaction(
        () ->
            database.update(
                "REPLACE INTO runs VALUES (?, ?, ?, ?, ?)",
                report.run(),
                report.versions().program(),
                report.versions().lexicon(),
                ModelJson.write(report.options()),
                ModelJson.write(report.counts())));
  }

  /** The last run that was kept. */
  public Optional<Run> last() {
    return database.find(
        "SELECT number, program, lexicon, options, counts FROM runs ORDER BY number DESC LIMIT 1",
        row ->
            new Run(
                row.getInt(1),
                new RunReport.Versions(row.getString(2), row.getString(3)),
                ModelJson.read(row.getString(4), OPTIONS),
                ModelJson.read(row.getString(5), COUNTS)));
  }
}
