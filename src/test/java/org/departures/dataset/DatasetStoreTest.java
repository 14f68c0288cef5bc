package org.departures.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.departures.model.Article;
import org.departures.model.Findings;
import org.departures.model.Mention;
import org.departures.model.MentionType;
import org.departures.model.Merged;
import org.departures.model.Problem;
import org.departures.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetStoreTest {

  @TempDir Path dir;

  @Test
  void everythingReadComesBackEqual() {
    InputOutcome outcome = Samples.outcome("a.txt", "art-1");
    try (DatasetStore store = DatasetStore.open(dir)) {
      store.inputs().store(outcome);
    }
    try (DatasetStore store = DatasetStore.openExisting(dir)) {
      ArticleFindings stored = outcome.articles().get(0);
      assertThat(store.merged().memory().findings(List.of("art-1"))).isEqualTo(stored.findings());
      assertThat(articles(store)).containsExactly(stored.article());
      store
          .articles()
          .forEachMentions(
              rows ->
                  assertThat(rows)
                      .isEqualTo(MentionRow.of(stored.article(), stored.mentions(), Map.of())));
      assertThat(store.inputs().problems()).isEqualTo(outcome.problems());
      assertThat(store.inputs().paths()).containsExactly("a.txt");
      assertThat(store.inputs().find("a.txt")).contains(outcome.input());
    }
  }

  @Test
  void everythingMergedComesBackEqual() {
    Merged merged = Samples.merged("art-1");
    try (DatasetStore store = DatasetStore.open(dir)) {
      store.merged().store(Samples.change("art-0"));
      store.merged().store(Samples.change(merged, "art-1"));
      assertThat(store.merged().load()).isEqualTo(merged);
    }
  }

  @Test
  void strangeCharactersComeBackEqual() {
    String text = "nul \u0000 pair 𠮷 mark \uFEFF line \u2028 quote \" ' \\ tab\t";
    ArticleFindings strange =
        new ArticleFindings(
            Samples.article("art-'; DROP TABLE inputs; --", "a", text),
            1,
            0,
            List.of(),
            new Findings(List.of(), List.of(), List.of()));
    try (DatasetStore store = DatasetStore.open(dir)) {
      store.inputs().store(new InputOutcome(Samples.version("a"), 1, List.of(strange), List.of()));
      assertThat(articles(store)).containsExactly(strange.article());
    }
  }

  @Test
  void halfASurrogatePairIsReplacedEverywhereAlike() {
    String text = "half \ud842 here";
    ArticleFindings half =
        new ArticleFindings(
            Samples.article("art-1", "a", text),
            1,
            0,
            List.of(
                new Mention(
                    MentionType.PERSON, new Span(5, 6), "\ud842", "rule", Optional.empty())),
            new Findings(List.of(), List.of(), List.of()));
    try (DatasetStore store = DatasetStore.open(dir)) {
      store.inputs().store(new InputOutcome(Samples.version("a"), 1, List.of(half), List.of()));
      new DatasetWriter(store).write();
    }
    assertThat(new DatasetValidator().validate(DatasetFile.MENTIONS.in(dir))).isEmpty();
    assertThat(DatasetFile.ARTICLES.in(dir)).content().contains("half ? here");
  }

  @Test
  void threadsMayShareAStore() {
    try (DatasetStore store = DatasetStore.open(dir)) {
      IntStream.range(0, 100)
          .parallel()
          .forEach(
              i -> {
                store.inputs().store(Samples.outcome("in-" + i, "art-" + i % 50));
                assertThat(store.inputs().find("in-" + i)).isPresent();
                assertThat(articles(store)).isNotEmpty();
              });
      assertThat(store.inputs().paths()).hasSize(100);
      assertThat(articles(store)).hasSize(50);
    }
  }

  @Test
  void unchangedInputIsKnownWithoutItsBytes() {
    try (DatasetStore store = DatasetStore.open(dir)) {
      store.inputs().store(Samples.outcome("a.txt", "art-1"));
      InputVersion seen = Samples.version("a.txt");
      InputTable inputs = store.inputs();
      assertThat(inputs.unchanged("a.txt", seen.size(), seen.modified(), "options-1")).isTrue();
      assertThat(inputs.unchanged("a.txt", seen.size(), seen.modified() + 1, "options-1"))
          .isFalse();
      assertThat(inputs.unchanged("a.txt", 11, seen.modified(), "options-1")).isFalse();
      assertThat(inputs.unchanged("a.txt", seen.size(), seen.modified(), "options-2")).isFalse();
      assertThat(inputs.unchanged("b.txt", seen.size(), seen.modified(), "options-1")).isFalse();
    }
  }

  @Test
  void touchedInputWithTheSameBytesIsKnownAndItsTimeKept() {
    try (DatasetStore store = DatasetStore.open(dir)) {
      store.inputs().store(Samples.outcome("a.txt", "art-1"));
      store.merged().store(Samples.change("art-1"));
      assertThat(store.inputs().sameContent(new InputVersion("a.txt", 10, 5, "ab12", "options-1")))
          .isTrue();
      assertThat(store.inputs().unchanged("a.txt", 10, 5, "options-1")).isTrue();
      assertThat(store.inputs().sameContent(new InputVersion("a.txt", 10, 6, "cd34", "options-1")))
          .isFalse();
      assertThat(store.inputs().sameContent(new InputVersion("a.txt", 10, 6, "ab12", "options-2")))
          .isFalse();
      assertThat(store.inputs().unchanged("a.txt", 10, 5, "options-1")).isTrue();
      assertThat(store.merged().current()).isTrue();
    }
  }

  @Test
  void whatAnInputGivesReplacesWhatItGaveBefore() {
    try (DatasetStore store = DatasetStore.open(dir)) {
      store.inputs().store(Samples.outcome("a.txt", "art-1"));
      store.inputs().store(Samples.outcome("b.txt", "art-2"));
      store
          .inputs()
          .store(
              new InputOutcome(
                  Samples.version("a.txt"),
                  2,
                  List.of(Samples.findings("art-3", "a.txt")),
                  List.of()));
      assertThat(articles(store)).extracting(Article::id).containsExactly("art-2", "art-3");
      assertThat(store.inputs().problems()).extracting(Problem::path).containsExactly("b.txt#2");
    }
  }

  @Test
  void storingThatIsCutShortLeavesTheOldContent() {
    InputOutcome old = Samples.outcome("a.txt", "art-1");
    List<Problem> deadly = new ArrayList<>();
    deadly.add(new Problem("a.txt", Problem.Code.EMPTY, null));
    try (DatasetStore store = DatasetStore.open(dir)) {
      store.inputs().store(old);
      store.merged().store(Samples.change("art-1"));
      assertThatThrownBy(
              () ->
                  store
                      .inputs()
                      .store(
                          new InputOutcome(
                              new InputVersion("a.txt", 1, 1, "cd34", "options-2"),
                              2,
                              List.of(Samples.findings("art-9", "a.txt")),
                              deadly)))
          .isInstanceOf(DatasetException.class);
      assertThat(articles(store)).containsExactly(old.articles().get(0).article());
      assertThat(store.inputs().find("a.txt")).contains(old.input());
      assertThat(store.merged().current()).isTrue();
      // The store goes on working.
      store.inputs().store(Samples.outcome("b.txt", "art-2"));
    }
    try (DatasetStore store = DatasetStore.open(dir)) {
      assertThat(store.inputs().paths()).containsExactly("a.txt", "b.txt");
    }
  }

  @Test
  void partsOfAnInputCountForNothingUntilTheLast() {
    InputVersion version = Samples.version("feed.jsonl");
    InputOutcome first =
        new InputOutcome(
            version,
            1,
            List.of(Samples.findings("art-1", "feed.jsonl#1")),
            List.of(new Problem("feed.jsonl#2", Problem.Code.MALFORMED, "no JSON; mend the line")));
    try (DatasetStore store = DatasetStore.open(dir)) {
      store.inputs().store(Samples.outcome("feed.jsonl", "art-0"));
      store.inputs().storePart(first);
    }
    try (DatasetStore store = DatasetStore.open(dir)) {
      assertThat(articles(store)).extracting(Article::id).containsExactly("art-0");
      assertThat(store.inputs().taken(version)).isEqualTo(2);
      assertThat(store.inputs().taken(new InputVersion("feed.jsonl", 10, 1, "cd34", "options-1")))
          .as("other bytes")
          .isZero();
      store
          .inputs()
          .store(
              new InputOutcome(
                  version, 2, List.of(Samples.findings("art-3", "feed.jsonl#3")), List.of()));
      assertThat(articles(store)).extracting(Article::id).containsExactly("art-1", "art-3");
      assertThat(store.inputs().problems()).isEqualTo(first.problems());
      assertThat(store.inputs().taken(version)).isZero();
    }
  }

  @Test
  void partsOfAnInputThatChangedMeanwhileAreForgotten() {
    try (DatasetStore store = DatasetStore.open(dir)) {
      store.inputs().storePart(Samples.outcome("feed.jsonl", "art-1"));
      InputVersion changed = new InputVersion("feed.jsonl", 12, 1, "cd34", "options-1");
      store
          .inputs()
          .store(
              new InputOutcome(
                  changed, 2, List.of(Samples.findings("art-2", "feed.jsonl#1")), List.of()));
      assertThat(articles(store)).extracting(Article::id).containsExactly("art-2");
    }
  }

  @Test
  void transactionThatThrowsIsUndone() {
    try (Database database = Database.open(dir)) {
      assertThatThrownBy(
              () ->
                  database.inTransaction(
                      () -> {
                        database.update("REPLACE INTO revisions VALUES ('inputs', 7)");
                        throw new IllegalStateException("killed");
                      }))
          .hasMessage("killed");
      assertThat(database.list("SELECT * FROM revisions", row -> row.getString(1))).isEmpty();
    }
  }

  @Test
  void articleOfTwoInputsIsThereOnceWhateverTheOrder() {
    for (List<String> order : List.of(List.of("a.txt", "b.txt"), List.of("b.txt", "a.txt"))) {
      Path folder = dir.resolve(order.get(0));
      try (DatasetStore store = DatasetStore.open(folder)) {
        order.forEach(path -> store.inputs().store(Samples.outcome(path, "art-1")));
        assertThat(articles(store)).extracting(Article::path).containsExactly("a.txt");
        assertThat(store.merged().memory().findings(List.of("art-1")).claims()).hasSize(1);

        store.inputs().forget("a.txt");
        assertThat(articles(store)).extracting(Article::path).containsExactly("b.txt");

        store.inputs().forget("b.txt");
        store.inputs().forget("b.txt");
        assertThat(articles(store)).isEmpty();
      }
    }
  }

  @Test
  void articleThatStandsTwiceInOneInputIsThereOnce() {
    try (DatasetStore store = DatasetStore.open(dir)) {
      ArticleFindings article = Samples.findings("art-1", "a.zip!/same.txt");
      store
          .inputs()
          .store(
              new InputOutcome(Samples.version("a.zip"), 1, List.of(article, article), List.of()));
      assertThat(articles(store)).hasSize(1);
    }
  }

  @Test
  void mergeLagsBehindUntilItIsStored() {
    try (DatasetStore store = DatasetStore.open(dir)) {
      assertThat(store.merged().current()).isTrue();
      store.inputs().store(Samples.outcome("a.txt", "art-1"));
      assertThat(store.merged().current()).isFalse();
      store.merged().store(Samples.change("art-1"));
      assertThat(store.merged().current()).isTrue();
      store.inputs().forget("a.txt");
      assertThat(store.merged().current()).isFalse();
    }
  }

  @Test
  void runsAreNumberedAndRemembered() {
    RunReport report =
        new RunReport(
            1,
            new RunReport.Versions("0.1.0", "abc", "hanlp"),
            new TreeMap<>(Map.of("force", "false")),
            new RunReport.Inputs(1, 0, 0, 0, List.of(), List.of()),
            Samples.counts(),
            new RunReport.Seconds(1, 0.25, 0.25, 1.5));
    try (DatasetStore store = DatasetStore.open(dir)) {
      assertThat(store.runs().next()).isEqualTo(1);
      assertThat(store.runs().last()).isEmpty();
      store.runs().store(report);
      assertThat(store.runs().next()).isEqualTo(2);
      assertThat(store.runs().last())
          .contains(new RunTable.Run(1, report.versions(), report.options(), report.counts()));
    }
  }

  @Test
  void departuresAndEvidenceCanBeQueried() {
    try (DatasetStore store = DatasetStore.open(dir)) {
      store.merged().store(Samples.change("art-1"));
    }
    try (Database database = Database.open(dir)) {
      assertThat(
              database.list(
                  """
                  SELECT person_zh, type, date_earliest, quote
                  FROM departures JOIN evidence ON departure = id
                  WHERE organization_en = 'Yuanshan Bank' AND field = 'person'
                  """,
                  row ->
                      String.join(
                          " ",
                          row.getString(1),
                          row.getString(2),
                          row.getString(3),
                          row.getString(4))))
          .containsExactly("𠮷田 stepped_down 2031-05-01 𠮷田");
    }
  }

  @Test
  void nothingButTheDatabaseStaysBehind() throws IOException {
    try (DatasetStore store = DatasetStore.open(dir)) {
      store.inputs().store(Samples.outcome("a.txt", "art-1"));
    }
    assertThat(files(dir)).containsExactly("departures.db");
  }

  @Test
  void openingAndReadingChangesNoByte() throws IOException {
    try (DatasetStore store = DatasetStore.open(dir)) {
      store.inputs().store(Samples.outcome("a.txt", "art-1"));
    }
    byte[] before = Files.readAllBytes(dir.resolve("departures.db"));
    try (DatasetStore store = DatasetStore.open(dir)) {
      assertThat(articles(store)).hasSize(1);
      assertThat(store.inputs().sameContent(Samples.version("a.txt"))).isTrue();
    }
    assertThat(dir.resolve("departures.db")).hasBinaryContent(before);
    assertThat(files(dir)).containsExactly("departures.db");
  }

  @Test
  void secondRunOnTheSameFolderIsRefused() {
    try (DatasetStore store = DatasetStore.open(dir)) {
      assertThatThrownBy(() -> DatasetStore.open(dir))
          .isInstanceOf(DatasetException.class)
          .hasMessage("another run is writing " + dir);
      store.inputs().store(Samples.outcome("a.txt", "art-1"));
      assertThatThrownBy(() -> DatasetStore.open(dir)).hasMessage("another run is writing " + dir);
    }
    DatasetStore.open(dir).close();
  }

  @Test
  void folderThatCannotBeMadeIsNamed() throws IOException {
    Path file = Files.writeString(dir.resolve("file"), "no folder");
    for (Path impossible : List.of(file, file.resolve("below"))) {
      assertThatThrownBy(() -> DatasetStore.open(impossible))
          .isInstanceOf(DatasetException.class)
          .hasMessageContaining(impossible.toString());
    }
  }

  @Test
  void folderThatCannotBeWrittenIsNamed() throws IOException {
    Path locked = Files.createDirectory(dir.resolve("locked"));
    assumeTrue(
        locked.toFile().setWritable(false) && !Files.isWritable(locked),
        "skipped: this user may write to a folder without permission");
    assertThatThrownBy(() -> DatasetStore.open(locked))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining(locked.toString());
  }

  @Test
  void databaseThatCannotBeOpenedIsNamed() throws IOException {
    Files.createDirectory(dir.resolve("departures.db"));
    assertThatThrownBy(() -> DatasetStore.open(dir))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining(dir.toString());
  }

  @Test
  void fileThatIsNoDatabaseIsNamed() throws IOException {
    Files.writeString(dir.resolve("departures.db"), "no database, but long enough".repeat(100));
    assertThatThrownBy(() -> DatasetStore.open(dir))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining(dir.resolve("departures.db").toString())
        .hasMessageContaining("no dataset");
  }

  @Test
  void databaseOfAnotherVersionIsRefused() throws IOException {
    DatasetStore.open(dir).close();
    byte[] bytes = Files.readAllBytes(dir.resolve("departures.db"));
    // The header's user version stands at byte 60, big-endian.
    bytes[63] = 99;
    Files.write(dir.resolve("departures.db"), bytes);
    assertThatThrownBy(() -> DatasetStore.open(dir)).hasMessageContaining("another version");
  }

  @Test
  void folderWithoutADatasetIsNotMadeOne() throws IOException {
    assertThatThrownBy(() -> DatasetStore.openExisting(dir.resolve("none")))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("none");
    assertThat(files(dir)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a?b=c", "a%20b", "a#b", "数据", "a;b", "file:x"})
  void folderMayHaveAnyName(String name) throws IOException {
    Path folder = dir.resolve(name);
    try (DatasetStore store = DatasetStore.open(folder)) {
      store.inputs().store(Samples.outcome("a.txt", "art-1"));
    }
    assertThat(files(folder)).containsExactly("departures.db");
    assertThat(files(dir)).containsExactly(name);
  }

  static List<Article> articles(DatasetStore store) {
    List<Article> articles = new ArrayList<>();
    store.articles().forEach(articles::add);
    return articles;
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
