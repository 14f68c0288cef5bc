package org.departures.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The dataset of record: {@code departures.db} in the dataset's folder.
 *
 * <p>While it is open no other process can open it. Safe to share between threads. Every method of
 * it and of its tables throws {@link DatasetException}, which names the folder, when the file can't
 * be read or written.
 */
public final class DatasetStore implements AutoCloseable {

  private final Database database;
  private final Revisions revisions;

  private DatasetStore(Database database) {
    this.database = database;
    this.revisions = new Revisions(database);
  }

  /** The dataset in {@code dir}; an empty one is made where there is none. */
  public static DatasetStore open(Path dir) {
    return new DatasetStore(Database.open(dir));
  }

  /** The dataset in {@code dir}, which has to be there. */
  public static DatasetStore openExisting(Path dir) {
    if (!Files.isRegularFile(dir.resolve(Database.FILE))) {
      throw new DatasetException("there is no dataset in " + dir + "; make one with run first");
    }
    return open(dir);
  }

  public Path dir() {
    return database.dir();
  }

  /** Whether {@code file} is one that a run has written here, so that it is no news to read. */
  public boolean owns(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    boolean named =
        DatasetFile.named(file).isPresent()
            || ExportFormat.named(file)
            || file.endsWith(DatasetWriter.REPORT)
            || String.valueOf(file.getFileName()).startsWith(Database.FILE);
    try {
      return named && folder != null && Files.isSameFile(folder, dir());
    } catch (IOException e) {
      return false;
    }
  }

  public InputTable inputs() {
    return new InputTable(database, revisions);
  }

  public ArticleTable articles() {
    return new ArticleTable(database);
  }

  public MergedTables merged() {
    return new MergedTables(database, revisions);
  }

  public DecisionTable decisions() {
    return new DecisionTable(database, revisions);
  }

  EntityTable entities() {
    return new EntityTable(database);
  }

  /** How much there is of everything. */
  public RunReport.Counts counts() {
    return new DatasetCounts(database, decisions()).all();
  }

  public RunTable runs() {
    return new RunTable(database);
  }

  Revisions revisions() {
    return revisions;
  }

  @Override
  public void close() {
    database.close();
  }
}
