package org.departures.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.departures.GeneratedNews;
import org.departures.Pipeline;
import org.departures.dataset.RunReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchRunTest {

  @TempDir Path folder;

  private Path news;
  private Path dataset;

  @BeforeEach
  void writeNews() throws IOException {
    news = Files.createDirectory(folder.resolve("news"));
    dataset = folder.resolve("dataset");
    Files.writeString(news.resolve("bank.txt"), "远山银行行长陈志远昨日宣布辞职。\n");
    Files.writeString(
        news.resolve("foods.txt"),
        "Mara Ellwood, chief executive of Pellworth Foods, resigned on 3 May 2031.\n");
  }

  @Test
  void secondRunReadsNothingAgainAndChangesNothing() throws IOException {
    RunOutcome first = SmallRun.run(SmallRun.into(dataset), news);
    assertThat(first.changed()).isTrue();
    assertThat(inputs(first)).containsExactly(2, 0, 0);
    Map<String, String> before = SmallRun.everything(dataset);

    RunOutcome second = SmallRun.run(SmallRun.into(dataset), news);
    assertThat(second.changed()).isFalse();
    assertThat(inputs(second)).containsExactly(0, 2, 0);
    assertThat(SmallRun.everything(dataset)).isEqualTo(before);
  }

  @Test
  void inputThatWasOnlyTouchedIsNotReadAgain() throws IOException {
    SmallRun.run(SmallRun.into(dataset), news);
    Files.setLastModifiedTime(
        news.resolve("bank.txt"), FileTime.from(Instant.parse("2031-05-10T00:00:00Z")));
    assertThat(inputs(SmallRun.run(SmallRun.into(dataset), news))).containsExactly(0, 2, 0);
  }

  @Test
  void changedInputReplacesWhatItSaid() throws IOException {
    SmallRun.run(SmallRun.into(dataset), news);
    assertThat(SmallRun.departures(dataset)).anyMatch(line -> line.contains("陈志远"));

    Files.writeString(news.resolve("bank.txt"), "远山银行行长林文博昨日宣布辞职。\n");
    RunOutcome outcome = SmallRun.run(SmallRun.into(dataset), news);
    assertThat(inputs(outcome)).containsExactly(1, 1, 0);
    assertThat(SmallRun.departures(dataset))
        .hasSize(2)
        .anyMatch(line -> line.contains("林文博"))
        .noneMatch(line -> line.contains("陈志远"));
  }

  @Test
  void newInputIsReadAloneAndAddsToTheDataset() throws IOException {
    SmallRun.run(SmallRun.into(dataset), news.resolve("bank.txt"));
    RunOutcome outcome = SmallRun.run(SmallRun.into(dataset), news);
    assertThat(inputs(outcome)).containsExactly(1, 1, 0);
    assertThat(SmallRun.departures(dataset)).hasSize(2);
  }

  @Test
  void inputThatIsGoneStaysUnlessItIsPruned() throws IOException {
    Path elsewhere = Files.writeString(folder.resolve("other.txt"), "云栖银行行长韩静宣布辞职。\n");
    SmallRun.run(SmallRun.into(dataset), news, elsewhere);
    Files.delete(news.resolve("bank.txt"));
    SmallRun.run(SmallRun.into(dataset), news);
    assertThat(SmallRun.departures(dataset)).hasSize(3);

    RunOptions pruning =
        new RunOptions(dataset, 2, Optional.empty(), false, List.of(news.toString()), false);
    RunOutcome outcome = SmallRun.run(pruning, news);
    assertThat(outcome.report().inputs().forgotten()).isEqualTo(1);
    assertThat(SmallRun.departures(dataset))
        .hasSize(2)
        .anyMatch(line -> line.contains("韩静"))
        .noneMatch(line -> line.contains("陈志远"));
  }

  @Test
  void storeOnlyLeavesTheFilesToTheNextRun() throws IOException {
    SmallRun.run(SmallRun.into(dataset), news.resolve("bank.txt"));
    Map<String, String> before = SmallRun.shown(dataset);
    RunOptions storeOnly = new RunOptions(dataset, 2, Optional.empty(), false, List.of(), true);
    assertThat(inputs(SmallRun.run(storeOnly, news))).containsExactly(1, 1, 0);
    assertThat(SmallRun.shown(dataset)).isEqualTo(before);
    assertThat(SmallRun.run(storeOnly, news).changed()).isFalse();

    assertThat(inputs(SmallRun.run(SmallRun.into(dataset), news))).containsExactly(0, 2, 0);
    Path atOnce = folder.resolve("at-once");
    SmallRun.run(SmallRun.into(atOnce), news);
    assertThat(SmallRun.shown(dataset)).isEqualTo(SmallRun.shown(atOnce));
  }

  @Test
  void articlesThatComeOneByOneGiveTheSameFilesAsAllAtOnce() throws IOException {
    Path many = folder.resolve("many");
    GeneratedNews.write(many, 40, 3);
    List<Path> files;
    try (Stream<Path> listed = Files.list(many)) {
      files = new ArrayList<>(listed.sorted().toList());
    }
    Collections.shuffle(files, new Random(3));
    for (int from = 0; from < files.size(); from += 8) {
      SmallRun.run(SmallRun.into(dataset), files.subList(from, from + 8).toArray(Path[]::new));
    }
    Path atOnce = folder.resolve("at-once");
    SmallRun.run(SmallRun.into(atOnce), many);
    assertThat(SmallRun.shown(dataset)).isEqualTo(SmallRun.shown(atOnce));
  }

  @Test
  void reportSaysWhatWasReadWithWhatAndWhatCameOfIt() {
    RunReport report = SmallRun.run(SmallRun.into(dataset), news).report();
    assertThat(report.versions())
        .isEqualTo(
            new RunReport.Versions(Pipeline.VERSION, SmallRun.PIPELINE.lexiconVersion(), "hanlp"));
    assertThat(report.inputs().files())
        .extracting(RunReport.InputRow::path)
        .containsExactly(news.resolve("bank.txt").toString(), news.resolve("foods.txt").toString());
    assertThat(report.inputs().files())
        .allSatisfy(
            file -> {
              assertThat(file.sha256()).hasSize(64);
              assertThat(file.articles()).isEqualTo(1);
            });
    assertThat(report.counts().articles()).isEqualTo(2);
    assertThat(report.counts().sentences()).isEqualTo(2);
    assertThat(report.counts().selected()).isEqualTo(2);
    assertThat(report.counts().claims()).isEqualTo(2);
    assertThat(report.counts().departures()).isEqualTo(Map.of("resigned", 2));
    assertThat(report.counts().factuality()).isEqualTo(Map.of("asserted", 2));
    assertThat(report.seconds().all()).isPositive();
  }

  @Test
  void forceReadsAgainWithTheSameResult() throws IOException {
    SmallRun.run(SmallRun.into(dataset), news);
    Map<String, String> before = SmallRun.shown(dataset);
    assertThat(inputs(SmallRun.run(SmallRun.forced(dataset), news))).containsExactly(2, 0, 0);
    assertThat(SmallRun.shown(dataset)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"departures.csv", "run.json", "departure.schema.json"})
  void fileThatWasDeletedIsWrittenAgainFromTheStore(String name) throws IOException {
    SmallRun.run(SmallRun.into(dataset), news);
    Map<String, String> before = SmallRun.shown(dataset);
    Files.delete(dataset.resolve(name));
    RunOutcome outcome = SmallRun.run(SmallRun.into(dataset), news);
    assertThat(outcome.changed()).isTrue();
    assertThat(inputs(outcome)).containsExactly(0, 2, 0);
    assertThat(dataset.resolve(name)).isNotEmptyFile();
    assertThat(SmallRun.shown(dataset)).isEqualTo(before);
  }

  @Test
  void publishedDatesWhatHasNoDayOfItsOwn() throws IOException {
    Files.writeString(news.resolve("dated.txt"), "行长离任\n\n2031-02-20\n\n云栖银行行长韩静昨日宣布辞职。\n");
    SmallRun.run(SmallRun.into(dataset), news);
    assertThat(dateOf("陈志远")).isEqualTo("null");
    assertThat(dateOf("韩静")).isEqualTo("{\"edtf\":\"2031-02-19\"");

    RunOutcome outcome = SmallRun.run(SmallRun.published(dataset, "2031-05-10"), news);
    assertThat(inputs(outcome)).containsExactly(3, 0, 0);
    assertThat(dateOf("陈志远")).isEqualTo("{\"edtf\":\"2031-05-09\"");
    assertThat(dateOf("韩静")).isEqualTo("{\"edtf\":\"2031-02-19\"");

    assertThat(inputs(SmallRun.run(SmallRun.published(dataset, "2031-05-10"), news)))
        .containsExactly(0, 3, 0);
  }

  @Test
  void lexiconThatChangedReadsAgain() throws IOException {
    Path bank = Files.writeString(news.resolve("bank.txt"), "5月3日,极光文具的陈志远宣布辞职。\n");
    Path here = lexicon("here", "organization\tAurora Stationery\t极光文具\t\t\n");
    Path there = lexicon("there", "organization\tAurora Stationery\t极光文具\t\t\n");
    RunOptions options = SmallRun.into(dataset);
    SmallRun.run(options, bank);
    assertThat(SmallRun.departures(dataset))
        .noneMatch(line -> line.contains("\"en\":\"Aurora Stationery\""));

    assertThat(inputs(run(here, bank))).containsExactly(1, 0, 0);
    assertThat(SmallRun.departures(dataset))
        .singleElement()
        .asString()
        .contains("\"en\":\"Aurora Stationery\"");
    assertThat(inputs(run(there, bank)))
        .as("the same words in another folder")
        .containsExactly(0, 1, 0);
  }

  @Test
  void datasetInsideItsInputIsNotReadAsNews() throws IOException {
    Path inside = news.resolve("dataset");
    SmallRun.run(SmallRun.into(inside), news);
    Map<String, String> before = SmallRun.everything(inside);
    RunOutcome second = SmallRun.run(SmallRun.into(inside), news);
    assertThat(inputs(second)).containsExactly(0, 2, 0);
    assertThat(SmallRun.everything(inside)).isEqualTo(before);
  }

  @Test
  void newsBesideTheDatasetsFilesIsRead() {
    assertThat(inputs(SmallRun.run(SmallRun.into(news), news))).containsExactly(2, 0, 0);
    assertThat(inputs(SmallRun.run(SmallRun.into(news), news))).containsExactly(0, 2, 0);
  }

  private RunOutcome run(Path lexicon, Path input) {
    return SmallRun.run(
        Pipeline.load(Optional.of(lexicon), Pipeline.Scope.EVENTS, Pipeline.Recognizer.HANLP),
        SmallRun.into(dataset),
        SmallRun.inputs(input));
  }

  private Path lexicon(String name, String names) throws IOException {
    Path lexicon = Files.createDirectory(folder.resolve(name));
    Files.writeString(lexicon.resolve("names.tsv"), names);
    return lexicon;
  }

  private String dateOf(String person) throws IOException {
    return SmallRun.departures(dataset).stream()
        .filter(line -> line.contains(person))
        .map(line -> line.replaceFirst(".*\"date\":([^,]*),.*", "$1"))
        .findFirst()
        .orElse("no departure");
  }

  /** Read, known already, failed. */
  private static List<Integer> inputs(RunOutcome outcome) {
    RunReport.Inputs inputs = outcome.report().inputs();
    return List.of(inputs.read(), inputs.skipped(), inputs.failed());
  }
}
