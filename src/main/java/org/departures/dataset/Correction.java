package org.departures.dataset;

import static org.departures.dataset.Decision.Field.ANNOUNCED;
import static org.departures.dataset.Decision.Field.DATE;
import static org.departures.dataset.Decision.Field.DESTINATION;
import static org.departures.dataset.Decision.Field.FACTUALITY;
import static org.departures.dataset.Decision.Field.ORGANIZATION;
import static org.departures.dataset.Decision.Field.PERSON;
import static org.departures.dataset.Decision.Field.POSITIONS;
import static org.departures.dataset.Decision.Field.REASON;
import static org.departures.dataset.Decision.Field.SUCCESSOR;
import static org.departures.dataset.Decision.Field.TYPE;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.departures.dataset.DepartureRow.DestinationRow;
import org.departures.dataset.DepartureRow.ReasonRow;
import org.departures.dataset.DepartureRow.SuccessorRow;
import org.departures.model.DepartureType;
import org.departures.model.Destination;
import org.departures.model.EdtfDate;
import org.departures.model.Factuality;
import org.departures.model.StatedDate;

/**
 * A reviewer's corrections of one record. The evidence stays what was read, for the reviewer's word
 * needs no other.
 */
record Correction(Map<Decision.Field, List<String>> values, EntityTable entities) {

  DepartureRow apply(DepartureRow read) {
    if (values.isEmpty()) {
      return read;
    }
    return new DepartureRow(
        read.id(),
        text(PERSON, read.person(), name -> person(name.orElseThrow())),
        text(ORGANIZATION, read.organization(), name -> name.map(this::organization)),
        positions(read.positions()),
        text(TYPE, read.type(), code -> DepartureType.valueOf(constant(code))),
        text(FACTUALITY, read.factuality(), code -> Factuality.valueOf(constant(code))),
        text(DATE, read.date(), edtf -> edtf.map(Correction::date)),
        text(ANNOUNCED, read.announced(), edtf -> edtf.map(Correction::date)),
        text(
            DESTINATION,
            read.destination(),
            name -> name.map(organization -> destination(read.destination(), organization))),
        text(
            SUCCESSOR,
            read.successor(),
            name -> name.map(person -> successor(read.successor(), person))),
        read.returned(),
        text(REASON, read.reason(), category -> category.map(kind -> reason(read.reason(), kind))),
        read.confidence(),
        read.evidence(),
        read.articles(),
        read.review());
  }

  private <T> T text(Decision.Field field, T read, Function<Optional<String>, T> right) {
    return values.containsKey(field) ? right.apply(values.get(field).stream().findFirst()) : read;
  }

  private List<PositionRow> positions(List<PositionRow> read) {
    if (!values.containsKey(POSITIONS)) {
      return read;
    }
    return values.get(POSITIONS).stream()
        .map(
            text ->
                read.stream()
                    .filter(position -> position.text().equals(text))
                    .findFirst()
                    .orElseGet(() -> new PositionRow(text, Optional.empty())))
        .toList();
  }

  private EntityRow person(String name) {
    return EntityRow.of(entities.named("per", name));
  }

  private EntityRow organization(String name) {
    return EntityRow.of(entities.named("org", name));
  }

  private DestinationRow destination(Optional<DestinationRow> read, String name) {
    return new DestinationRow(
        Optional.of(organization(name)),
        read.flatMap(DestinationRow::position),
        read.map(DestinationRow::relation).orElse(Destination.Relation.JOINED));
  }

  private SuccessorRow successor(Optional<SuccessorRow> read, String name) {
    EntityRow person = person(name);
    return new SuccessorRow(
        person.id(),
        person.name(),
        person.mentions(),
        read.map(SuccessorRow::interim).orElse(false));
  }

  private static ReasonRow reason(Optional<ReasonRow> read, String category) {
    return new ReasonRow(read.map(ReasonRow::text).orElse(category), category);
  }

  private static DateRow date(String edtf) {
    EdtfDate date = EdtfDate.parse(edtf);
    return new DateRow(edtf, date.earliest(), date.latest(), edtf, StatedDate.Basis.EXPLICIT);
  }

  private static String constant(Optional<String> code) {
    return code.orElseThrow().toUpperCase(Locale.ROOT);
  }
}
