package org.departures.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.departures.model.Article;
import org.departures.model.Hashes;
import org.departures.model.InputFile;
import org.departures.model.Language;
import org.departures.model.Problem;
import org.departures.model.Problem.Code;
import org.departures.model.ReadResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReaderTest {

  private static final long LIMIT = 2_000;

  @TempDir Path folder;

  private final ArticleReader reader = new ArticleReader(Labels.ALL, LIMIT);

  @Test
  void everyFieldIsRead() throws IOException {
    Article article =
        article(
            "{\"id\": \"n-1\", \"url\": \"https://hill.example/1\", \"title\": \"陈立离任\","
                + " \"author\": \"林雪\", \"source\": \"远山日报\", \"published\": \"2024-05-17\","
                + " \"language\": \"zh-CN\", \"text\": \"他离开了。\", \"mentions\": [{}], \"dates\": 1}");
    assertThat(article.id()).isEqualTo("n-1");
    assertThat(article.path()).isEqualTo("given/feed.jsonl#1");
    assertThat(article.url()).contains("https://hill.example/1");
    assertThat(article.title()).contains("陈立离任");
    assertThat(article.author()).contains("林雪");
    assertThat(article.source()).contains("远山日报");
    assertThat(article.published()).hasToString("Optional[2024-05-17]");
    assertThat(article.language()).isEqualTo(Language.ZH);
    assertThat(article.text()).isEqualTo("他离开了。");
  }

  @Test
  void onlyTextIsRequired() throws IOException {
    Article article = article("{\"text\": \"他离开了。\", \"title\": null, \"published\": \"\"}");
    assertThat(article.id()).isEqualTo(Hashes.id("art", "他离开了。"));
    assertThat(article.title()).isEmpty();
    assertThat(article.published()).isEmpty();
    assertThat(article.language()).isEqualTo(Language.UNKNOWN);
  }

  @Test
  void htmlIsReadAsAPageAndTheFeedsOwnFieldsWin() throws IOException {
    Article article =
        article(
            "{\"id\": 7, \"title\": \"T\", \"html\": \"<h1>陈立离任</h1><p>来源：远山日报</p>"
                + "<script>x</script><p>他离开了。</p>\"}");
    assertThat(article.id()).isEqualTo("7");
    assertThat(article.title()).contains("T");
    assertThat(article.source()).contains("远山日报");
    assertThat(article.text()).isEqualTo("陈立离任\n\n他离开了。");
  }

  @Test
  void datelineOfTheTextFillsWhatTheFeedLeavesOut() throws IOException {
    String text = "\"text\": \"陈立离任\\n来源：远山日报 2024-05-17 10:12\\n他离开了。\"}";
    assertThat(article("{" + text).published()).hasToString("Optional[2024-05-17]");
    Article article = article("{\"source\": \"林海网\", \"published\": \"2024-05-20\", " + text);
    assertThat(article.source()).contains("林海网");
    assertThat(article.published()).hasToString("Optional[2024-05-20]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "2024-05-17                      | 2024-05-17",
        "2024-05-17T23:59:00Z            | 2024-05-17",
        "2024-05-17T00:10:00+08:00       | 2024-05-17",
        "2024-05-17 10:12:00             | 2024-05-17",
        "Fri, 17 May 2024 10:12:00 GMT   | 2024-05-17",
        "20240517                        | 2024-05-17",
        "2024年5月17日                   | 2024-05-17",
        "yesterday                       | -",
        "2024-02-31                      | -",
      })
  void publishedIsADayOrLeftOut(String published, String day) throws IOException {
    Article article = article("{\"text\": \"他离开了。\", \"published\": \"" + published + "\"}");
    assertThat(article.published().map(Object::toString).orElse(null)).isEqualTo(day);
  }

  @Test
  void feedLineThatIsNoJsonIsNamedWithItsLine() throws IOException {
    List<ReadResult> results =
        read("{\"text\": \"甲\"}\n\n{\"text\": \"乙\r\n \n{\"text\": \"丙\"}".getBytes(UTF_8));
    assertThat(results).hasSize(3);
    assertThat(((ReadResult.Read) results.get(0)).article().path()).endsWith("feed.jsonl#1");
    Problem problem = ((ReadResult.Failed) results.get(1)).problem();
    assertThat(problem.path()).isEqualTo("given/feed.jsonl#3");
    assertThat(problem.code()).isEqualTo(Code.MALFORMED);
    assertThat(problem.reason()).startsWith("is no JSON object, mend the line: ");
    assertThat(((ReadResult.Read) results.get(2)).article().path()).endsWith("feed.jsonl#5");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text",
        "[{\"text\": \"甲\"}]",
        "\"甲\"",
        "{\"text\": \"甲\"} {\"text\": \"乙\"}",
        "{\"text\": 1}",
        "{\"text\": \"甲\", \"title\": [1]}",
        "{\"title\": \"甲\"}",
        "{\"text\": null}{",
      })
  void malformedIsWhatIsNoEntry(String line) throws IOException {
    assertThat(problem(line.getBytes(UTF_8)).code()).isEqualTo(Code.MALFORMED);
  }

  @Test
  void bytesThatAreNotUtf8AreMalformed() throws IOException {
    byte[] line = "{\"text\": \"甲乙\"}".getBytes(Charset.forName("GB18030"));
    assertThat(problem(line).reason()).contains("UTF-8");
  }

  @Test
  void deepNestingIsMalformedAndNoCrash() throws IOException {
    String line = "{\"text\": \"甲\", \"x\": " + "[".repeat(1500);
    assertThat(problem(line.getBytes(UTF_8)).code()).isEqualTo(Code.MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"text\": \"\"}", "{\"html\": \" \"}", "{\"html\": \"<nav>甲</nav>\"}"})
  void entryWithoutTextIsEmpty(String line) throws IOException {
    assertThat(problem(line.getBytes(UTF_8)).code()).isEqualTo(Code.EMPTY);
  }

  @Test
  void valueOverSeveralLinesIsOneProblem() throws IOException {
    assertThat(problem("{\n \"text\": \"甲\"\n}\n".getBytes(UTF_8)).path())
        .isEqualTo("given/feed.jsonl");
    assertThat(problem("[\n{\"text\": \"甲\"}\n]\n".getBytes(UTF_8)).reason())
        .contains("one object a line");
  }

  @Test
  void limitHoldsForEachLineOfAFeed() throws IOException {
    String line = "{\"text\": \"" + "a".repeat(1_500) + "\"}\n";
    String tooLong = "{\"text\": \"" + "a".repeat(200_000) + "\"}\n";
    List<ReadResult> results = read((line + line + tooLong + line).getBytes(UTF_8));
    assertThat(results).hasSize(4);
    assertThat(results.get(2))
        .isInstanceOfSatisfying(
            ReadResult.Failed.class,
            failed -> {
              assertThat(failed.problem().code()).isEqualTo(Code.TOO_LARGE);
              assertThat(failed.problem().path()).endsWith("#3");
            });
    assertThat(results.get(3)).isInstanceOf(ReadResult.Read.class);
  }

  @Test
  void byteOrderMarkBelongsToNoLine() throws IOException {
    assertThat(article("\uFEFF{\"text\": \"甲\"}").text()).isEqualTo("甲");
  }

  @Test
  void halfASurrogatePairIsReplacedInItsPlace() throws IOException {
    assertThat(article("{\"text\": \"甲\\ud83d乙\\ude00\"}").text()).isEqualTo("甲\uFFFD乙\uFFFD");
  }

  @Test
  void textIsKeptExactly() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    String[] parts = {
      "陈", "\r\n", "\n", "\t", " ", "\u3000", "𠮷", "😀", "\uFEFF", "a", "\u00A0", "\\"
    };
    for (long seed = 1; seed <= 200; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder("x");
      for (int i = random.nextInt(60); i >= 0; i--) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      String line = mapper.writeValueAsString(Map.of("text", text.toString()));
      assertThat(article(line).text()).as("seed %s", seed).isEqualTo(text.toString());
    }
  }

  @Test
  void linesAreCutTheSameHoweverTheStreamIsCut() throws IOException {
    byte[] bytes = "甲\r\n\n乙乙乙\n丙".repeat(40_000).getBytes(UTF_8);
    for (long seed = 1; seed <= 5; seed++) {
      Random random = new Random(seed);
      InputStream pieces =
          new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
              return super.read(into, from, Math.min(length, 1 + random.nextInt(length)));
            }
          };
      FeedLines lines = new FeedLines(pieces, 100);
      StringBuilder joined = new StringBuilder();
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        joined.append(joined.isEmpty() ? "" : "\n").append(line.get().text().orElseThrow());
        assertThat(line.get().number()).isPositive();
      }
      assertThat(joined.toString().getBytes(UTF_8)).as("seed %s", seed).isEqualTo(bytes);
    }
  }

  private Article article(String line) throws IOException {
    List<ReadResult> results = read(line.getBytes(UTF_8));
    assertThat(results).singleElement().isInstanceOf(ReadResult.Read.class);
    return ((ReadResult.Read) results.get(0)).article();
  }

  private Problem problem(byte[] feed) throws IOException {
    List<ReadResult> results = read(feed);
    assertThat(results).singleElement().isInstanceOf(ReadResult.Failed.class);
    return ((ReadResult.Failed) results.get(0)).problem();
  }

  private List<ReadResult> read(byte[] feed) throws IOException {
    Path file = Files.write(folder.resolve("feed.jsonl"), feed);
    List<ReadResult> results = new ArrayList<>();
    reader.read(new InputFile(file, "given/feed.jsonl"), results::add);
    return results;
  }
}
