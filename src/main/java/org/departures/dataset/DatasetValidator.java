package org.departures.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Holds a dataset file, a JSON array or JSON Lines, against the published schema, and against what
 * a schema can't say: ids are unique, a date's bounds are those of its EDTF, and beside an {@code
 * articles.jsonl} each quote is its slice of the article's text.
 */
public final class DatasetValidator {

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          registry ->
              registry.schemaRegistryConfig(
                  SchemaRegistryConfig.builder()
                      .formatAssertionsEnabled(true)
                      .locale(Locale.ENGLISH)
                      .build()));

  /**
   * What is wrong in {@code file}, by line; empty when it is right. A file that bears none of the
   * dataset's names is taken for departures.
   *
   * @throws DatasetException when the file can't be read
   */
  public List<Flaw> validate(Path file) {
    DatasetFile kind = DatasetFile.named(file).orElse(DatasetFile.DEPARTURES_JSONL);
    Schema schema = SCHEMAS.getSchema(RowSchema.of(kind.row()));
    List<Flaw> flaws = new ArrayList<>();
    Map<String, Integer> ids = new HashMap<>();
    EvidenceCheck evidence = new EvidenceCheck();
    RecordReader.read(
        file,
        (node, line) -> {
          List<Flaw> ofRecord = hold(schema, node, line);
          flaws.addAll(ofRecord);
          if (ofRecord.isEmpty()) {
            evidence.add(node, line);
            flaws.addAll(DateCheck.check(node, line));
          }
          Integer other = node.has("id") ? ids.putIfAbsent(node.get("id").asText(), line) : null;
          if (other != null) {
            flaws.add(
                new Flaw(line, node.get("id").asText() + " stands in line " + other + " too"));
          }
        },
        flaws::add);
    Path articles = DatasetFile.ARTICLES.in(file.toAbsolutePath().getParent());
    if (kind != DatasetFile.ARTICLES && Files.isRegularFile(articles)) {
      evidence.check(articles, flaws::add);
    }
    flaws.sort(Comparator.comparing(Flaw::line));
    return List.copyOf(flaws);
  }

  private static List<Flaw> hold(Schema schema, JsonNode node, int line) {
    return schema.validate(node).stream()
        .filter(error -> !saysOnlyThatNullWouldDo(error))
        .map(error -> new Flaw(line, error.getInstanceLocation() + ": " + error.getMessage()))
        .toList();
  }

  /** A field that may be null fails twice; the other message says what is wrong with its value. */
  private static boolean saysOnlyThatNullWouldDo(Error error) {
    return error.getKeyword().equals("type")
        && error.getSchemaNode() != null
        && error.getSchemaNode().asText().equals("null");
  }
}
