package org.departures.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.departures.model.EdtfDate;

/** Holds the bounds of dates against what their EDTF says. */
final class DateCheck {

  private DateCheck() {}

  /** The flaws of every date in a record that has the schema's form. */
  static List<Flaw> check(JsonNode node, int line) {
    return node.findParents("edtf").stream()
        .flatMap(date -> message(date).stream())
        .map(message -> new Flaw(line, message))
        .toList();
  }

  private static Optional<String> message(JsonNode date) {
    String edtf = date.get("edtf").asText();
    try {
      EdtfDate value = EdtfDate.parse(edtf);
      return value.earliest().equals(bound(date, "earliest"))
              && value.latest().equals(bound(date, "latest"))
          ? Optional.empty()
          : Optional.of(
              edtf + " is not from " + date.get("earliest") + " to " + date.get("latest"));
    } catch (IllegalArgumentException e) {
      return Optional.of(e.getMessage());
    }
  }

  private static Optional<LocalDate> bound(JsonNode date, String name) {
    return Optional.of(date.get(name))
        .filter(bound -> !bound.isNull())
        .map(bound -> LocalDate.parse(bound.asText()));
  }
}
