package org.departures.dataset;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Departures as a table (RFC 4180): nested values become columns, several values of one field stand
 * in one cell with a semicolon between them, unknown is empty.
 */
final class DepartureCsv {

  private record Column(String name, Function<DepartureRow, Optional<String>> value) {}

  private static final String BETWEEN = "; ";

  /** What spreadsheets take for the beginning of a formula, in both widths. */
  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

  private static final List<Column> COLUMNS = columns();

  private static final CsvMapper MAPPER =
      CsvMapper.builder().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).build();

  private DepartureCsv() {}

  static void write(List<DepartureRow> rows, Writer writer) throws IOException {
    CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(true).setLineSeparator("\r\n");
    COLUMNS.forEach(column -> schema.addColumn(column.name));
    try (SequenceWriter lines = MAPPER.writer(schema.build()).writeValues(writer)) {
      for (DepartureRow row : rows) {
        lines.write(
            COLUMNS.stream()
                .map(column -> column.value.apply(row).map(DepartureCsv::safe).orElse(""))
                .toList());
      }
    }
  }

  /** An apostrophe in front keeps a spreadsheet from running the cell as a formula. */
  private static String safe(String cell) {
    return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  private static List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("id", row -> Optional.of(row.id())));
    addEntity(columns, "person", row -> Optional.of(row.person()));
    addEntity(columns, "organization", DepartureRow::organization);
    columns.add(
        new Column(
            "positions", row -> joined(row.positions().stream().map(PositionRow::text).toList())));
    columns.add(
        new Column(
            "position_codes",
            row ->
                joined(
                    row.positions().stream()
                        .flatMap(position -> position.code().stream())
                        .toList())));
    columns.add(new Column("type", row -> Optional.of(Codes.of(row.type()))));
    columns.add(new Column("factuality", row -> Optional.of(Codes.of(row.factuality()))));
    addDate(columns, "date", DepartureRow::date);
    addDate(columns, "announced", DepartureRow::announced);
    addEntity(
        columns,
        "destination",
        row -> row.destination().flatMap(DepartureRow.DestinationRow::organization));
    columns.add(
        new Column(
            "destination_position",
            row ->
                row.destination()
                    .flatMap(DepartureRow.DestinationRow::position)
                    .map(PositionRow::text)));
    columns.add(
        new Column(
            "destination_relation",
            row -> row.destination().map(destination -> Codes.of(destination.relation()))));
    addEntity(
        columns,
        "successor",
        row -> row.successor().map(next -> new EntityRow(next.id(), next.name(), List.of())));
    columns.add(
        new Column(
            "successor_interim",
            row -> row.successor().map(next -> Boolean.toString(next.interim()))));
    columns.add(
        new Column("returned", row -> Optional.of(Boolean.toString(row.returned().isPresent()))));
    addDate(columns, "returned_date", row -> row.returned().flatMap(DepartureRow.ReturnRow::date));
    columns.add(new Column("reason_text", row -> row.reason().map(DepartureRow.ReasonRow::text)));
    columns.add(
        new Column("reason_category", row -> row.reason().map(DepartureRow.ReasonRow::category)));
    columns.add(new Column("confidence", row -> Optional.of(Double.toString(row.confidence()))));
    columns.add(new Column("articles", row -> joined(row.articles())));
    columns.add(new Column("quote", DepartureCsv::quote));
    columns.add(new Column("review_status", row -> Optional.of(Codes.of(row.review().status()))));
    columns.add(new Column("review_note", row -> row.review().note()));
    return List.copyOf(columns);
  }

  private static void addEntity(
      List<Column> columns, String name, Function<DepartureRow, Optional<EntityRow>> entity) {
    columns.add(new Column(name + "_id", row -> entity.apply(row).map(EntityRow::id)));
    columns.add(new Column(name + "_zh", row -> entity.apply(row).flatMap(e -> e.name().zh())));
    columns.add(new Column(name + "_en", row -> entity.apply(row).flatMap(e -> e.name().en())));
  }

  private static void addDate(
      List<Column> columns, String name, Function<DepartureRow, Optional<DateRow>> date) {
    columns.add(new Column(name + "_edtf", row -> date.apply(row).map(DateRow::edtf)));
    columns.add(
        new Column(
            name + "_earliest",
            row -> date.apply(row).flatMap(DateRow::earliest).map(LocalDate::toString)));
    columns.add(
        new Column(
            name + "_latest",
            row -> date.apply(row).flatMap(DateRow::latest).map(LocalDate::toString)));
    columns.add(new Column(name + "_text", row -> date.apply(row).map(DateRow::text)));
    columns.add(new Column(name + "_basis", row -> date.apply(row).map(d -> Codes.of(d.basis()))));
  }

  /** The sentence where it is kept, or the first words that were read. */
  private static Optional<String> quote(DepartureRow row) {
    return row.evidence().stream()
        .filter(evidence -> evidence.field().equals("sentence"))
        .findFirst()
        .or(() -> row.evidence().stream().findFirst())
        .map(EvidenceRow::quote);
  }

  private static Optional<String> joined(List<String> values) {
    return Optional.of(String.join(BETWEEN, values));
  }
}
