package org.departures.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.departures.model.Departure;
import org.departures.model.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DepartureCsvTest {

  @Test
  void departureIsFlattened() throws IOException {
    assertThat(read(Samples.departure("art-1")))
        .containsEntry("person_id", "per-yoshida")
        .containsEntry("person_zh", "𠮷田")
        .containsEntry("person_en", "")
        .containsEntry("organization_en", "Yuanshan Bank")
        .containsEntry("positions", "行长; 首席")
        .containsEntry("position_codes", "president")
        .containsEntry("type", "stepped_down")
        .containsEntry("date_edtf", "2031-05")
        .containsEntry("date_earliest", "2031-05-01")
        .containsEntry("announced_latest", "")
        .containsEntry("destination_zh", "河岸资本")
        .containsEntry("destination_position", "顾问")
        .containsEntry("destination_relation", "joined")
        .containsEntry("successor_zh", "陈立")
        .containsEntry("successor_interim", "true")
        .containsEntry("returned", "true")
        .containsEntry("reason_category", "health")
        .containsEntry("confidence", "0.97")
        .containsEntry("articles", "art-1")
        .containsEntry("quote", "𠮷田")
        .containsEntry("review_status", "pending")
        .containsEntry("review_note", "");
  }

  @Test
  void unknownIsEmpty() throws IOException {
    Map<String, String> row = read(Samples.bareDeparture("dep-2", "art-1"));
    assertThat(row)
        .containsEntry("organization_id", "")
        .containsEntry("positions", "")
        .containsEntry("date_edtf", "")
        .containsEntry("successor_interim", "")
        .containsEntry("returned", "false");
  }

  @Test
  void headerAndLinesEndAsTheStandardSays() throws IOException {
    List<String> lines = Arrays.asList(write(Samples.departure("art-1")).split("\r\n", -1));
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).startsWith("id,person_id,person_zh,person_en,organization_id,");
    assertThat(lines.get(2)).isEmpty();
    StringWriter empty = new StringWriter();
    DepartureCsv.TABLE.write(List.of(), empty);
    assertThat(empty).hasToString(lines.get(0) + "\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠1"})
  void noCellCanRunAsAFormula(String words) throws IOException {
    assertThat(read(withReason(words))).containsEntry("reason_text", "'" + words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b", "say \"no\"", "two\nlines", "two\r\nlines", "a;b", " blank ", "'"})
  void cellComesBackAsItWas(String words) throws IOException {
    assertThat(read(withReason(words))).containsEntry("reason_text", words);
  }

  private static Map<String, String> read(Departure departure) throws IOException {
    try (MappingIterator<Map<String, String>> rows =
        new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(write(departure))) {
      return rows.readAll().get(0);
    }
  }

  private static String write(Departure departure) throws IOException {
    StringWriter writer = new StringWriter();
    DepartureCsv.TABLE.write(List.of(DepartureRow.of(departure, Review.PENDING)), writer);
    return writer.toString();
  }

  private static Departure withReason(String words) {
    Departure departure = Samples.bareDeparture("dep-2", "art-1");
    return new Departure(
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
        Optional.of(new Reason(words, "other")),
        departure.confidence(),
        departure.evidence(),
        departure.articles());
  }
}
