package org.departures.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.departures.GeneratedNews;

/**
 * Runs the built jar over generated articles and kills it, as kill -9 does, at random moments. What
 * the runs leave is gone on with, until one gets through; its dataset is held against that of a run
 * that nobody killed, byte for byte.
 */
final class KilledRuns {

  private static final int ARTICLES = 300;

  /** These tell of the runs, not of the dataset. */
  private static final Set<String> OF_THE_RUN = Set.of("departures.db", "run.json");

  private final Path folder;
  private final String jar;
  private final Random random;
  private final SortedMap<String, String> expected;
  private final long uninterrupted;
  private int kills;
  private int compared;

  /** Makes the articles in {@code folder} and runs over them once without a kill. */
  KilledRuns(Path folder, String jar, long seed) throws IOException, InterruptedException {
    this.folder = folder;
    this.jar = jar;
    this.random = new Random(seed);
    GeneratedNews.write(folder.resolve("news"), ARTICLES, seed);
    long start = System.nanoTime();
    finish("whole");
    uninterrupted = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    expected = dataset("whole");
  }

  /** Kills as often as {@code count} says, or until {@code millis} are over, yet once at least. */
  void kill(int count, long millis) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    while (kills < count && (kills == 0 || System.nanoTime() < end)) {
      Process run = start("killed");
      if (run.waitFor(random.nextInt((int) uninterrupted), TimeUnit.MILLISECONDS)) {
        compare(run.exitValue());
        delete(folder.resolve("killed"));
      } else {
        run.destroyForcibly().waitFor();
        kills++;
      }
    }
    finish("killed");
    compare(0);
  }

  /** How many runs were killed. */
  int kills() {
    return kills;
  }

  /** How many datasets that came of killed runs were held against the uninterrupted one's. */
  int compared() {
    return compared;
  }

  /** How many records there are. */
  long departures() {
    return expected.get("departures.jsonl").lines().count();
  }

  private void compare(int status) throws IOException {
    if (status != 0) {
      throw new AssertionError(
          "a run over what a killed one left failed: " + Files.readString(folder.resolve("err")));
    }
    SortedMap<String, String> reached = dataset("killed");
    if (!reached.equals(expected)) {
      List<String> different = new ArrayList<>(reached.keySet());
      different.removeIf(file -> reached.get(file).equals(expected.get(file)));
      throw new AssertionError(
          "after "
              + kills
              + " kills other files than without: "
              + different
              + ", all there are: "
              + reached.keySet());
    }
    compared++;
  }

  private void finish(String dataset) throws IOException, InterruptedException {
    if (start(dataset).waitFor() != 0) {
      throw new AssertionError("a run failed: " + Files.readString(folder.resolve("err")));
    }
  }

  private Process start(String dataset) throws IOException {
    return new ProcessBuilder(
            System.getProperty("java.home") + "/bin/java",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-jar",
            jar,
            "run",
            "news",
            "-o",
            dataset,
            "--recognizer",
            "hanlp")
        .directory(folder.toFile())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(folder.resolve("err").toFile())
        .start();
  }

  private SortedMap<String, String> dataset(String name) throws IOException {
    SortedMap<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder.resolve(name))) {
      for (Path file : files.toList()) {
        String fileName = file.getFileName().toString();
        // Each byte is a character of it.
        contents.put(
            fileName, OF_THE_RUN.contains(fileName) ? "" : Files.readString(file, ISO_8859_1));
      }
    }
    return contents;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Kills forty times, or as often as is said, and prints how it went. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 40;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
    Path folder = Files.createTempDirectory("departures-kills-");
    try {
      KilledRuns runs =
          new KilledRuns(
              folder, Path.of("target/departures.jar").toAbsolutePath().toString(), seed);
      runs.kill(count, TimeUnit.HOURS.toMillis(1));
      System.out.printf(
          "%d articles, %d records; killed %d times (seed %d); %d datasets made of killed runs, all"
              + " equal to the uninterrupted one%n",
          ARTICLES, runs.departures(), runs.kills(), seed, runs.compared());
    } finally {
      delete(folder);
    }
  }
}
