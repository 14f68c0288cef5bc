package org.departures.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Parquet file as another implementation reads it: DuckDB's. */
class RowParquetTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final List<DepartureRow> ROWS =
      List.of(
          DepartureRow.of(
              Samples.departure("art-1"),
              new Review(
                  Review.Status.ACCEPTED,
                  Optional.of("wang"),
                  Optional.of(Instant.parse("2031-06-01T08:00:00Z")),
                  Optional.empty())),
          DepartureRow.of(Samples.bareDeparture("dep-2", "art-1"), Review.PENDING));

  @TempDir Path dir;

  @Test
  void anotherImplementationReadsTheRowsOfTheJson() throws Exception {
    RowParquet.write(DepartureRow.class, ROWS, file());
    List<String> read = query("SELECT to_json(departure) FROM '%s' AS departure ORDER BY id");
    List<JsonNode> expected = new ArrayList<>();
    for (DepartureRow row : ROWS) {
      expected.add(MAPPER.readTree(RowJson.line(row)));
    }
    for (int n = 0; n < expected.size(); n++) {
      JsonNode row = MAPPER.readTree(read.get(n));
      for (String field : (Iterable<String>) () -> row.fieldNames()) {
        if (!field.equals("review")) {
          assertThat(row.get(field)).as(field).isEqualTo(expected.get(n).get(field));
        }
      }
      assertThat(row).hasSameSizeAs(expected.get(n));
    }
  }

  @Test
  void nestedFieldsAreColumnsWithTheirTypes() throws Exception {
    RowParquet.write(DepartureRow.class, ROWS, file());
    assertThat(
            query(
                "SELECT person.name.zh || ' ' || positions[1].code || ' '"
                    + " || (date.latest - date.earliest) || ' ' || successor.interim || ' '"
                    + " || evidence[2].start || ' ' || epoch(review.at)"
                    + " FROM '%s' WHERE review.status = 'accepted'"))
        .containsExactly("𠮷田 president 30 true 18 1938067200.0");
    assertThat(
            query(
                "SELECT organization IS NULL AND len(positions) = 0 FROM '%s' WHERE id = 'dep-2'"))
        .containsExactly("true");
  }

  @Test
  void datasetWithoutDeparturesHasItsColumnsAllTheSame() throws Exception {
    RowParquet.write(DepartureRow.class, List.of(), file());
    assertThat(query("SELECT count(*) FROM '%s'")).containsExactly("0");
    assertThat(query("SELECT column_name FROM (DESCRIBE SELECT * FROM '%s')"))
        .startsWith("id", "person", "organization", "positions")
        .hasSize(DepartureRow.class.getRecordComponents().length);
  }

  @Test
  void equalRowsGiveEqualBytes() throws Exception {
    RowParquet.write(DepartureRow.class, ROWS, file());
    Path again = dir.resolve("again.parquet");
    RowParquet.write(DepartureRow.class, ROWS, again);
    assertThat(again).hasSameBinaryContentAs(file());
  }

  private Path file() {
    return dir.resolve("departures.parquet");
  }

  private List<String> query(String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql.formatted(file()))) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }
}
