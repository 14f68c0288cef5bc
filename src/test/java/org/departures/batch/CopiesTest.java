package org.departures.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same agency text on several sites. */
class CopiesTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String BODY =
      "远山银行行长陈志远昨日宣布辞职。陈志远在该行工作了二十二年，先后负责信贷、风险管理和零售业务。"
          + "远山银行董事会表示感谢，并将在全国范围内寻找继任者。银行的经营不受影响，客户可以照常办理业务。"
          + "分析人士认为，这家区域性银行近年来扩张较快，资本充足率承压，管理层更替在意料之中。";

  @TempDir Path folder;

  @Test
  void copiesAreSourcesOfOneRecordAndItsDateIsTheOriginals() throws IOException {
    JsonNode record = only(run("a", "1", "2", "3"));
    assertThat(record.at("/date/edtf").asText()).isEqualTo("2024-05-16");
    List<String> articles = new ArrayList<>();
    record.path("articles").forEach(article -> articles.add(article.asText()));
    assertThat(articles).containsExactly("1", "2", "3");
    assertThat(record.at("/person/name/zh").asText()).isEqualTo("陈志远");
  }

  @Test
  void copiesDoNotMakeTheRecordSurer() throws IOException {
    double once = only(run("a", "1")).path("confidence").asDouble();
    assertThat(only(run("b", "1", "2", "3")).path("confidence").asDouble()).isEqualTo(once);
    assertThat(once).isPositive();
  }

  @Test
  void anotherArticleMakesTheRecordSurer() throws IOException {
    double once = only(run("a", "1")).path("confidence").asDouble();
    Path news = folder.resolve("a-news");
    Files.writeString(
        news.resolve("other.jsonl"),
        "{\"id\": \"4\", \"published\": \"2024-05-17\", \"text\": "
            + "\"记者获悉，远山银行行长陈志远昨日辞职。员工说，他们早上在例会上才听到这个消息，事先没有任何征兆。\"}\n");
    SmallRun.run(SmallRun.into(folder.resolve("a")), news);
    assertThat(only(folder.resolve("a")).path("confidence").asDouble()).isGreaterThan(once);
  }

  @Test
  void whenTheOriginalGoesTheNextCopyTakesItsPlace() throws IOException {
    Path dataset = run("a", "1", "2", "3");
    Path news = folder.resolve("a-news");
    Files.delete(news.resolve("0-1.jsonl"));
    SmallRun.run(
        new RunOptions(dataset, 2, Optional.empty(), false, List.of(news.toString()), false), news);
    assertThat(SmallRun.departures(dataset)).isEqualTo(SmallRun.departures(run("b", "2", "3")));
  }

  @Test
  void evidenceIsTrueInEachCopy() throws IOException {
    Path dataset = run("a", "1", "2", "3");
    Map<String, String> texts = new HashMap<>();
    for (String line : Files.readAllLines(dataset.resolve("articles.jsonl"))) {
      JsonNode article = MAPPER.readTree(line);
      texts.put(article.path("id").asText(), article.path("text").asText());
    }
    TreeSet<String> quoted = new TreeSet<>();
    for (JsonNode evidence : only(dataset).path("evidence")) {
      String text = texts.get(evidence.path("article").asText());
      int start = text.offsetByCodePoints(0, evidence.path("start").asInt());
      int end = text.offsetByCodePoints(0, evidence.path("end").asInt());
      assertThat(text.substring(start, end)).isEqualTo(evidence.path("quote").asText());
      quoted.add(evidence.path("article").asText());
    }
    assertThat(quoted).containsExactly("1", "2", "3");
  }

  @Test
  void orderOfTheInputsDoesNotMatter() throws IOException {
    assertThat(SmallRun.departures(run("a", "1", "2", "3")))
        .isEqualTo(SmallRun.departures(run("b", "3", "1", "2")));
  }

  @Test
  void copiesThatComeLaterChangeAsMuchAsThoseThatComeAtOnce() throws IOException {
    List<String> atOnce = SmallRun.departures(run("a", "1", "2", "3"));
    run("b", "3", "2");
    Path later = run("b", "1");
    assertThat(SmallRun.departures(later)).isEqualTo(atOnce);
  }

  @Test
  void whatACopyAloneSaysIsKept() throws IOException {
    Path news = Files.createDirectories(folder.resolve("c-news"));
    Files.writeString(news.resolve("f.jsonl"), line("1", "") + line("2", "河谷钢铁董事长林文博5月3日宣布辞职。"));
    Path dataset = folder.resolve("c");
    SmallRun.run(SmallRun.into(dataset), news);
    assertThat(SmallRun.departures(dataset)).hasSize(2).anyMatch(row -> row.contains("林文博"));
  }

  private Path run(String name, String... ids) throws IOException {
    Path news = Files.createDirectories(folder.resolve(name + "-news"));
    int number = 0;
    for (String id : ids) {
      Files.writeString(news.resolve(number++ + "-" + id + ".jsonl"), line(id, ""));
    }
    Path dataset = folder.resolve(name);
    SmallRun.run(SmallRun.into(dataset), news);
    return dataset;
  }

  /** Site 1 was first; the others printed it on later days, with a line of their own. */
  private static String line(String id, String more) {
    return "{\"id\": \""
        + id
        + "\", \"published\": \"2024-05-1"
        + (6 + Integer.parseInt(id))
        + "\", \"text\": \"第"
        + id
        + "网站讯😀\\n"
        + BODY
        + more
        + "\"}\n";
  }

  private static JsonNode only(Path dataset) throws IOException {
    List<String> records = SmallRun.departures(dataset);
    assertThat(records).hasSize(1);
    return MAPPER.readTree(records.get(0));
  }
}
