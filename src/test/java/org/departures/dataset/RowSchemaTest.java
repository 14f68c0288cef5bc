package org.departures.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RowSchemaTest {

  private static final Path PUBLISHED = Path.of("src/test/resources/dataset/departure.schema.json");

  /**
   * Whoever changes what is published rewrites the file with {@code -Dgolden.update=true} and says
   * so.
   */
  @Test
  void publishedSchemaChangesOnlyOnPurpose() throws IOException {
    String schema = RowJson.PRETTY.writeValueAsString(RowSchema.of(DepartureRow.class)) + "\n";
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(PUBLISHED.getParent());
      Files.writeString(PUBLISHED, schema);
    }
    assertThat(PUBLISHED).hasContent(schema);
  }

  @Test
  void everyObjectIsClosedAndRequiresAllItsFields() {
    JsonNode schema = new ObjectMapper().valueToTree(RowSchema.of(DepartureRow.class));
    int objects = 0;
    for (JsonNode type : schema.findParents("properties")) {
      assertThat(type.get("additionalProperties").asBoolean(true)).isFalse();
      assertThat(type.get("required")).hasSameSizeAs(type.get("properties"));
      objects++;
    }
    assertThat(objects).isEqualTo(11);
  }

  @Test
  void everyFieldIsDescribed() {
    JsonNode schema = new ObjectMapper().valueToTree(RowSchema.of(DepartureRow.class));
    assertThat(schema.get("$schema").asText()).endsWith("/draft/2020-12/schema");
    for (JsonNode type : schema.findParents("properties")) {
      for (JsonNode field : type.get("properties")) {
        // Where a field says no more than its type, the type alone says it.
        JsonNode described =
            field.has("description") ? field : schema.at(field.path("$ref").asText().substring(1));
        assertThat(described.path("description").asText()).as(field.toString()).isNotEmpty();
      }
    }
  }
}
