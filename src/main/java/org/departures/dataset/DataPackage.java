package org.departures.dataset;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code datapackage.json}: the dataset's files with their fields and types, for tools that load
 * Frictionless data packages.
 *
 * @see <a href="https://datapackage.org/standard/data-package/">Data Package, version 2</a>
 */
final class DataPackage {

  private static final String PROFILES = "https://datapackage.org/profiles/2.0/";

  private static final Map<Class<?>, String> TYPES =
      Map.of(
          int.class, "integer",
          Integer.class, "integer",
          double.class, "number",
          boolean.class, "boolean",
          LocalDate.class, "date",
          Instant.class, "datetime",
          List.class, "array");

  private DataPackage() {}

  static ObjectNode describe() {
    ObjectNode root = RowJson.MAPPER.createObjectNode();
    root.put("$schema", PROFILES + "datapackage.json");
    root.put("name", "departures");
    root.put("title", "Departures");
    root.put("description", "Who left which organisation, as Chinese and English news tell it");
    ArrayNode resources = root.putArray("resources");
    csv(resources.addObject());
    for (DatasetFile file :
        List.of(
            DatasetFile.DEPARTURES_JSONL,
            DatasetFile.DEPARTURES_PARQUET,
            DatasetFile.AFFILIATIONS,
            DatasetFile.TALLIES,
            DatasetFile.ARTICLES,
            DatasetFile.MENTIONS)) {
      rows(file, resources.addObject());
    }
    return root;
  }

  private static void csv(ObjectNode resource) {
    ObjectNode schema =
        resource(
            DatasetFile.DEPARTURES_CSV,
            "Departures as a table. An apostrophe in front of a cell that begins like a formula is"
                + " none of its value.",
            resource);
    ArrayNode fields = schema.putArray("fields");
    for (CsvTable.Column<DepartureRow> column : DepartureCsv.TABLE.columns()) {
      fields
          .addObject()
          .put("name", column.name())
          .put("type", column.type())
          .put("description", column.description());
    }
    schema.putArray("primaryKey").add("id");
    schema.putArray("missingValues").add("");
  }

  private static void rows(DatasetFile file, ObjectNode resource) {
    ObjectNode schema = resource(file, file.row().getAnnotation(Described.class).value(), resource);
    ArrayNode fields = schema.putArray("fields");
    for (RecordComponent component : file.row().getRecordComponents()) {
      ObjectNode field = fields.addObject();
      field.put("name", component.getName());
      Type type = component.getGenericType();
      boolean optional =
          type instanceof ParameterizedType generic && generic.getRawType() == Optional.class;
      Class<?> known = known(type, optional);
      field.put("type", TYPES.getOrDefault(known, known.isRecord() ? "object" : "string"));
      description(file.row(), component.getName())
          .ifPresent(text -> field.put("description", text));
      ObjectNode constraints = field.putObject("constraints");
      constraints.put("required", !optional);
      if (known.isEnum()) {
        ArrayNode codes = constraints.putArray("enum");
        for (Object constant : known.getEnumConstants()) {
          codes.add(Codes.of((Enum<?>) constant));
        }
      }
    }
    if (file.row() == DepartureRow.class || file.row() == ArticleRow.class) {
      schema.putArray("primaryKey").add("id");
    }
  }

  private static ObjectNode resource(DatasetFile file, String description, ObjectNode resource) {
    String path = file.fileName();
    String format = path.substring(path.lastIndexOf('.') + 1);
    resource.put("$schema", PROFILES + "dataresource.json");
    resource.put("name", path.replace('.', '-'));
    resource.put("type", "table");
    resource.put("path", path);
    resource.put("description", description);
    resource.put("format", format);
    resource.put("mediatype", mediaType(format));
    if (!format.equals("parquet")) {
      resource.put("encoding", "utf-8");
    }
    return resource.putObject("schema");
  }

  private static String mediaType(String format) {
    return switch (format) {
      case "csv" -> "text/csv";
      case "parquet" -> "application/vnd.apache.parquet";
      default -> "application/jsonl";
    };
  }

  private static Class<?> known(Type type, boolean optional) {
    Type inner = optional ? ((ParameterizedType) type).getActualTypeArguments()[0] : type;
    return (Class<?>) (inner instanceof ParameterizedType generic ? generic.getRawType() : inner);
  }

  private static Optional<String> description(Class<?> row, String field) {
    try {
      return Optional.ofNullable(row.getDeclaredField(field).getAnnotation(Described.class))
          .map(Described::value);
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException("a record's component is a field", e);
    }
  }
}
