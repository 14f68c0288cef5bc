package org.departures.dataset;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
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
                "REPLACE INTO runs VALUES (?, ?, ?, ?, ?, ?)",
                report.run(),
                report.versions().program(),
                report.versions().lexicon(),
                report.versions().recognizer(),
                ModelJson.write(report.options()),
                ModelJson.write(report.counts())));
  }

  /** The last run that was kept. */
  public Optional<Run> last() {
    return database.find(
        "SELECT number, program, lexicon, model, options, counts FROM runs ORDER BY number DESC LIMIT 1",
        row ->
            new Run(
                row.getInt(1),
                new RunReport.Versions(row.getString(2), row.getString(3), row.getString(4)),
                ModelJson.read(row.getString(5), OPTIONS),
                ModelJson.read(row.getString(6), COUNTS)));
  }

  /** The inputs that were read by the run, by path. */
  public List<RunReport.InputRow> inputs(int run) {
    return database.list(
        """
        SELECT path, size, sha256, (SELECT count(*) FROM readings WHERE input = inputs.number)
        FROM inputs WHERE run = ? AND done ORDER BY path
        """,
        row ->
            new RunReport.InputRow(
                row.getString(1), Math.max(0, row.getLong(2)), row.getString(3), row.getInt(4)),
        run);
  }
}
