package org.departures.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.departures.model.Article;
import org.departures.model.Hashes;
import org.departures.model.InputFile;
import org.departures.model.Language;
import org.departures.model.Problem;
import org.departures.model.Problem.Code;
import org.departures.model.ReadResult;
import org.departures.model.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleReaderTest {

  private static final long LIMIT = 10_000;

  @TempDir Path folder;

  private final ArticleReader reader = new ArticleReader(Labels.ALL, LIMIT);

  @Test
  void plainTextKeepsItsCharacters() throws IOException {
    Article article =
        article(
            "a.txt", "\uFEFF  陈立离任 \r\n\r\n来源:远山日报\r\n2024-05-17 10:12\r\n\u3000\u3000正文𠮷。\r\n");
    String text = "  陈立离任 \n\n来源:远山日报\n2024-05-17 10:12\n\u3000\u3000正文𠮷。\n";
    assertThat(article.text()).isEqualTo(text);
    assertThat(article.id()).isEqualTo(Hashes.id("art", text));
    assertThat(article.path()).isEqualTo("given/a.txt");
    assertThat(article.title()).contains("陈立离任");
    assertThat(article.source()).contains("远山日报");
    assertThat(article.published()).hasToString("Optional[2024-05-17]");
    assertThat(article.language()).isEqualTo(Language.UNKNOWN);
    assertThat(article.script()).isEqualTo(Script.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "a.md", "a.story", "a", "a.TXT"})
  void textIsReadWhateverItsName(String name) throws IOException {
    assertThat(article(name, "陈立离任\n他离开了远山银行。\n").text()).startsWith("陈立离任");
  }

  @Test
  void firstLineThatIsASentenceIsNoTitle() throws IOException {
    assertThat(article("a.txt", "陈立离开了远山银行。\n银行没有说明原因。\n").title()).isEmpty();
    assertThat(article("b.txt", "陈立离开了远山银行\n").title()).isEmpty();
  }

  @Test
  void fileWithoutADatelineHasNoDay() throws IOException {
    assertThat(article("a.txt", "陈立离任\n他于2024年5月17日离开了远山银行。\n").published()).isEmpty();
  }

  @Test
  void unreadableIsWhatIsNoFile() throws IOException {
    assertThat(problem(new InputFile(folder, "given")).code()).isEqualTo(Code.UNREADABLE);
    Problem gone = problem(new InputFile(folder.resolve("gone.txt"), "gone.txt"));
    assertThat(gone.code()).isEqualTo(Code.UNREADABLE);
    assertThat(gone.reason()).contains("no longer there");
  }

  @Test
  void pipeIsUnreadableAndNotWaitedFor() throws Exception {
    Path pipe = folder.resolve("pipe.txt");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "skipped: there is no mkfifo here");
    new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor();
    assertThat(problem(new InputFile(pipe, "pipe.txt")).code()).isEqualTo(Code.UNREADABLE);
  }

  @Test
  void fileThatChangesWhileItIsReadIsToldOf() throws IOException {
    Path file = Files.writeString(folder.resolve("a.jsonl"), "{\"text\": \"甲\"}\n");
    List<ReadResult> results = new ArrayList<>();
    reader.read(
        new InputFile(file, "a.jsonl"),
        result -> {
          results.add(result);
          try {
            Files.writeString(file, "{\"text\": \"乙\"}\n".repeat(results.size() + 1));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    assertThat(results.get(results.size() - 1))
        .isInstanceOfSatisfying(
            ReadResult.Failed.class,
            failed -> {
              assertThat(failed.problem().code()).isEqualTo(Code.UNREADABLE);
              assertThat(failed.problem().reason()).startsWith("changed while it was read");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\u3000\n\t", "\uFEFF"})
  void emptyIsWhatHoldsNoText(String content) throws IOException {
    assertThat(problem("a.txt", content).code()).isEqualTo(Code.EMPTY);
    assertThat(problem("a.html", content).code()).isEqualTo(Code.EMPTY);
    assertThat(problem("a.jsonl", content).code()).isEqualTo(Code.EMPTY);
  }

  @Test
  void pageOfFurnitureAloneIsEmpty() throws IOException {
    assertThat(problem("a.html", "<title>远山网</title><nav>首页</nav><script>x()</script>").code())
        .isEqualTo(Code.EMPTY);
  }

  @Test
  void unsupportedIsWhatIsNoText() throws IOException {
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13};
    assertThat(problem("a.png", picture).reason()).startsWith("is image/png");
    assertThat(problem("a.txt", picture).code()).isEqualTo(Code.UNSUPPORTED);
    assertThat(problem("a.pdf", "%PDF-1.7\nabc").code()).isEqualTo(Code.MALFORMED);
    assertThat(problem("a.xls", "{\\rtf1 }").code()).isEqualTo(Code.EMPTY);
    assertThat(problem("a.js", "function leave() { return 1; }").code())
        .isEqualTo(Code.UNSUPPORTED);
    assertThat(problem("a.bin", new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 0, 1}).code())
        .isEqualTo(Code.UNSUPPORTED);
    assertThat(problem("a.txt", "远山\uFFFD\uFFFD\uFFFD银行").reason()).contains("save it as UTF-8");
  }

  @Test
  void tooLargeIsMoreThanTheLimit() throws IOException {
    assertThat(problem("a.txt", "a".repeat((int) LIMIT + 1)).code()).isEqualTo(Code.TOO_LARGE);
    assertThat(article("b.txt", "a".repeat((int) LIMIT)).text()).hasSize((int) LIMIT);
  }

  @Test
  void reasonsAreOneLine() throws IOException {
    for (String content :
        List.of("", "{\n", "[1]\n", "{\"text\": 1}", "{\"text\" \"\\q", "\0\0\0")) {
      for (String name : List.of("a.txt", "a.html", "a.jsonl", "a.zip")) {
        for (ReadResult result : results(name, content.getBytes(UTF_8))) {
          if (result instanceof ReadResult.Failed failed) {
            assertThat(failed.problem().reason()).doesNotContain("\n").isNotBlank();
            assertThat(failed.problem().code()).isNotEqualTo(Code.INTERNAL);
          }
        }
      }
    }
  }

  @Test
  void whatTheSinkThrowsIsPassedOn() throws IOException {
    InputFile input = write("a.jsonl", "{\"text\": \"甲\"}".getBytes(UTF_8));
    assertThatThrownBy(
            () ->
                reader.read(
                    input,
                    result -> {
                      throw new IllegalStateException("full");
                    }))
        .hasMessage("full");
  }

  @Test
  void turkishLocaleDoesNotMatter() throws IOException {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr"));
    try {
      Article page =
          article(
              "A.HTML",
              "<HTML><HEAD><TITLE>Chen leaves Hill Bank</TITLE>"
                  + "<META NAME=PUBLISHDATE CONTENT='2024-05-17'></HEAD>"
                  + "<BODY><SCRIPT>x()</SCRIPT><ARTICLE><LI>Chen has left.</LI></ARTICLE>");
      assertThat(page.published()).hasToString("Optional[2024-05-17]");
      assertThat(page.text()).isEqualTo("Chen leaves Hill Bank\n\nChen has left.");
      assertThat(article("b.TXT", "A\nPUBLISHED: FRI, 17 APRIL 2024\nBY IDA INCE\nc").author())
          .contains("IDA INCE");
      assertThat(new InputFile(folder, "X.JSONL").extension()).isEqualTo("jsonl");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void standardInputIsAFeedOrText() throws IOException {
    Path file = Files.writeString(folder.resolve("piped"), "\uFEFF {\"text\": \"甲\"}\n");
    assertThat(read(new InputFile(file, "-")))
        .singleElement()
        .isInstanceOfSatisfying(
            ReadResult.Read.class, read -> assertThat(read.article().path()).isEqualTo("-#1"));
    Files.writeString(file, "陈立离任\n他离开了。\n");
    assertThat(read(new InputFile(file, "-")))
        .singleElement()
        .isInstanceOfSatisfying(
            ReadResult.Read.class, read -> assertThat(read.article().path()).isEqualTo("-"));
  }

  @Test
  void chineseEncodingsOfFilesAreRead() throws IOException {
    String text = "陈立离任\n\n远山银行周四说，担任行长九年的陈立将在月底离开，接替他的人还没有选定。\n";
    for (String charset : List.of("GB18030", "UTF-16", "UTF-16LE")) {
      List<ReadResult> results = results("a.txt", text.getBytes(Charset.forName(charset)));
      assertThat(results)
          .as(charset)
          .singleElement()
          .isInstanceOfSatisfying(
              ReadResult.Read.class, read -> assertThat(read.article().text()).isEqualTo(text));
    }
  }

  private Article article(String name, String content) throws IOException {
    List<ReadResult> results = results(name, content.getBytes(UTF_8));
    assertThat(results).singleElement().isInstanceOf(ReadResult.Read.class);
    return ((ReadResult.Read) results.get(0)).article();
  }

  private Problem problem(String name, String content) throws IOException {
    return problem(name, content.getBytes(UTF_8));
  }

  private Problem problem(String name, byte[] content) throws IOException {
    return problem(write(name, content));
  }

  private Problem problem(InputFile input) {
    List<ReadResult> results = read(input);
    assertThat(results).singleElement().isInstanceOf(ReadResult.Failed.class);
    Problem problem = ((ReadResult.Failed) results.get(0)).problem();
    assertThat(problem.path()).isEqualTo(input.path());
    return problem;
  }

  private List<ReadResult> results(String name, byte[] content) throws IOException {
    return read(write(name, content));
  }

  private InputFile write(String name, byte[] content) throws IOException {
    return new InputFile(Files.write(folder.resolve(name), content), "given/" + name);
  }

  private List<ReadResult> read(InputFile input) {
    List<ReadResult> results = new ArrayList<>();
    reader.read(input, results::add);
    return results;
  }
}
