package org.departures.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;
import org.departures.model.Departure;
import org.departures.model.EdtfDate;
import org.departures.model.Merged;
import org.departures.model.Problem;
import org.departures.model.StatedDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatasetWriterTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir Path dir;

  @Test
  void departureIsWrittenAsPublished() throws IOException {
    write(dir, Samples.merged("art-1"));
    assertThat(lines(DatasetFile.DEPARTURES_JSONL).get(0))
        .isEqualTo(
            """
            {"id":"dep-1",
            "person":{"id":"per-yoshida","name":{"zh":"𠮷田","en":null},"mentions":["𠮷田"]},
            "organization":{"id":"org-bank","name":{"zh":"远山银行","en":"Yuanshan Bank"},
            "mentions":["远山银行"]},
            "positions":[{"text":"行长","code":"president"},{"text":"首席","code":null}],
            "type":"stepped_down","factuality":"asserted",
            "date":{"edtf":"2031-05","earliest":"2031-05-01","latest":"2031-05-31",
            "text":"2031年5月","basis":"explicit"},
            "announced":{"edtf":"2031-05-01/..","earliest":"2031-05-01","latest":null,
            "text":"5月起","basis":"relative"},
            "destination":{"organization":{"id":"org-fund","name":{"zh":"河岸资本","en":null},
            "mentions":["河岸资本"]},"position":{"text":"顾问","code":null},"relation":"joined"},
            "successor":{"id":"per-chen","name":{"zh":"陈立","en":"Chen Li"},
            "mentions":["陈立"],"interim":true},
            "returned":{"date":null},
            "reason":{"text":"健康原因","category":"health"},
            "confidence":0.97,
            "evidence":[
            {"article":"art-1","field":"person","start":1,"end":3,"quote":"𠮷田"},
            {"article":"art-1","field":"organization","start":18,"end":22,"quote":"远山银行"}],
            "articles":["art-1"],
            "review":{"status":"pending","by":null,"at":null,"note":null}}"""
                .replace("\n", ""));
  }

  @Test
  void unknownIsAnExplicitNull() throws IOException {
    write(
        dir,
        new Merged(
            List.of(Samples.bareDeparture("dep-2", "art-1")), List.of(), List.of(), Map.of()));
    assertThat(lines(DatasetFile.DEPARTURES_JSONL))
        .singleElement()
        .asString()
        .contains(
            "\"organization\":null,\"positions\":[],\"type\":\"left\",\"factuality\":\"rumored\","
                + "\"date\":null,\"announced\":null,\"destination\":null,\"successor\":null,"
                + "\"returned\":null,\"reason\":null,\"confidence\":1.0,");
  }

  @Test
  void otherFilesAreWrittenAsPublished() throws IOException {
    write(dir, Samples.merged("art-1"));
    assertThat(lines(DatasetFile.AFFILIATIONS))
        .containsExactly(
            """
            {"person":{"id":"per-yoshida","name":{"zh":"𠮷田","en":null},"mentions":["𠮷田"]},
            "organization":{"id":"org-bank","name":{"zh":"远山银行","en":"Yuanshan Bank"},
            "mentions":["远山银行"]},"position":{"text":"行长","code":"president"},
            "status":"departed","departures":["dep-1"],
            "evidence":[{"article":"art-1","field":"person","start":1,"end":3,"quote":"𠮷田"}]}"""
                .replace("\n", ""),
            """
            {"person":{"id":"per-chen","name":{"zh":"陈立","en":"Chen Li"},"mentions":["陈立"]},
            "organization":null,"position":null,"status":"remains",
            "departures":[],"evidence":[]}"""
                .replace("\n", ""));
    assertThat(lines(DatasetFile.TALLIES))
        .containsExactly(
            """
            {"organization":{"id":"org-bank","name":{"zh":"远山银行","en":"Yuanshan Bank"},
            "mentions":["远山银行"]},
            "claimed":{"total":11,"departed":9,"remaining":null},
            "found":{"total":null,"departed":1,"remaining":0},"agrees":false,
            "evidence":[{"article":"art-1","field":"claimed","start":48,"end":55,
            "quote":"11人走了9人"}]}"""
                .replace("\n", ""));
    assertThat(lines(DatasetFile.ARTICLES))
        .containsExactly(
            """
            {"id":"art-1","path":"a.txt","url":"https://news.example/1","title":"行长辞职",
            "source":null,"author":null,"published":"2031-05-12","language":"zh",
            "script":"Hans","text":"%s"}"""
                .replace("\n", "")
                .formatted(Samples.TEXT));
  }

  @Test
  void mentionsCountCodePointsAndBearTheSharedEntity() throws IOException {
    write(dir, Samples.merged("art-1"));
    assertThat(lines(DatasetFile.MENTIONS))
        .containsExactly(
            """
            {"article":"art-1","type":"person","start":1,"end":3,"text":"𠮷田",\
            "foundBy":"zh-person","entity":"per-yoshida"}""",
            """
            {"article":"art-1","type":"position","start":22,"end":24,"text":"行长",\
            "foundBy":"zh-position","entity":null}""",
            """
            {"article":"art-1","type":"person_anaphor","start":43,"end":44,"text":"他",\
            "foundBy":"zh-he","entity":"per-yoshida"}""");
  }

  @Test
  void prettyFileHoldsTheSameRecords() throws IOException {
    write(dir, Samples.merged("art-1"));
    String pretty = Files.readString(DatasetFile.DEPARTURES_JSON.in(dir));
    List<JsonNode> records = MAPPER.readValue(pretty, new TypeReference<>() {});
    assertThat(records)
        .extracting(JsonNode::toString)
        .isEqualTo(lines(DatasetFile.DEPARTURES_JSONL));
    assertThat(pretty)
        .startsWith("[\n  {\n    \"id\": \"dep-1\",\n    \"person\": {\n      \"id\": ")
        .contains("\n    \"positions\": [],\n")
        .endsWith("  }\n]\n")
        .doesNotContain("\r");
  }

  @Test
  void emptyDatasetIsWrittenToo() throws IOException {
    try (DatasetStore store = DatasetStore.open(dir)) {
      new DatasetWriter(store).write();
    }
    assertThat(DatasetFile.DEPARTURES_JSON.in(dir)).hasContent("[]\n");
    assertThat(DatasetFile.DEPARTURES_JSONL.in(dir)).isEmptyFile();
    assertThat(Files.readString(DatasetFile.DEPARTURES_CSV.in(dir))).startsWith("id,person_id,");
  }

  @Test
  void departuresAreSortedByOrganizationDayAndPerson() throws IOException {
    Departure known = Samples.departure("art-1");
    Departure undated = copy(known, "dep-a", Optional.empty());
    Departure earlier =
        copy(
            known,
            "dep-b",
            known.date().map(date -> new StatedDate(EdtfDate.parse("2030"), "2030", date.basis())));
    Departure homeless = Samples.bareDeparture("dep-c", "art-1");
    write(
        dir,
        new Merged(List.of(homeless, undated, known, earlier), List.of(), List.of(), Map.of()));
    assertThat(lines(DatasetFile.DEPARTURES_JSONL))
        .extracting(line -> MAPPER.readTree(line).get("id").asText())
        .containsExactly("dep-b", "dep-1", "dep-a", "dep-c");
  }

  @Test
  void equalDatasetsGiveEqualBytesInAnyLocaleZoneAndOrder() throws IOException {
    Path one = dir.resolve("one");
    Path two = dir.resolve("two");
    write(one, Samples.merged("art-1"));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      try (DatasetStore store = DatasetStore.open(two)) {
        store.merged().store(Samples.change("art-0"));
        store.inputs().store(Samples.outcome("z.txt", "art-1"));
        store.inputs().store(Samples.outcome("a.txt", "art-1"));
        store.merged().store(Samples.change("art-1"));
        new DatasetWriter(store).write();
        new DatasetWriter(store).write();
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    for (DatasetFile file : DatasetFile.values()) {
      // The page counts the inputs too, which aren't equal here.
      if (file != DatasetFile.REVIEW_PAGE) {
        assertThat(file.in(two)).hasSameBinaryContentAs(file.in(one));
      }
    }
  }

  @Test
  void equalStoresGiveEqualPages() throws IOException {
    Path one = dir.resolve("one");
    Path two = dir.resolve("two");
    write(one, Samples.merged("art-1"));
    write(two, Samples.merged("art-1"));
    assertThat(DatasetFile.REVIEW_PAGE.in(two))
        .hasSameBinaryContentAs(DatasetFile.REVIEW_PAGE.in(one));
  }

  @ParameterizedTest
  @EnumSource(DatasetFile.class)
  void fileThatIsMissingIsNoticed(DatasetFile file) throws IOException {
    try (DatasetStore store = DatasetStore.open(dir)) {
      DatasetWriter writer = new DatasetWriter(store);
      assertThat(writer.current()).isFalse();
      store.merged().store(Samples.change("art-1"));
      writer.write();
      assertThat(writer.current()).as("without run.json").isFalse();
      writer.write(report());
      assertThat(writer.current()).isTrue();
      Files.delete(file.in(dir));
      assertThat(writer.current()).isFalse();
      writer.write();
      assertThat(writer.current()).isTrue();
    }
  }

  @Test
  void filesLagBehindUntilTheyAreWritten() {
    try (DatasetStore store = DatasetStore.open(dir)) {
      DatasetWriter writer = new DatasetWriter(store);
      writer.write();
      writer.write(report());
      store.merged().store(Samples.change("art-1"));
      assertThat(writer.current()).isFalse();
      writer.write();
      assertThat(writer.current()).isTrue();
      store.inputs().store(Samples.outcome("a.txt", "art-1"));
      store.merged().store(Samples.change("art-1"));
      assertThat(writer.current()).isFalse();
    }
  }

  @Test
  void reportIsWritten() throws IOException {
    try (DatasetStore store = DatasetStore.open(dir)) {
      new DatasetWriter(store).write(report());
    }
    assertThat(Files.readString(dir.resolve("run.json")))
        .isEqualTo(
            """
            {
              "run": 3,
              "versions": {
                "program": "0.1.0",
                "lexicon": "abc",
                "recognizer": "hanlp"
              },
              "options": {
                "force": "false",
                "published": "2031-05-12"
              },
              "inputs": {
                "read": 2,
                "skipped": 5,
                "failed": 1,
                "forgotten": 0,
                "files": [
                  {
                    "path": "a.txt",
                    "bytes": 12,
                    "sha256": "ab12",
                    "articles": 1
                  }
                ],
                "problems": [
                  {
                    "path": "b.pdf",
                    "code": "unreadable",
                    "reason": "no permission"
                  }
                ]
              },
              "counts": {
                "articles": 4,
                "sentences": 8,
                "selected": 4,
                "claims": 4,
                "departures": {
                  "left": 1,
                  "stepped_down": 1
                },
                "factuality": {
                  "asserted": 1,
                  "rumored": 1
                },
                "affiliations": 2,
                "tallies": 1,
                "reviewed": {
                  "accepted": 1
                },
                "reviewsOfGone": 0
              },
              "seconds": {
                "reading": 1.0,
                "merging": 0.125,
                "writing": 0.125,
                "all": 1.25
              }
            }
            """);
  }

  @Test
  void failedWriteLeavesTheOldFileAndNoDraft() throws IOException {
    Path file = Files.writeString(dir.resolve("file"), "old");
    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    file,
                    writer -> {
                      writer.write("half");
                      throw new IOException("disk full");
                    }))
        .isInstanceOf(DatasetException.class)
        .hasMessage(file + " can't be written: disk full");
    assertThat(file).hasContent("old");
    try (var files = Files.list(dir)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void evidenceKeepsItsPlaceBehindSurrogatePairs() throws IOException {
    write(dir, Samples.merged("art-1"));
    JsonNode article = MAPPER.readTree(lines(DatasetFile.ARTICLES).get(0));
    int[] points = article.get("text").asText().codePoints().toArray();
    int checked = 0;
    for (String line : lines(DatasetFile.DEPARTURES_JSONL)) {
      for (JsonNode evidence : MAPPER.readTree(line).get("evidence")) {
        int start = evidence.get("start").asInt();
        assertThat(new String(points, start, evidence.get("end").asInt() - start))
            .isEqualTo(evidence.get("quote").asText());
        checked++;
      }
    }
    assertThat(checked).isEqualTo(3);
  }

  static void write(Path dir, Merged merged) {
    try (DatasetStore store = DatasetStore.open(dir)) {
      store.inputs().store(Samples.outcome("a.txt", "art-1"));
      store.merged().store(Samples.change(merged, "art-1"));
      new DatasetWriter(store).write();
    }
  }

  private List<String> lines(DatasetFile file) throws IOException {
    String content = Files.readString(file.in(dir), UTF_8);
    assertThat(content).endsWith("}\n");
    return content.lines().toList();
  }

  private static RunReport report() {
    return new RunReport(
        3,
        new RunReport.Versions("0.1.0", "abc", "hanlp"),
        new TreeMap<>(Map.of("published", "2031-05-12", "force", "false")),
        new RunReport.Inputs(
            2,
            5,
            1,
            0,
            List.of(new RunReport.InputRow("a.txt", 12, "ab12", 1)),
            List.of(
                RunReport.ProblemRow.of(
                    new Problem("b.pdf", Problem.Code.UNREADABLE, "no permission")))),
        Samples.counts(),
        new RunReport.Seconds(1, 0.125, 0.125, 1.25));
  }

  private static Departure copy(Departure departure, String id, Optional<StatedDate> date) {
    return new Departure(
        id,
        departure.person(),
        departure.organization(),
        departure.positions(),
        departure.type(),
        departure.factuality(),
        date,
        departure.announced(),
        departure.destination(),
        departure.successor(),
        departure.returned(),
        departure.reason(),
        departure.confidence(),
        departure.evidence(),
        departure.articles());
  }
}
