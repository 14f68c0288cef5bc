package org.departures;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.departures.model.Affiliation;
import org.departures.model.Count;
import org.departures.model.Departure;
import org.departures.model.Destination;
import org.departures.model.Entity;
import org.departures.model.Merged;
import org.departures.model.Position;
import org.departures.model.StatedDate;
import org.departures.model.TallyCheck;

/**
 * Writes what was read for the eye: a line a value, unknown ones left out, and nothing of what a
 * reader can't work out by hand (ids, offsets, confidence). Lists stand in the order of their text,
 * so that a person who writes one by hand need not know the program's.
 */
final class GoldenYaml {

  private static final ObjectMapper YAML =
      new ObjectMapper(
          YAMLFactory.builder()
              .disable(Feature.WRITE_DOC_START_MARKER)
              .disable(Feature.SPLIT_LINES)
              .enable(Feature.MINIMIZE_QUOTES)
              .build());

  private GoldenYaml() {}

  static String of(Merged merged) throws JsonProcessingException {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("departures", sorted(merged.departures().stream().map(GoldenYaml::departure)));
    List<?> stays =
        sorted(
            merged.affiliations().stream()
                .filter(affiliation -> affiliation.status() == Affiliation.Status.REMAINS)
                .map(GoldenYaml::stay));
    if (!stays.isEmpty()) {
      file.put("stays", stays);
    }
    List<?> tallies = sorted(merged.tallies().stream().map(GoldenYaml::tally));
    if (!tallies.isEmpty()) {
      file.put("tallies", tallies);
    }
    return YAML.writeValueAsString(file);
  }

  private static Map<String, Object> departure(Departure departure) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("person", name(departure.person()));
    put(map, "organization", departure.organization(), GoldenYaml::name);
    if (!departure.positions().isEmpty()) {
      map.put("positions", sorted(departure.positions().stream().map(GoldenYaml::position)));
    }
    map.put("type", departure.type().code());
    map.put("factuality", departure.factuality().code());
    put(map, "date", departure.date(), GoldenYaml::date);
    put(map, "announced", departure.announced(), GoldenYaml::date);
    put(map, "destination", departure.destination(), GoldenYaml::destination);
    put(
        map,
        "successor",
        departure.successor(),
        successor -> name(successor.person()) + (successor.interim() ? " (interim)" : ""));
    put(
        map,
        "returned",
        departure.returned(),
        returned -> returned.date().map(GoldenYaml::date).orElse("undated"));
    put(map, "reason", departure.reason(), reason -> reason.category() + " " + reason.text());
    return map;
  }

  private static Map<String, Object> stay(Affiliation affiliation) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("person", name(affiliation.person()));
    put(map, "organization", affiliation.organization(), GoldenYaml::name);
    put(map, "position", affiliation.position(), GoldenYaml::position);
    return map;
  }

  private static Map<String, Object> tally(TallyCheck tally) {
    Map<String, Object> map = new LinkedHashMap<>();
    put(map, "organization", tally.organization(), GoldenYaml::name);
    map.put("claimed", count(tally.claimed()));
    map.put("found", count(tally.found()));
    map.put("agrees", tally.agrees());
    return map;
  }

  private static String name(Entity entity) {
    return Stream.of(entity.name().zh(), entity.name().en())
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" / "));
  }

  private static String position(Position position) {
    return position.text() + position.code().map(code -> " (" + code + ")").orElse("");
  }

  /** Day, basis and words; no comma between them, which YAML would put into quotation marks. */
  private static String date(StatedDate date) {
    return String.join(" ", date.value().edtf(), code(date.basis()), date.text());
  }

  private static String destination(Destination destination) {
    return code(destination.relation())
        + destination.organization().map(organization -> " " + name(organization)).orElse("")
        + destination.position().map(position -> " as " + position(position)).orElse("");
  }

  private static String count(Count count) {
    return Stream.of(
            count.total().map(number -> number + " in all"),
            count.departed().map(number -> number + " left"),
            count.remaining().map(number -> number + " stay"))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" / "));
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static <T> void put(
      Map<String, Object> map, String key, Optional<T> value, Function<T, String> words) {
    value.map(words).ifPresent(text -> map.put(key, text));
  }

  private static <T> List<T> sorted(Stream<T> values) {
    return values.sorted(Comparator.comparing(Object::toString)).toList();
  }
}
