package org.departures.dataset;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A table for spreadsheets: CSV with a header line (RFC 4180), unknown empty, no cell a formula.
 *
 * @param <R> what a row of it shows
 */
record CsvTable<R>(List<Column<R>> columns) {

  /**
   * A column.
   *
   * @param type one of Table Schema's: string, number, boolean, date
   */
  record Column<R>(
      String name, String type, String description, Function<R, Optional<String>> value) {}

  /** What tells Excel that the file is UTF-8. */
  static final char BYTE_ORDER_MARK = '\ufeff';

  /** What spreadsheets take for the beginning of a formula, in both widths. */
  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

  private static final CsvMapper MAPPER =
      CsvMapper.builder().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).build();

  CsvTable {
    columns = List.copyOf(columns);
  }

  void write(List<R> rows, Writer writer) throws IOException {
    CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(true).setLineSeparator("\r\n");
    columns.forEach(column -> schema.addColumn(column.name));
    try (SequenceWriter lines = MAPPER.writer(schema.build()).writeValues(writer)) {
      for (R row : rows) {
        lines.write(
            columns.stream()
                .map(column -> column.value.apply(row).map(CsvTable::safe).orElse(""))
                .toList());
      }
    }
  }

  /** An apostrophe in front keeps a spreadsheet from running the cell as a formula. */
  private static String safe(String cell) {
    return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
