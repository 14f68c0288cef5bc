package org.departures.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.departures.model.Departure;
import org.departures.model.DepartureType;
import org.departures.model.Destination;
import org.departures.model.Factuality;
import org.departures.model.Position;
import org.departures.model.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DatasetExportTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String SENTENCE = Samples.TEXT.substring(1, Samples.TEXT.indexOf('。') + 1);

  @TempDir Path dir;

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void everyFormatIsWrittenAndIsNoInput(ExportFormat format) {
    try (DatasetStore store = filled()) {
      store.decisions().store(List.of(accepted()));
      Path file = new DatasetExport(store).write(format, false);
      assertThat(file).isNotEmptyFile().hasParentRaw(dir);
      assertThat(store.owns(file)).isTrue();
      assertThat(ExportFormat.named(format.code())).contains(format);
    }
  }

  @Test
  void tableBeginsWithAByteOrderMarkWhereItIsAskedFor() throws IOException {
    Path file = export(ExportFormat.CSV, true);
    assertThat(Files.readString(file, UTF_8)).startsWith("\ufeffid,person_id,");
    assertThat(Files.readString(export(ExportFormat.CSV, false), UTF_8)).startsWith("id,");
  }

  @Test
  void labelStudioCountsCodePoints() throws IOException {
    JsonNode task = MAPPER.readTree(export(ExportFormat.LABEL_STUDIO, false).toFile()).get(0);
    String text = task.at("/data/text").asText();
    assertThat(text).isEqualTo(SENTENCE);
    JsonNode regions = task.at("/predictions/0/result");
    assertThat(regions).hasSize(2);
    int[] points = text.codePoints().toArray();
    for (JsonNode region : regions) {
      JsonNode value = region.get("value");
      int start = value.get("start").asInt();
      assertThat(new String(points, start, value.get("end").asInt() - start))
          .isEqualTo(value.get("text").asText());
      assertThat(region.get("from_name").asText()).isEqualTo("label");
      assertThat(region.get("to_name").asText()).isEqualTo("text");
      assertThat(region.get("type").asText()).isEqualTo("labels");
    }
    assertThat(regions.at("/0/value/labels/0").asText()).isEqualTo("person");
  }

  @Test
  void doccanoCountsUtf16Units() throws IOException {
    List<String> lines = Files.readAllLines(export(ExportFormat.DOCCANO, false));
    assertThat(lines).hasSize(1);
    JsonNode line = MAPPER.readTree(lines.get(0));
    JsonNode bank = line.at("/label/1");
    assertThat(bank.get(2).asText()).isEqualTo("organization");
    assertThat(line.get("text").asText().substring(bank.get(0).asInt(), bank.get(1).asInt()))
        .isEqualTo("远山银行");
  }

  @Test
  void annotationsPointIntoTheArticleByPositionAndByQuote() throws IOException {
    JsonNode annotations = MAPPER.readTree(export(ExportFormat.WEB_ANNOTATION, false).toFile());
    assertThat(annotations).hasSize(3);
    int[] points = Samples.TEXT.codePoints().toArray();
    for (JsonNode annotation : annotations) {
      assertThat(annotation.get("@context").asText()).isEqualTo("http://www.w3.org/ns/anno.jsonld");
      assertThat(annotation.get("type").asText()).isEqualTo("Annotation");
      JsonNode position = annotation.at("/target/selector/0");
      JsonNode quote = annotation.at("/target/selector/1");
      int start = position.get("start").asInt();
      assertThat(new String(points, start, position.get("end").asInt() - start))
          .isEqualTo(quote.get("exact").asText());
      assertThat(Samples.TEXT)
          .contains(
              quote.get("prefix").asText()
                  + quote.get("exact").asText()
                  + quote.get("suffix").asText());
      assertThat(annotation.at("/target/source").asText()).isEqualTo("https://news.example/1");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "DIED, '', false, 1",
    "RESIGNED, health, false, 2",
    "DISMISSED, '', false, 3",
    "STEPPED_DOWN, performance, false, 3",
    "DISMISSED, misconduct, false, 4",
    "RESIGNED, misconduct, true, 4",
    "RETIRED, '', false, 5",
    "STEPPED_DOWN, age, false, 5",
    "RESIGNED, job_change, false, 6",
    "LEFT, '', true, 6",
    "LAID_OFF, '', false, 7",
    "RESIGNED, '', false, 8"
  })
  void departureHasTheCodeOfItsTypeReasonAndDestination(
      DepartureType type, String reason, boolean destination, int code) {
    assertThat(
            CeoDepartures.codeOf(executive(type, Factuality.ASSERTED, reason, destination))
                .number())
        .isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "RESIGNED, ASSERTED, true",
    "RESIGNED, PLANNED, true",
    "RESIGNED, RUMORED, false",
    "RESIGNED, DENIED, false",
    "SUSPENDED, ASSERTED, false",
    "LEAVE_OF_ABSENCE, ASSERTED, false"
  })
  void onlyTurnoversAreListed(DepartureType type, Factuality factuality, boolean listed) {
    assertThat(CeoDepartures.belongs(executive(type, factuality, "", false))).isEqualTo(listed);
  }

  @Test
  void whoRanNoCompanyIsNotListed() {
    assertThat(CeoDepartures.belongs(DepartureRow.of(Samples.departure("art-1"), Review.PENDING)))
        .isFalse();
  }

  private static DepartureRow executive(
      DepartureType type, Factuality factuality, String reason, boolean destination) {
    Departure bare = Samples.departure("art-1");
    return DepartureRow.of(
        new Departure(
            bare.id(),
            bare.person(),
            bare.organization(),
            List.of(new Position("总经理", Optional.of("general_manager"))),
            type,
            factuality,
            bare.date(),
            bare.announced(),
            destination ? bare.destination() : Optional.<Destination>empty(),
            bare.successor(),
            bare.returned(),
            reason.isEmpty() ? Optional.empty() : Optional.of(new Reason("因", reason)),
            bare.confidence(),
            bare.evidence(),
            bare.articles()),
        Review.PENDING);
  }

  private static Decision accepted() {
    return new Decision(
        Samples.departure("art-1").id(),
        Decision.Kind.ACCEPT,
        Optional.empty(),
        List.of(),
        "wang",
        Instant.parse("2026-01-02T03:04:05Z"),
        Optional.empty());
  }

  private Path export(ExportFormat format, boolean mark) {
    try (DatasetStore store = filled()) {
      return new DatasetExport(store).write(format, mark);
    }
  }

  private DatasetStore filled() {
    DatasetStore store = DatasetStore.open(dir);
    Departure departure = Samples.departure("art-1");
    store.inputs().store(Samples.outcome("a.txt", "art-1"));
    store
        .merged()
        .store(
            Samples.change(
                List.of(
                    new Departure(
                        departure.id(),
                        departure.person(),
                        departure.organization(),
                        departure.positions(),
                        departure.type(),
                        departure.factuality(),
                        departure.date(),
                        departure.announced(),
                        departure.destination(),
                        departure.successor(),
                        departure.returned(),
                        departure.reason(),
                        departure.confidence(),
                        List.of(
                            Samples.evidence("art-1", "sentence", SENTENCE),
                            Samples.evidence("art-1", "person", "𠮷田"),
                            Samples.evidence("art-1", "organization", "远山银行")),
                        departure.articles()))));
    return store;
  }
}
