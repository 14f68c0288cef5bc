package org.departures.batch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.departures.Pipeline;
import org.departures.model.InputFile;
import org.departures.model.MissingInputException;

/** Runs over a few files, and what they leave in the dataset's folder. */
final class SmallRun {

  static final Pipeline PIPELINE =
      Pipeline.load(Optional.empty(), Pipeline.Scope.EVENTS, Pipeline.Recognizer.HANLP);

  /** These tell of the run itself, so that they differ between two ways to one dataset. */
  private static final Set<String> OF_THE_RUN = Set.of("departures.db", "run.json");

  private SmallRun() {}

  static RunOptions into(Path dataset) {
    return new RunOptions(dataset, 2, Optional.empty(), false);
  }

  static RunOptions forced(Path dataset) {
    return new RunOptions(dataset, 2, Optional.empty(), true);
  }

  static RunOptions published(Path dataset, String day) {
    return new RunOptions(dataset, 2, Optional.of(LocalDate.parse(day)), false);
  }

  static List<InputFile> inputs(Path... paths) {
    try {
      return Pipeline.find(
          Arrays.stream(paths).map(Path::toString).toList(), InputStream.nullInputStream());
    } catch (MissingInputException | IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static RunOutcome run(RunOptions options, Path... paths) {
    return run(PIPELINE, options, inputs(paths));
  }

  static RunOutcome run(Pipeline pipeline, RunOptions options, List<InputFile> inputs) {
    return new BatchRun(pipeline, options, new Progress() {}).run(inputs);
  }

  /** The bytes of every file in {@code dataset}. */
  static SortedMap<String, String> everything(Path dataset) throws IOException {
    SortedMap<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(dataset)) {
      for (Path file : files.toList()) {
        // Each byte is a character of it.
        contents.put(file.getFileName().toString(), Files.readString(file, ISO_8859_1));
      }
    }
    return contents;
  }

  /** The bytes of the files that show the dataset. */
  static SortedMap<String, String> shown(Path dataset) throws IOException {
    SortedMap<String, String> contents = everything(dataset);
    contents.keySet().removeAll(OF_THE_RUN);
    return contents;
  }

  /** The path of every article that was read, also of those that stand in several inputs. */
  static List<String> pathsRead(Path dataset) throws IOException {
    List<String> paths = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + dataset.resolve("departures.db"));
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT path FROM readings")) {
      while (rows.next()) {
        paths.add(rows.getString(1));
      }
    } catch (SQLException e) {
      throw new IOException(e);
    }
    return paths;
  }

  static List<String> departures(Path dataset) throws IOException {
    return Files.readAllLines(dataset.resolve("departures.jsonl"));
  }
}
