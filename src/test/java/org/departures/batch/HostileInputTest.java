package org.departures.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.departures.Pipeline;
import org.departures.ingest.SampleDocuments;
import org.departures.model.InputFile;
import org.departures.model.ReadResult;
import org.departures.model.ReadingOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made to stop a run is named in {@code run.json}, and the rest is read. */
class HostileInputTest {

  private static final int SECONDS = 15;
  private static final int DEPTH = 3;
  private static final Pipeline PIPELINE =
      Pipeline.load(
          Optional.empty(),
          Pipeline.Scope.EVENTS,
          Pipeline.Recognizer.HANLP,
          new ReadingOptions(10L << 20, 100_000, DEPTH, 50, SECONDS, false));

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

  static Stream<Arguments> hostileFiles() {
    byte[] text = "云栖银行行长韩静5月3日宣布辞职。\n".getBytes(UTF_8);
    byte[] zeros = new byte[8 << 20];
    byte[] deep = text;
    for (int level = 0; level <= DEPTH; level++) {
      deep = SampleDocuments.zip(Map.of(level == 0 ? "a.txt" : "a.zip", deep));
    }
    Map<String, byte[]> many = new LinkedHashMap<>();
    for (int i = 0; i < 60; i++) {
      many.put(i + ".txt", text);
    }
    byte[] whole = SampleDocuments.zip(Map.of("a.txt", text));
    byte[] paper = SampleDocuments.pdf();
    return Stream.of(
        Arguments.of(
            "bomb.txt.gz",
            SampleDocuments.gzip(new byte[11 << 20]),
            "",
            "too_large",
            "unpacks to more than 10485760 bytes"),
        Arguments.of(
            "bomb.zip",
            SampleDocuments.zip(Map.of("0.bin", zeros, "1.bin", zeros)),
            "",
            "too_large",
            "unpacks to more than 10485760 bytes"),
        Arguments.of("deep.zip", deep, "!/a.zip!/a.zip!/a.zip", "too_large", "3 archives"),
        Arguments.of("many.zip", SampleDocuments.zip(many), "", "too_large", "limit of 50 members"),
        Arguments.of(
            "deep.jsonl",
            ("{\"text\": " + "[".repeat(100_000) + "}\n").getBytes(UTF_8),
            "#1",
            "malformed",
            "is no JSON object"),
        Arguments.of(
            "long.txt", "银行。".repeat(40_000).getBytes(UTF_8), "", "too_large", "100000 characters"),
        Arguments.of(
            "laughs.docx", laughingWord(), "", "malformed", "is damaged or is not what it seems"),
        Arguments.of("endless.pdf", SampleDocuments.endlessPdf(), "", "too_large", "15 seconds"),
        Arguments.of(
            "locked.pdf", SampleDocuments.encryptedPdf(), "", "unsupported", "is encrypted"),
        Arguments.of("cut.zip", Arrays.copyOf(whole, 60), "", "malformed", "is cut off or damaged"),
        Arguments.of(
            "cut.pdf", Arrays.copyOf(paper, paper.length / 3), "", "malformed", "is damaged"),
        Arguments.of("paper.xlsx", new byte[] {'P', 'K', 3, 4, 0}, "", "unsupported", "is "));
  }

  @ParameterizedTest
  @MethodSource("hostileFiles")
  void hostileFileIsNamedAndTheRunGoesOn(
      String name, byte[] content, String member, String code, String reason) throws IOException {
    Files.write(news.resolve(name), content);
    JsonNode problems = run();
    JsonNode problem = problems.get(problems.size() - 1);
    assertThat(problem.path("path").asText()).isEqualTo(news + "/" + name + member);
    assertThat(problem.path("code").asText()).isEqualTo(code);
    assertThat(problem.path("reason").asText()).contains(reason).doesNotContain("\n");
  }

  @Test
  void filesNamedByAnEntityAreNotOpened() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "gehe1m");
    Files.write(
        news.resolve("x.docx"),
        word("<!DOCTYPE d [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>", "银行&e;行长陈立辞职。"));
    run();
    assertThat(dataset.resolve("articles.jsonl")).content().doesNotContain("gehe1m");
  }

  @Test
  void namesInAnArchiveLeadNowhere() throws IOException {
    Files.write(
        news.resolve("up.zip"),
        SampleDocuments.zip(Map.of("../../up.txt", "云栖银行行长韩静5月3日宣布辞职。\n".getBytes(UTF_8))));
    assertThat(run()).isEmpty();
    assertThat(folder.resolve("up.txt")).doesNotExist();
    assertThat(dataset.resolve("articles.jsonl")).content().contains("up.zip!/../../up.txt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"large.pdf", "large.txt", "large.zip", "large.eml"})
  void fileOfTwoGigabytesIsRefused(String name) throws IOException {
    Path large = news.resolve(name);
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(2L << 30);
    }
    List<ReadResult> results = new ArrayList<>();
    PIPELINE.read(new InputFile(large, name), results::add);
    assertThat(results).singleElement().isInstanceOf(ReadResult.Failed.class);
  }

  @Test
  void linkOutOfTheFolderIsNotFollowed() throws IOException {
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Files.writeString(outside.resolve("o.txt"), "outside\n\n云栖银行行长韩静5月3日宣布辞职。\n");
    Files.createSymbolicLink(news.resolve("file.txt"), outside.resolve("o.txt"));
    Files.createSymbolicLink(news.resolve("folder"), outside);
    JsonNode problems = run();
    assertThat(problems).hasSize(2);
    for (JsonNode problem : problems) {
      assertThat(problem.path("reason").asText()).startsWith("is a link out of its folder");
    }
    assertThat(dataset.resolve("articles.jsonl")).content().doesNotContain("outside");
  }

  @Test
  void pipeIsNamedAndNotWaitedFor() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "skipped: there is no mkfifo here");
    new ProcessBuilder("/usr/bin/mkfifo", news.resolve("pipe.txt").toString()).start().waitFor();
    assertThat(run().get(0).path("reason").asText()).startsWith("is no regular file");
  }

  @Test
  void deeplyNestedPageEndsNothing() throws IOException {
    Files.writeString(news.resolve("deep.html"), "<div>".repeat(50_000) + "云栖银行行长韩静5月3日宣布辞职。");
    run();
  }

  private static byte[] laughingWord() {
    StringBuilder entities = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      entities
          .append("<!ENTITY a")
          .append(i)
          .append(" \"")
          .append(("&a" + (i - 1) + ";").repeat(10));
      entities.append("\">");
    }
    return word(entities + "]>", "&a29;");
  }

  private static byte[] word(String doctype, String text) {
    String main =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    String office =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        ("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                + " Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override"
                + " PartName=\"/word/document.xml\" ContentType=\""
                + main
                + "\"/></Types>")
            .getBytes(UTF_8));
    parts.put(
        "_rels/.rels",
        ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r1\" Target=\"word/document.xml\" Type=\""
                + office
                + "\"/></Relationships>")
            .getBytes(UTF_8));
    parts.put(
        "word/document.xml",
        ("<?xml version=\"1.0\"?>"
                + doctype
                + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                + "<w:body><w:p><w:r><w:t>"
                + text
                + "</w:t></w:r></w:p></w:body></w:document>")
            .getBytes(UTF_8));
    return SampleDocuments.zip(parts);
  }

  /** What a run names, once it has read the other files. */
  private JsonNode run() throws IOException {
    SmallRun.run(PIPELINE, SmallRun.into(dataset), SmallRun.inputs(news));
    assertThat(written.bothGoodFilesAreRead()).isTrue();
    return written.report().at("/inputs/problems");
  }
}
