package org.departures.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.departures.dataset.CorrectionLines;
import org.departures.dataset.DatasetFile;
import org.departures.dataset.DatasetStore;
import org.departures.dataset.DatasetValidator;
import org.departures.dataset.ReviewApplication;
import org.departures.model.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reviewers' decisions, through runs before and after them. */
class ReviewTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir Path folder;

  private Path news;
  private Path dataset;
  private String id;

  @BeforeEach
  void runOnce() throws IOException {
    news = Files.createDirectory(folder.resolve("news"));
    dataset = folder.resolve("dataset");
    Files.writeString(news.resolve("bank.txt"), "2031年5月3日，远山银行行长陈志远宣布辞职。\n");
    SmallRun.run(SmallRun.into(dataset), news);
    id = record().get("id").asText();
  }

  @Test
  void correctionIsShownAndTheIdStays() throws IOException {
    apply(
        correct("person", "\"陈志元\""),
        correct("organization", "null"),
        correct("positions", "[\"副行长\", \"董事\"]"),
        correct("type", "\"retired\""),
        correct("factuality", "\"planned\""),
        correct("date", "\"2031-06\""),
        correct("announced", "\"2031-05-03\""),
        correct("destination", "\"河岸资本\""),
        correct("successor", "\"Mara Ellwood\""),
        correct("reason", "\"age\""));
    JsonNode row = record();
    assertThat(row.get("id").asText()).isEqualTo(id);
    assertThat(row.at("/person/name/zh").asText()).isEqualTo("陈志元");
    assertThat(row.get("organization").isNull()).isTrue();
    assertThat(row.at("/positions/1/text").asText()).isEqualTo("董事");
    assertThat(row.get("type").asText()).isEqualTo("retired");
    assertThat(row.get("factuality").asText()).isEqualTo("planned");
    assertThat(row.at("/date/latest").asText()).isEqualTo("2031-06-30");
    assertThat(row.at("/announced/edtf").asText()).isEqualTo("2031-05-03");
    assertThat(row.at("/destination/organization/name/zh").asText()).isEqualTo("河岸资本");
    assertThat(row.at("/successor/name/en").asText()).isEqualTo("Mara Ellwood");
    assertThat(row.at("/reason/category").asText()).isEqualTo("age");
    assertThat(row.at("/review/status").asText()).isEqualTo("corrected");
    assertThat(row.at("/review/by").asText()).isEqualTo("wang");
    assertThat(new DatasetValidator().validate(DatasetFile.DEPARTURES_JSONL.in(dataset))).isEmpty();
  }

  @Test
  void correctionOutlivesTheArticlesBeingReadAgain() throws IOException {
    apply(correct("type", "\"retired\""));
    Files.writeString(news.resolve("foods.txt"), "远山银行行长陈志远于2031年5月3日辞职，由韩静接任。\n");
    SmallRun.run(SmallRun.forced(dataset), news);
    assertThat(record().get("articles")).hasSize(2);
    assertThat(record().get("type").asText()).isEqualTo("retired");
  }

  @Test
  void rejectedRecordIsKeptToBeSeenAndNeverComesBack() throws IOException {
    apply(line("reject", ""));
    for (int again = 0; again < 2; again++) {
      assertThat(record().at("/review/status").asText()).isEqualTo("rejected");
      assertThat(Files.readString(DatasetFile.AFFILIATIONS.in(dataset))).doesNotContain("陈志远");
      SmallRun.run(SmallRun.forced(dataset), news);
    }
  }

  @Test
  void rejectedRecordIsKnownAgainUnderAnotherId() throws IOException {
    apply(line("reject", ""));
    // Now that the person has an English name, the id hangs on that.
    Files.writeString(news.resolve("english.txt"), "2031年5月3日，远山银行行长陈志远(Zach Chanwick)宣布辞职。\n");
    SmallRun.run(SmallRun.into(dataset), news);
    assertThat(record().get("id").asText()).isNotEqualTo(id);
    assertThat(record().at("/review/status").asText()).isEqualTo("rejected");
  }

  @Test
  void decisionOnARecordThatIsGoneIsReportedAndKept() throws IOException {
    Path file = decisions(line("accept", ""));
    new ReviewApplication().apply(file, dataset, Optional.empty());
    Files.writeString(news.resolve("bank.txt"), "远山银行昨日开业。\n");
    RunOutcome run = SmallRun.run(SmallRun.into(dataset), news);
    assertThat(run.report().counts().reviewsOfGone()).isEqualTo(1);
    ReviewApplication.Outcome again =
        new ReviewApplication().apply(file, dataset, Optional.empty());
    assertThat(again.gone()).containsExactly(id);
    assertThat(again.fresh()).isZero();
    assertThat(again.problems()).isEmpty();

    Files.writeString(news.resolve("bank.txt"), "2031年5月3日，远山银行行长陈志远宣布辞职。\n");
    RunOutcome back = SmallRun.run(SmallRun.into(dataset), news);
    assertThat(record().at("/review/status").asText()).isEqualTo("accepted");
    assertThat(back.report().counts().reviewsOfGone()).isZero();
    assertThat(back.report().counts().reviewed()).isEqualTo(Map.of("accepted", 1));
  }

  @Test
  void sameFileTwiceChangesNothing() throws IOException {
    Path file = decisions(line("accept", ""), correct("type", "\"retired\""));
    assertThat(new ReviewApplication().apply(file, dataset, Optional.empty()).fresh()).isEqualTo(2);
    Map<String, String> before = SmallRun.everything(dataset);
    assertThat(new ReviewApplication().apply(file, dataset, Optional.empty()).fresh()).isZero();
    assertThat(SmallRun.everything(dataset)).isEqualTo(before);
  }

  @Test
  void laterDecisionCountsWhateverTheOrderOfLines() throws IOException {
    apply(
        line("reject", ",\"at\":\"2031-07-01T00:00:00Z\"").replace(AT, ""),
        line("accept", ",\"at\":\"2031-06-01T00:00:00Z\"").replace(AT, ""));
    assertThat(record().at("/review/status").asText()).isEqualTo("rejected");
    apply(line("pending", ",\"at\":\"2031-08-01T00:00:00Z\"").replace(AT, ""));
    assertThat(record().at("/review/status").asText()).isEqualTo("pending");
  }

  @Test
  void pendingWithdrawsCorrectionsToo() throws IOException {
    apply(correct("type", "\"retired\""), line("pending", ""));
    assertThat(record().get("type").asText()).isEqualTo("resigned");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"record\":\"dep-x\"",
        "{\"record\":\"dep-x\",\"decision\":\"maybe\",\"by\":\"wang\",\"at\":\"2031-06-01T08:00:00Z\"}",
        "{\"record\":\"x\",\"decision\":\"accept\",\"by\":\"wang\",\"at\":\"2031-06-01T08:00:00Z\"}",
        "{\"record\":\"dep-x\",\"decision\":\"accept\",\"at\":\"2031-06-01T08:00:00Z\"}",
        "{\"record\":\"dep-x\",\"decision\":\"accept\",\"by\":\"wang\"}",
        "{\"record\":\"dep-x\",\"decision\":\"accept\",\"by\":\"wang\",\"at\":\"yesterday\"}",
        "{\"record\":\"dep-x\",\"decision\":\"accept\",\"by\":1,\"at\":\"2031-06-01T08:00:00Z\"}",
        "{\"record\":\"dep-x\",\"decision\":\"accept\",\"who\":\"\",\"by\":\"wang\"}",
        "7"
      })
  void lineThatCannotBeUnderstoodIsNamedAndTheOthersApplied(String bad) throws IOException {
    Path file = decisions(bad, "", line("accept", ""));
    ReviewApplication.Outcome outcome =
        new ReviewApplication().apply(file, dataset, Optional.empty());
    assertThat(outcome.problems()).extracting(Problem::path).containsExactly(file + "#1");
    assertThat(record().at("/review/status").asText()).isEqualTo("accepted");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "person: null",
        "type: \"gone\"",
        "factuality: null",
        "date: \"May 2031\"",
        "positions: [1]",
        "reason: \"bored\"",
        "destination: [\"河岸资本\"]",
        "name: \"陈志元\""
      })
  void valueThatDoesNotFitItsFieldIsRefused(String wrong) throws IOException {
    String[] parts = wrong.split(": ", 2);
    ReviewApplication.Outcome outcome =
        new ReviewApplication()
            .apply(decisions(correct(parts[0], parts[1])), dataset, Optional.empty());
    assertThat(outcome.problems()).hasSize(1);
    assertThat(outcome.decisions()).isZero();
  }

  @Test
  void reviewerStandsInForLinesThatDoNotSayByWhomAndWhen() throws IOException {
    Path file = decisions("{\"record\":\"" + id + "\",\"decision\":\"accept\"}");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2031-06-02T00:00:00Z")));
    new ReviewApplication().apply(file, dataset, Optional.of("li"));
    assertThat(record().at("/review/by").asText()).isEqualTo("li");
    assertThat(record().at("/review/at").asText()).isEqualTo("2031-06-02T00:00:00Z");
  }

  @Test
  void correctionsBecomeTrainingAndTestData() throws IOException {
    apply(correct("type", "\"retired\""));
    Path file = folder.resolve("corrections.jsonl");
    try (DatasetStore store = DatasetStore.openExisting(dataset)) {
      new CorrectionLines(store).write(file);
    }
    JsonNode line = MAPPER.readTree(Files.readString(file));
    assertThat(line.get("status").asText()).isEqualTo("corrected");
    assertThat(line.at("/read/type").asText()).isEqualTo("resigned");
    assertThat(line.at("/right/type").asText()).isEqualTo("retired");
    assertThat(line.at("/sentences/0/quote").asText()).contains("陈志远宣布辞职");
  }

  private static final String AT = ",\"at\":\"2031-06-01T08:00:00Z\"";

  private String line(String decision, String more) {
    return "{\"record\":\""
        + id
        + "\",\"decision\":\""
        + decision
        + "\",\"by\":\"wang\""
        + AT
        + more
        + "}";
  }

  private String correct(String field, String value) {
    return line("correct", ",\"field\":\"" + field + "\",\"value\":" + value);
  }

  private Path decisions(String... lines) throws IOException {
    return Files.write(folder.resolve("decisions.jsonl"), Arrays.asList(lines));
  }

  private void apply(String... lines) throws IOException {
    ReviewApplication.Outcome outcome =
        new ReviewApplication().apply(decisions(lines), dataset, Optional.empty());
    assertThat(outcome.problems()).isEmpty();
    assertThat(outcome.decisions()).isEqualTo(lines.length);
  }

  private JsonNode record() throws IOException {
    List<String> lines = SmallRun.departures(dataset);
    assertThat(lines).hasSize(1);
    return MAPPER.readTree(lines.get(0));
  }
}
