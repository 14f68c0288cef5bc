package org.departures.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The SQLite file in a dataset's folder: one connection that locks the file as long as it is open.
 *
 * <p>Safe to share between threads; each transaction and each query runs alone. Every failure is a
 * {@link DatasetException} that names the folder. Opening, reading and closing leave the bytes of
 * an existing file as they are.
 */
final class Database implements AutoCloseable {

  static final String FILE = "departures.db";

  private static final String TABLES = "/dataset/store.sql";
  private static final int VERSION = 4;

  /**
   * Articles' ids have no order, so that each part of a feed touches pages all over their index:
   * they stay in memory, of 4 KiB each, and go from the log to their place together.
   */
  private static final int PAGES_IN_MEMORY = 32_000;

  private static final int PAGES_IN_LOG = 8_000;

  /** Reads one row of a query's result. */
  @FunctionalInterface
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Takes one row of a query's result. */
  @FunctionalInterface
  interface RowTaker {
    void take(ResultSet row) throws SQLException;
  }

  private final Path dir;
  private final Connection connection;
  private final Map<String, PreparedStatement> updates = new HashMap<>();
  private boolean logged;

  private Database(Path dir, Connection connection) {
    this.dir = dir;
    this.connection = connection;
  }

  static Database open(Path dir) {
    try {
      Files.createDirectories(dir);
    } catch (FileSystemException e) {
      // Its own message is the path alone where the reason is the exception's name.
      String reason = e.getReason() == null ? "" : " (" + e.getReason() + ")";
      throw new DatasetException(
          dir
              + (Files.exists(dir) ? " is no folder" : " can't be made a folder" + reason)
              + "; choose another to write to",
          e);
    } catch (IOException e) {
      throw new DatasetException(dir + " can't be made a folder to write to: " + e, e);
    }
    SQLiteConfig config = new SQLiteConfig();
    config.setLockingMode(SQLiteConfig.LockingMode.EXCLUSIVE);
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(0);
    // Nothing asks for the row's number, which costs a query more a row.
    config.setGetGeneratedKeys(false);
    config.setCacheSize(PAGES_IN_MEMORY);
    config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, String.valueOf(PAGES_IN_LOG));
    // As a URI, for a plain path's question mark would begin parameters.
    String url = "jdbc:sqlite:" + dir.resolve(FILE).toAbsolutePath().toUri();
    Connection connection;
    try {
      connection = config.createConnection(url);
    } catch (SQLException e) {
      throw failure(dir, e);
    }
    Database database = new Database(dir, connection);
    try {
      database.lock();
      database.createTables();
    } catch (DatasetException e) {
      database.close();
      throw e;
    }
    return database;
  }

  Path dir() {
    return dir;
  }

  /** Runs {@code work} whole or not at all: an exception leaves everything as it was before. */
  synchronized void inTransaction(Runnable work) {
    try {
      if (!connection.getAutoCommit()) {
        throw new IllegalStateException("a transaction inside another");
      }
      startLog();
      connection.setAutoCommit(false);
      boolean done = false;
      try {
        work.run();
        connection.commit();
        done = true;
      } finally {
        if (!done) {
          undo();
        }
      }
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      throw failure(dir, e);
    }
  }

  /** Changes rows; belongs inside a transaction. The statement is kept for the next time. */
  synchronized void update(String sql, Object... values) {
    try {
      PreparedStatement statement = updates.get(sql);
      if (statement == null) {
        statement = connection.prepareStatement(sql);
        updates.put(sql, statement);
      }
      bind(statement, values);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw failure(dir, e);
    }
  }

  /** Changes rows over and over with other values; belongs inside a transaction. */
  <T> void updateEach(String sql, Iterable<T> items, Function<T, Object[]> values) {
    items.forEach(item -> update(sql, values.apply(item)));
  }

  /** All rows of a query. */
  <T> List<T> list(String sql, RowReader<T> reader, Object... values) {
    List<T> rows = new ArrayList<>();
    forEach(sql, row -> rows.add(reader.read(row)), values);
    return rows;
  }

  /** The only row of a query, if it has one. */
  <T> Optional<T> find(String sql, RowReader<T> reader, Object... values) {
    return list(sql, reader, values).stream().findFirst();
  }

  /** Hands the rows of a query over one by one, without holding them all. */
  synchronized void forEach(String sql, RowTaker taker, Object... values) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          taker.take(rows);
        }
      }
    } catch (SQLException e) {
      throw failure(dir, e);
    }
  }

  @Override
  public synchronized void close() {
    try (connection) {
      if (logged) {
        // Leaves one file that can be copied and read anywhere, without a log beside it.
        execute("PRAGMA journal_mode = DELETE");
      }
    } catch (SQLException e) {
      throw failure(dir, e);
    }
  }

  private synchronized void lock() {
    // In exclusive locking mode the lock outlives the transaction.
    execute("BEGIN EXCLUSIVE");
    execute("COMMIT");
    // A run that was killed has left the log on.
    logged = list("PRAGMA journal_mode", row -> row.getString(1)).contains("wal");
  }

  private void undo() {
    try {
      connection.rollback();
    } catch (SQLException e) {
      // A full disk makes SQLite undo it alone, and then there is no transaction any more.
    }
    try {
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      // As above; what made the transaction fail is what has to be told.
    }
  }

  /** The log saves a wait for the disk with every input. Before the first change only. */
  private void startLog() {
    if (!logged) {
      execute("PRAGMA journal_mode = WAL");
      logged = true;
    }
  }

  private void createTables() {
    int version = list("PRAGMA user_version", row -> row.getInt(1)).get(0);
    if (version == 0) {
      inTransaction(
          () -> {
            execute(resource());
            execute("PRAGMA user_version = " + VERSION);
          });
    } else if (version != VERSION) {
      throw new DatasetException(
          dir.resolve(FILE)
              + " was written by another version of the program (format "
              + version
              + ", here "
              + VERSION
              + "); choose another folder or delete the file");
    }
  }

  private static String resource() {
    try (InputStream stream = Database.class.getResourceAsStream(TABLES)) {
      if (stream == null) {
        throw new IllegalStateException(TABLES + " is missing from the program");
      }
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized void execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw failure(dir, e);
    }
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      Object value = values[i] instanceof Optional<?> optional ? optional.orElse(null) : values[i];
      if (value instanceof Number number) {
        statement.setObject(i + 1, number);
      } else {
        statement.setString(i + 1, value == null ? null : value.toString());
      }
    }
  }

  private static DatasetException failure(Path dir, SQLException e) {
    if (e instanceof SQLiteException failed) {
      SQLiteErrorCode code = failed.getResultCode();
      if (code == SQLiteErrorCode.SQLITE_BUSY || code == SQLiteErrorCode.SQLITE_LOCKED) {
        return new DatasetException("another run is writing " + dir, e);
      } else if (code == SQLiteErrorCode.SQLITE_FULL) {
        return new DatasetException(
            "the disk of " + dir + " is full; make room and run again, what is done is kept", e);
      } else if (code == SQLiteErrorCode.SQLITE_NOTADB || code == SQLiteErrorCode.SQLITE_CORRUPT) {
        return new DatasetException(
            dir.resolve(FILE) + " is damaged or is no dataset: " + e.getMessage(), e);
      }
    }
    return new DatasetException(
        "the dataset in " + dir + " can't be read or written: " + e.getMessage(), e);
  }
}
