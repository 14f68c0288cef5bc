package org.departures.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.departures.GeneratedNews;
import org.departures.ingest.SampleDocuments;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The built jar in a Spark of two executors, beside the same jar by itself. */
class SparkSubmitIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FAR = "viewfs://far/news";

  @TempDir static Path work;

  private static LocalCluster cluster = new LocalCluster(Path.of(""), 0);
  private static LocalCluster.Finished alone = new LocalCluster.Finished(-1, "", 0);
  private static LocalCluster.Finished spark = new LocalCluster.Finished(-1, "", 0);

  @BeforeAll
  static void runBothOverTheSameInputs() throws Exception {
    assertThat(LocalCluster.isThere()).as("the jar, and target/spark").isTrue();
    cluster = new LocalCluster(work, 1400);
    Path inputs = Files.createDirectories(work.resolve("inputs"));
    Path far = Files.createDirectories(work.resolve("far"));
    writeInputs(inputs);
    Files.writeString(
        far.resolve("one more.txt"), "Quentin Ashgrove resigned as chairman of Fernhill Rail.");
    String corpus = Path.of("corpus").toAbsolutePath().toString();
    alone = cluster.alone("run", corpus, inputs + "/", far.toString(), "-o", out("run").toString());
    spark =
        cluster.submit(
            Map.of(
                "spark.task.maxFailures",
                "1",
                "spark.hadoop.fs.viewfs.mounttable.far.link./news",
                far.toUri().toString()),
            corpus,
            inputs + "/",
            FAR,
            "-o",
            out("spark").toString(),
            "--partitions",
            "6");
  }

  @Test
  void bothSayThatSomeInputsCouldNotBeRead() {
    assertThat(alone.status()).as(alone.err()).isEqualTo(3);
    assertThat(spark.status()).as(spark.err()).isEqualTo(3);
  }

  @Test
  void bothExecutorsRanTasks() throws IOException {
    assertThat(cluster.tasks().byExecutor()).hasSize(2).doesNotContainKey("driver");
  }

  @ParameterizedTest
  @ValueSource(strings = {"departures", "affiliations", "tallies", "articles", "mentions"})
  void rowsAreThoseOfARun(String table) throws IOException {
    List<String> expected = sorted(Files.readAllLines(out("run").resolve(table + ".jsonl")));
    assertThat(expected).isNotEmpty();
    assertThat(parts(table + ".jsonl")).as(spark.err()).isEqualTo(expected);
  }

  @Test
  void problemsAreThoseOfARun() throws IOException {
    List<String> expected = new ArrayList<>();
    for (JsonNode problem :
        JSON.readTree(out("run").resolve("run.json").toFile()).at("/inputs/problems")) {
      expected.add(problem.toString());
    }
    assertThat(expected).hasSizeGreaterThan(2);
    assertThat(parts("problems.jsonl")).isEqualTo(sorted(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"departures", "affiliations", "tallies", "articles", "mentions"})
  void parquetHasTheSameRows(String table) throws Exception {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT count(*) FROM read_parquet('"
                    + out("spark").resolve(table + ".parquet")
                    + "/*.parquet')")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getInt(1)).isEqualTo(parts(table + ".jsonl").size());
    }
  }

  @Test
  void datasetThatIsThereIsNotWrittenOver() throws Exception {
    LocalCluster.Finished again =
        new LocalCluster(Files.createDirectories(work.resolve("again")), 512)
            .submit(Map.of(), "corpus", "-o", out("spark").toString());
    assertThat(again.status()).isEqualTo(1);
    assertThat(again.err()).contains("departures: " + out("spark") + " is there already; choose");
  }

  private static Path out(String name) {
    return work.resolve("out-" + name);
  }

  /**
   * Every format; feeds with articles of one id, a line that is no JSON; a file that is cut off.
   */
  private static void writeInputs(Path inputs) throws IOException {
    for (Map.Entry<String, byte[]> document : SampleDocuments.all().entrySet()) {
      Files.write(inputs.resolve(document.getKey()), document.getValue());
    }
    Random random = new Random(7);
    for (String feed : List.of("a", "b", "文")) {
      List<String> lines = new ArrayList<>();
      for (int number = 0; number < 40; number++) {
        lines.add(
            JSON.writeValueAsString(
                Map.of(
                    "id",
                    "gen-" + (number % 30) + (number % 3 == 0 ? "" : feed),
                    "published",
                    "2031-0" + (1 + number % 9) + "-11",
                    "text",
                    GeneratedNews.article(random))));
      }
      lines.add(20, "{\"text\": ");
      Files.write(inputs.resolve(feed + ".jsonl"), lines);
    }
    byte[] whole = SampleDocuments.pdf();
    Files.write(inputs.resolve("cut.zip"), Arrays.copyOf(SampleDocuments.gzip(whole), 60));
  }

  private static List<String> parts(String table) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> parts = Files.list(out("spark").resolve(table))) {
      for (Path part :
          parts.filter(file -> file.getFileName().toString().startsWith("part-")).toList()) {
        lines.addAll(Files.readAllLines(part));
      }
    }
    return sorted(
        lines.stream().map(line -> line.replace(FAR, work.resolve("far").toString())).toList());
  }

  private static List<String> sorted(List<String> lines) {
    return lines.stream().sorted().toList();
  }
}
