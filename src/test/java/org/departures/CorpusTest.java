package org.departures;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.departures.batch.BatchRun;
import org.departures.batch.Progress;
import org.departures.batch.RunOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The main job over the corpus, held to the committed sample and to what a careful reader found.
 */
class CorpusTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path output;
  private static final List<JsonNode> records = new ArrayList<>();
  private static final Map<String, String> paths = new HashMap<>();
  private static List<Expected> expected;

  /** A line of expected.tsv. */
  private record Expected(
      String article,
      List<String> person,
      List<String> organization,
      List<String> positions,
      String type,
      String factuality,
      String date,
      String destination,
      List<String> successor) {

    static Expected of(String line) {
      String[] cells = line.split("\t", -1);
      return new Expected(
          "corpus/" + cells[0],
          forms(cells[1]),
          forms(cells[2]),
          forms(cells[3]),
          cells[4],
          cells[5],
          cells[6],
          cells[7],
          forms(cells[8]));
    }

    private static List<String> forms(String cell) {
      return cell.isEmpty() ? List.of() : Arrays.asList(cell.split("\\|"));
    }
  }

  @BeforeAll
  static void runTheMainJob() throws Exception {
    Pipeline pipeline =
        Pipeline.load(Optional.empty(), Pipeline.Scope.EVENTS, Pipeline.Recognizer.NEURAL);
    new BatchRun(pipeline, new RunOptions(output, 2, Optional.empty(), false), new Progress() {})
        .run(Pipeline.find(List.of("corpus"), new ByteArrayInputStream(new byte[0])));
    records.addAll(rows("departures.jsonl"));
    for (JsonNode article : rows("articles.jsonl")) {
      paths.put(article.get("id").asText(), article.get("path").asText());
    }
    try (InputStream stream = CorpusTest.class.getResourceAsStream("/corpus/expected.tsv")) {
      expected =
          new String(stream.readAllBytes(), UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(Expected::of)
              .toList();
    }
  }

  private static List<JsonNode> rows(String file) {
    try (Stream<String> lines = Files.lines(output.resolve(file))) {
      return lines.map(CorpusTest::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"departures.json", "departures.csv"})
  void committedSampleIsWhatTheRunWrites(String file) throws IOException {
    assertThat(output.resolve(file)).hasSameTextualContentAs(Path.of("output", file), UTF_8);
  }

  @TestFactory
  Stream<DynamicTest> departureIsReadAsACarefulReaderReadsIt() {
    assertThat(expected).isNotEmpty();
    return expected.stream()
        .map(
            line ->
                DynamicTest.dynamicTest(
                    line.article() + " " + line.person().get(0) + " " + line.date(),
                    () -> assertThat(records).anySatisfy(record -> assertIs(record, line))));
  }

  private static void assertIs(JsonNode record, Expected line) {
    assertThat(articles(record)).contains(line.article());
    assertThat(names(record.get("person"))).containsAnyElementsOf(line.person());
    assertThat(names(record.get("organization"))).containsAnyElementsOf(line.organization());
    assertThat(texts(record.get("positions"))).containsAll(line.positions());
    assertThat(record.get("type").asText()).isEqualTo(line.type());
    assertThat(record.get("factuality").asText()).isEqualTo(line.factuality());
    assertThat(record.get("date").path("edtf").asText()).isEqualTo(line.date());
    JsonNode destination = record.get("destination").path("organization");
    if (line.destination().isEmpty()) {
      assertThat(names(destination)).isEmpty();
    } else {
      assertThat(names(destination)).contains(line.destination());
    }
    if (line.successor().isEmpty()) {
      assertThat(record.get("successor").isNull()).isTrue();
    } else {
      assertThat(names(record.get("successor"))).containsAnyElementsOf(line.successor());
    }
  }

  @Test
  void nothingElseIsRead() {
    assertThat(records)
        .allSatisfy(record -> assertThat(expected).anySatisfy(line -> assertIs(record, line)));
  }

  private static List<String> articles(JsonNode record) {
    return StreamSupport.stream(record.get("articles").spliterator(), false)
        .map(id -> paths.get(id.asText()))
        .toList();
  }

  private static List<String> names(JsonNode entity) {
    return Stream.concat(
            entity.path("name").valueStream().filter(JsonNode::isTextual),
            entity.path("mentions").valueStream())
        .map(JsonNode::asText)
        .toList();
  }

  private static List<String> texts(JsonNode positions) {
    return positions.valueStream().map(position -> position.get("text").asText()).toList();
  }
}
