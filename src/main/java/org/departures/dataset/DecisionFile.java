package org.departures.dataset;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.departures.model.DepartureType;
import org.departures.model.EdtfDate;
import org.departures.model.Factuality;
import org.departures.model.Problem;

/**
 * Reads a reviewer's {@code decisions.jsonl}, an object a line. A line that can't be understood is
 * a problem that names it; the others are read all the same.
 */
final class DecisionFile {

  private static final Set<String> KEYS =
      Set.of("record", "decision", "field", "value", "by", "at", "note");

  private final Path file;
  private final Optional<String> reviewer;
  private final List<Decision> decisions = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private DecisionFile(Path file, Optional<String> reviewer) {
    this.file = file;
    this.reviewer = reviewer;
  }

  /**
   * The decisions of {@code file}.
   *
   * @param reviewer who decided what doesn't say so; the file's time then says when
   * @throws DatasetException when the file can't be read
   */
  static DecisionFile read(Path file, Optional<String> reviewer) {
    DecisionFile read = new DecisionFile(file, reviewer);
    RecordReader.read(
        file, read::take, flaw -> read.problems.add(read.problem(flaw.line(), flaw.message())));
    return read;
  }

  List<Decision> decisions() {
    return List.copyOf(decisions);
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  private void take(JsonNode node, int line) {
    if (node.isMissingNode()) {
      return;
    }
    try {
      decisions.add(decision(node));
    } catch (IllegalArgumentException e) {
      problems.add(problem(line, String.valueOf(e.getMessage())));
    }
  }

  private Problem problem(int line, String reason) {
    return new Problem(file + "#" + line, Problem.Code.MALFORMED, reason);
  }

  private Decision decision(JsonNode node) {
    node.fieldNames()
        .forEachRemaining(key -> require(KEYS.contains(key), "has an unknown key: " + key));
    Decision.Kind kind =
        code(text(node, "decision"), Decision.Kind.values())
            .orElseThrow(() -> wrong("decision should be accept, reject, correct or pending"));
    Optional<Decision.Field> field = Optional.empty();
    if (kind == Decision.Kind.CORRECT) {
      field = code(text(node, "field"), Decision.Field.values());
      require(field.isPresent(), "field should be one of " + codes(Decision.Field.values()));
      require(node.has("value"), "has no value; write null for unknown");
    } else {
      require(
          !node.hasNonNull("field") && !node.hasNonNull("value"),
          "only a correct has a field and a value");
    }
    String record = text(node, "record").orElse("");
    require(record.startsWith("dep-"), "record should be the id of a departure");
    return new Decision(
        record,
        kind,
        field,
        field.map(named -> value(named, node.get("value"))).orElse(List.of()),
        text(node, "by")
            .or(() -> reviewer)
            .orElseThrow(() -> wrong("doesn't say by whom; add --by NAME or by")),
        at(node),
        text(node, "note"));
  }

  private Instant at(JsonNode node) {
    Optional<String> written = text(node, "at");
    if (written.isEmpty()) {
      require(reviewer.isPresent(), "doesn't say when; add --by NAME or at");
      try {
        return Files.getLastModifiedTime(file).toInstant();
      } catch (IOException e) {
        throw new DatasetException(file + " can't be read: " + e, e);
      }
    }
    try {
      return Instant.parse(written.get());
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("at should look like 2026-01-02T03:04:05Z", e);
    }
  }

  private static List<String> value(Decision.Field field, JsonNode value) {
    List<String> texts = new ArrayList<>();
    boolean list = field == Decision.Field.POSITIONS && value.isArray();
    for (JsonNode one : list ? value : List.of(value)) {
      if (!one.isNull()) {
        require(
            one.isTextual() && !one.asText().isBlank(),
            list ? "value should hold texts" : "value should be a text or null");
        texts.add(one.asText().strip());
      }
    }
    texts.forEach(text -> check(field, text));
    boolean needed =
        field == Decision.Field.PERSON
            || field == Decision.Field.TYPE
            || field == Decision.Field.FACTUALITY;
    require(!(needed && texts.isEmpty()), codes(field) + " can't be unknown; reject the record");
    return texts;
  }

  private static void check(Decision.Field field, String text) {
    switch (field) {
      case TYPE -> oneOf(text, DepartureType.values());
      case FACTUALITY -> oneOf(text, Factuality.values());
      case REASON ->
          require(
              DepartureRow.ReasonRow.CATEGORIES.contains(text),
              "value should be one of " + String.join(", ", DepartureRow.ReasonRow.CATEGORIES));
      case DATE, ANNOUNCED -> EdtfDate.parse(text);
      case PERSON, ORGANIZATION, POSITIONS, DESTINATION, SUCCESSOR -> {}
    }
  }

  private static void oneOf(String text, Enum<?>[] constants) {
    require(
        Arrays.stream(constants).map(Codes::of).collect(toUnmodifiableSet()).contains(text),
        "value should be one of " + codes(constants));
  }

  private static <E extends Enum<E>> Optional<E> code(Optional<String> written, E[] constants) {
    return written.flatMap(
        code -> Arrays.stream(constants).filter(one -> Codes.of(one).equals(code)).findFirst());
  }

  private static String codes(Enum<?>... constants) {
    return String.join(", ", Arrays.stream(constants).map(Codes::of).toList());
  }

  private static Optional<String> text(JsonNode node, String key) {
    Function<JsonNode, String> strict =
        value -> {
          require(value.isTextual(), key + " should be a text");
          return value.asText().strip();
        };
    return Optional.ofNullable(node.get(key))
        .filter(value -> !value.isNull())
        .map(strict)
        .filter(text -> !text.isEmpty());
  }

  private static void require(boolean right, String otherwise) {
    if (!right) {
      throw wrong(otherwise);
    }
  }

  private static IllegalArgumentException wrong(String reason) {
    return new IllegalArgumentException(reason);
  }
}
