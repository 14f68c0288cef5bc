package org.departures;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.departures.batch.BatchRun;
import org.departures.batch.Progress;
import org.departures.batch.RunOptions;
import org.departures.model.Hashes;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The labelled sets, scored by the scorer beside them, against the floors of {@code floors.tsv}. A
 * floor is what was reached; lowering one is a decision. A set whose labels changed needs new ones.
 */
class QualityFloorsTest {

  private static final Path BENCH = Path.of("..", "shared", "bench");
  private static final Pattern LINE =
      Pattern.compile("(person|person\\+organisation): P ([0-9.]+) R ([0-9.]+) F1 ([0-9.]+).*");
  private static final Pattern COUNT = Pattern.compile("([a-z]+): ([0-9]+)/([0-9]+)");

  @TempDir private static Path folder;

  /** A line of floors.tsv: a set, its labels' digest, a measure and the least that it should be. */
  private record Floor(String set, String digest, String measure, double least) {

    static Floor of(String line) {
      String[] cells = line.split("\t", -1);
      return new Floor(cells[0], cells[1], cells[2], Double.parseDouble(cells[3]));
    }
  }

  @TestFactory
  Stream<DynamicTest> setReachesItsFloors() throws IOException {
    Map<String, List<Floor>> floors =
        floors().stream()
            .collect(Collectors.groupingBy(Floor::set, TreeMap::new, Collectors.toList()));
    assertThat(floors).isNotEmpty();
    return floors.entrySet().stream()
        .map(
            set ->
                DynamicTest.dynamicTest(set.getKey(), () -> check(set.getKey(), set.getValue())));
  }

  private static List<Floor> floors() throws IOException {
    try (InputStream stream = QualityFloorsTest.class.getResourceAsStream("/floors.tsv")) {
      return new String(stream.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(Floor::of)
          .toList();
    }
  }

  private static void check(String set, List<Floor> floors) throws Exception {
    Path gold =
        first(BENCH.resolve(set).resolve("gold.jsonl"), BENCH.resolve(set).resolve("gold.json"));
    assumeTrue(Files.exists(gold), () -> "SKIPPED: there is no " + gold);
    Path articles =
        first(
            BENCH.resolve(set).resolve("articles.jsonl"),
            BENCH.resolve(set).resolve("article.jsonl"));
    Map<String, Double> reached = score(dataset(set, articles), gold);
    String digest = HexFormat.of().formatHex(Hashes.sha256(Files.readAllBytes(gold)), 0, 6);
    for (Floor floor : floors) {
      assertThat(floor.digest()).as("labels of %s", set).isEqualTo(digest);
      assertThat(reached.get(floor.measure()))
          .as("%s of %s", floor.measure(), set)
          .isGreaterThanOrEqualTo(floor.least());
    }
  }

  private static Path first(Path one, Path other) {
    return Files.exists(one) ? one : other;
  }

  private static Path dataset(String set, Path articles) throws Exception {
    Pipeline pipeline =
        Pipeline.load(Optional.empty(), Pipeline.Scope.EVENTS, Pipeline.Recognizer.NEURAL);
    Path output = folder.resolve(set);
    new BatchRun(pipeline, new RunOptions(output, 2, Optional.empty(), false), new Progress() {})
        .run(Pipeline.find(List.of(articles.toString()), InputStream.nullInputStream()));
    return output.resolve("departures.jsonl");
  }

  /** What the scorer prints: person.f1, pair.r, type and the like, each from 0 to 1. */
  private static Map<String, Double> score(Path departures, Path gold) throws Exception {
    Process scorer = scorer(departures, gold);
    Map<String, Double> measures = new TreeMap<>();
    for (String line : new String(scorer.getInputStream().readAllBytes(), UTF_8).lines().toList()) {
      Matcher spans = LINE.matcher(line);
      Matcher count = COUNT.matcher(line);
      if (spans.matches()) {
        String what = spans.group(1).equals("person") ? "person" : "pair";
        measures.put(what + ".p", Double.valueOf(spans.group(2)));
        measures.put(what + ".r", Double.valueOf(spans.group(3)));
        measures.put(what + ".f1", Double.valueOf(spans.group(4)));
      } else if (count.matches()) {
        measures.put(
            count.group(1).toLowerCase(Locale.ROOT),
            Double.parseDouble(count.group(2)) / Double.parseDouble(count.group(3)));
      }
    }
    assertThat(scorer.waitFor()).isZero();
    return measures;
  }

  private static Process scorer(Path departures, Path gold) {
    try {
      return new ProcessBuilder(
              "python3",
              BENCH.resolve("score.py").toString(),
              departures.toString(),
              gold.toString())
          .redirectErrorStream(true)
          .start();
    } catch (IOException e) {
      assumeTrue(false, () -> "SKIPPED: the scorer needs python3: " + e.getMessage());
      throw new IllegalStateException(e);
    }
  }
}
