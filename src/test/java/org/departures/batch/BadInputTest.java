package org.departures.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.departures.model.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What can't be read is named with its reason, and the rest is read. */
class BadInputTest {

  private static final byte[] PICTURE = {
    (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
  };

  @TempDir Path folder;

  private NewsFolder written;
  private Path news;
  private Path dataset;

  @BeforeEach
  void writeNews() throws IOException {
    written = NewsFolder.in(folder);
    news = written.news();
    dataset = written.dataset();
  }

  static Stream<Arguments> badFiles() {
    byte[] noise = new byte[5000];
    new Random(1).nextBytes(noise);
    return Stream.of(
        Arguments.of("empty.txt", new byte[0], "empty", "holds no text"),
        Arguments.of("blank.html", "<nav>首页</nav>".getBytes(UTF_8), "empty", "holds no text"),
        Arguments.of("empty.jsonl", new byte[0], "empty", "holds no line"),
        Arguments.of("noise.txt", noise, "unreadable", "can't be decoded"),
        Arguments.of("noise.html", noise, "unreadable", "can't be decoded"),
        Arguments.of("picture.html", PICTURE, "unsupported", "is image/png"),
        Arguments.of("picture.txt", PICTURE, "unsupported", "is image/png"),
        Arguments.of("paper.txt", "%PDF-1.7\n".getBytes(UTF_8), "malformed", "is damaged"),
        Arguments.of(
            "pretty.json", "{\n\"text\":1}".getBytes(UTF_8), "malformed", "several lines"));
  }

  @ParameterizedTest
  @MethodSource("badFiles")
  void badFileIsNamedAndTheRunGoesOn(String name, byte[] content, String code, String reason)
      throws IOException {
    Files.write(news.resolve(name), content);
    assertOneProblem(name, code, reason);
  }

  @Test
  void tooLargeFileIsNamedAndTheRunGoesOn() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(news.resolve("large.txt").toFile(), "rw")) {
      file.setLength((50L << 20) + 1);
    }
    assertOneProblem("large.txt", "too_large", "larger than the limit of 52428800 bytes");
  }

  @Test
  void linkToNothingIsNamedAndTheRunGoesOn() throws IOException {
    Files.createSymbolicLink(news.resolve("link.txt"), Path.of("nothing"));
    assertOneProblem("link.txt", "unreadable", "is a link to nothing");
  }

  @Test
  void fileWithoutPermissionIsNamedAndTheRunGoesOn() throws IOException {
    Path locked = Files.writeString(news.resolve("locked.txt"), "远山银行");
    assumeTrue(
        locked.toFile().setReadable(false) && !Files.isReadable(locked),
        "skipped: this user may read a file without permission");
    assertOneProblem("locked.txt", "unreadable", "may not be read");
  }

  @Test
  void folderWithoutPermissionIsNamedAndTheRunGoesOn() throws IOException {
    Path locked = Files.createDirectory(news.resolve("locked"));
    assumeTrue(
        locked.toFile().setReadable(false) && !Files.isReadable(locked),
        "skipped: this user may list a folder without permission");
    assertOneProblem("locked", "unreadable", "may not be read");
  }

  @Test
  void feedLineIsNamedByFileAndLineAndTheOthersAreRead() throws IOException {
    Files.writeString(
        news.resolve("feed.jsonl"),
        """
        {"id": "feed-1", "text": "云栖银行行长韩静5月3日宣布辞职。"}
        {"id": "feed-2", "text"
        {"id": "feed-3", "text": "河谷钢铁董事长林文博5月3日宣布辞职。"}
        """);
    assertOneProblem("feed.jsonl#2", "malformed", "is no JSON object");
    assertThat(SmallRun.departures(dataset))
        .anyMatch(line -> line.contains("韩静"))
        .anyMatch(line -> line.contains("林文博"));
  }

  @Test
  void folderNamedLikeAFileIsWalked() throws IOException {
    Files.move(
        news.resolve("a.txt"), Files.createDirectory(news.resolve("b.txt")).resolve("c.txt"));
    RunOutcome outcome = SmallRun.run(SmallRun.into(dataset), news);
    assertThat(outcome.problems()).isEmpty();
    assertThat(outcome.report().counts().articles()).isEqualTo(2);
  }

  @Test
  void emptyFolderGivesAnEmptyDataset() throws IOException {
    RunOutcome outcome =
        SmallRun.run(SmallRun.into(dataset), Files.createDirectory(folder.resolve("none")));
    assertThat(outcome.problems()).isEmpty();
    assertThat(outcome.report().inputs().read()).isZero();
    assertThat(SmallRun.departures(dataset)).isEmpty();
  }

  @Test
  void inputThatIsMendedIsReadAndNoProblemStays() throws IOException {
    Path bad = Files.createSymbolicLink(news.resolve("link.txt"), Path.of("target"));
    SmallRun.run(SmallRun.into(dataset), news);
    Files.writeString(bad.resolveSibling("target"), "河谷钢铁董事长林文博5月3日宣布辞职。\n");
    assertThat(SmallRun.run(SmallRun.into(dataset), news).problems()).isEmpty();
    assertThat(written.report().at("/inputs/problems")).isEmpty();
    assertThat(SmallRun.departures(dataset)).anyMatch(line -> line.contains("林文博"));
  }

  private void assertOneProblem(String name, String code, String reason) throws IOException {
    String path = news + "/" + name;
    RunOutcome first = SmallRun.run(SmallRun.into(dataset), news);
    assertThat(first.problems()).extracting(Problem::path).containsExactly(path);
    assertThat(first.problems().get(0).reason()).contains(reason).doesNotContain("\n");
    assertThat(SmallRun.departures(dataset)).anyMatch(line -> line.contains("陈志远"));
    assertThat(written.bothGoodFilesAreRead()).isTrue();

    assertThat(written.report().at("/inputs/failed").asInt()).isEqualTo(1);
    JsonNode problem = written.report().at("/inputs/problems/0");
    assertThat(problem.path("path").asText()).isEqualTo(path);
    assertThat(problem.path("code").asText()).isEqualTo(code);
    assertThat(problem.path("reason").asText()).contains(reason);

    Map<String, String> before = SmallRun.everything(dataset);
    RunOutcome second = SmallRun.run(SmallRun.into(dataset), news);
    assertThat(second.problems()).as("named again").isEqualTo(first.problems());
    assertThat(SmallRun.everything(dataset)).isEqualTo(before);
  }
}
