package org.departures.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Departures as a table: nested values become columns, several values of one field stand in one
 * cell with a semicolon between them.
 */
final class DepartureCsv {

  static final CsvTable<DepartureRow> TABLE = new CsvTable<>(columns());

  private static final String BETWEEN = "; ";

  private DepartureCsv() {}

  private static List<CsvTable.Column<DepartureRow>> columns() {
    List<CsvTable.Column<DepartureRow>> columns = new ArrayList<>();
    add(columns, "id", "The record's id", row -> Optional.of(row.id()));
    addEntity(columns, "person", "Who left", row -> Optional.of(row.person()));
    addEntity(columns, "organization", "What was left", DepartureRow::organization);
    add(
        columns,
        "positions",
        "The offices that were given up, a semicolon between them",
        row -> joined(row.positions().stream().map(PositionRow::text).toList()));
    add(
        columns,
        "position_codes",
        "Their codes, where they have one",
        row ->
            joined(
                row.positions().stream().flatMap(position -> position.code().stream()).toList()));
    add(columns, "type", "How the person left", row -> Optional.of(Codes.of(row.type())));
    add(
        columns,
        "factuality",
        "Told as a fact, a plan, a rumour, or denied",
        row -> Optional.of(Codes.of(row.factuality())));
    addDate(columns, "date", "When it takes effect", DepartureRow::date);
    addDate(columns, "announced", "When it was made known", DepartureRow::announced);
    addEntity(
        columns,
        "destination",
        "Where the person went",
        row -> row.destination().flatMap(DepartureRow.DestinationRow::organization));
    add(
        columns,
        "destination_position",
        "The office there",
        row ->
            row.destination()
                .flatMap(DepartureRow.DestinationRow::position)
                .map(PositionRow::text));
    add(
        columns,
        "destination_relation",
        "What the person did there",
        row -> row.destination().map(destination -> Codes.of(destination.relation())));
    addEntity(
        columns,
        "successor",
        "Who follows",
        row -> row.successor().map(next -> new EntityRow(next.id(), next.name(), List.of())));
    addTruth(
        columns,
        "successor_interim",
        "Whether only for the time being",
        row -> row.successor().map(DepartureRow.SuccessorRow::interim));
    addTruth(
        columns,
        "returned",
        "Whether the person came back",
        row -> Optional.of(row.returned().isPresent()));
    addDate(
        columns,
        "returned_date",
        "When the person came back",
        row -> row.returned().flatMap(DepartureRow.ReturnRow::date));
    add(
        columns,
        "reason_text",
        "Why, in the article's words",
        row -> row.reason().map(DepartureRow.ReasonRow::text));
    add(
        columns,
        "reason_category",
        "The kind of reason",
        row -> row.reason().map(DepartureRow.ReasonRow::category));
    columns.add(
        new CsvTable.Column<>(
            "confidence",
            "number",
            "How sure the reading is, from 0 to 1",
            row -> Optional.of(Double.toString(row.confidence()))));
    add(
        columns,
        "articles",
        "The ids of the articles that speak of it, a semicolon between them",
        row -> joined(row.articles()));
    add(columns, "quote", "The sentence it was read from", DepartureCsv::quote);
    add(
        columns,
        "review_status",
        "What a reviewer decided",
        row -> Optional.of(Codes.of(row.review().status())));
    add(columns, "review_note", "What the reviewer remarked", row -> row.review().note());
    return columns;
  }

  private static void add(
      List<CsvTable.Column<DepartureRow>> columns,
      String name,
      String description,
      Function<DepartureRow, Optional<String>> value) {
    columns.add(new CsvTable.Column<>(name, "string", description, value));
  }

  private static void addTruth(
      List<CsvTable.Column<DepartureRow>> columns,
      String name,
      String description,
      Function<DepartureRow, Optional<Boolean>> value) {
    columns.add(
        new CsvTable.Column<>(
            name, "boolean", description, row -> value.apply(row).map(String::valueOf)));
  }

  private static void addEntity(
      List<CsvTable.Column<DepartureRow>> columns,
      String name,
      String description,
      Function<DepartureRow, Optional<EntityRow>> entity) {
    add(
        columns,
        name + "_id",
        description + ": the id",
        row -> entity.apply(row).map(EntityRow::id));
    add(
        columns,
        name + "_zh",
        description + ": the Chinese name",
        row -> entity.apply(row).flatMap(e -> e.name().zh()));
    add(
        columns,
        name + "_en",
        description + ": the English name",
        row -> entity.apply(row).flatMap(e -> e.name().en()));
  }

  private static void addDate(
      List<CsvTable.Column<DepartureRow>> columns,
      String name,
      String description,
      Function<DepartureRow, Optional<DateRow>> date) {
    add(
        columns,
        name + "_edtf",
        description + ", in EDTF (ISO 8601-2)",
        row -> date.apply(row).map(DateRow::edtf));
    columns.add(
        new CsvTable.Column<>(
            name + "_earliest",
            "date",
            description + ": the first day it can be",
            row -> date.apply(row).flatMap(DateRow::earliest).map(String::valueOf)));
    columns.add(
        new CsvTable.Column<>(
            name + "_latest",
            "date",
            description + ": the last day it can be",
            row -> date.apply(row).flatMap(DateRow::latest).map(String::valueOf)));
    add(
        columns,
        name + "_text",
        description + ", in the article's words",
        row -> date.apply(row).map(DateRow::text));
    add(
        columns,
        name + "_basis",
        description + ": how the words give it",
        row -> date.apply(row).map(d -> Codes.of(d.basis())));
  }

  /** The sentence where it is kept, or the first words that were read. */
  static Optional<String> quote(DepartureRow row) {
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
