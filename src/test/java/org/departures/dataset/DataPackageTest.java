package org.departures.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataPackageTest {

  /** Table Schema's field types that are used. */
  private static final List<String> TYPES =
      List.of("string", "number", "integer", "boolean", "date", "datetime", "object", "array");

  @TempDir Path dir;

  @Test
  void everyResourceIsAWrittenFileWithItsFields() throws Exception {
    DatasetWriterTest.write(dir, Samples.merged("art-1"));
    JsonNode described = RowJson.MAPPER.readTree(DatasetFile.DATA_PACKAGE.in(dir).toFile());
    assertThat(described.get("resources")).hasSize(7);
    for (JsonNode resource : described.get("resources")) {
      assertThat(dir.resolve(resource.get("path").asText())).isRegularFile();
      assertThat(resource.get("name").asText()).matches("[a-z0-9._-]+");
      assertThat(resource.get("type").asText()).isEqualTo("table");
      assertThat(resource.at("/schema/fields")).isNotEmpty();
      for (JsonNode field : resource.at("/schema/fields")) {
        assertThat(field.get("type").asText()).isIn(TYPES);
        assertThat(field.get("description").asText()).isNotEmpty();
      }
    }
  }

  @Test
  void fieldsAreTheTablesHeaderAndTheLinesMembers() throws Exception {
    DatasetWriterTest.write(dir, Samples.merged("art-1"));
    JsonNode described = RowJson.MAPPER.readTree(DatasetFile.DATA_PACKAGE.in(dir).toFile());
    assertThat(names(described.at("/resources/0")))
        .isEqualTo(
            List.of(Files.readAllLines(DatasetFile.DEPARTURES_CSV.in(dir)).get(0).split(",")));
    for (JsonNode resource : described.get("resources")) {
      if (resource.get("format").asText().equals("jsonl")) {
        List<String> members = new ArrayList<>();
        RowJson.MAPPER
            .readTree(Files.readAllLines(dir.resolve(resource.get("path").asText())).get(0))
            .fieldNames()
            .forEachRemaining(members::add);
        assertThat(names(resource)).isEqualTo(members);
      }
    }
  }

  private static List<String> names(JsonNode resource) {
    List<String> names = new ArrayList<>();
    resource.at("/schema/fields").forEach(field -> names.add(field.get("name").asText()));
    return names;
  }
}
