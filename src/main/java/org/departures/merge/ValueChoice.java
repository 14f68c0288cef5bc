package org.departures.merge;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.departures.model.Claim;
import org.departures.model.Destination;
import org.departures.model.Entity;
import org.departures.model.Position;
import org.departures.model.Reason;
import org.departures.model.Successor;

/** Chooses the values that the claims of one episode word differently: mostly the majority's. */
final class ValueChoice {

  /**
   * All positions in the order of the evidence, without those that a longer one ends with: 集团副总裁
   * says 副总裁, and 董事会秘书 says nothing of a 董事.
   */
  List<Position> positions(List<Claim> claims) {
    Map<String, Position> byText = new LinkedHashMap<>();
    for (Claim claim : claims) {
      for (Position position : claim.positions()) {
        byText.merge(
            position.text(), position, (first, next) -> first.code().isPresent() ? first : next);
      }
    }
    List<Position> whole = new ArrayList<>(byText.values());
    whole.removeIf(
        position ->
            byText.keySet().stream()
                .anyMatch(
                    text ->
                        text.length() > position.text().length()
                            && text.endsWith(position.text())));
    return whole;
  }

  /** The destination most claims name, then one with an organisation, then the longest. */
  Optional<Destination> destination(List<Claim> claims) {
    List<Destination> values = claims.stream().flatMap(c -> c.destination().stream()).toList();
    return mostSaid(
        values,
        ValueChoice::goal,
        comparing((Destination value) -> value.organization().isEmpty())
            .thenComparing(value -> -length(value)));
  }

  /** A permanent successor before an interim one, then whom most claims name. */
  Optional<Successor> successor(List<Claim> claims) {
    List<Successor> values = claims.stream().flatMap(c -> c.successor().stream()).toList();
    List<Successor> permanent = values.stream().filter(value -> !value.interim()).toList();
    return mostSaid(
        permanent.isEmpty() ? values : permanent,
        value -> value.person().id(),
        comparing(value -> -value.person().name().shown().length()));
  }

  /** The longest wording of the category that most claims give. */
  Optional<Reason> reason(List<Claim> claims) {
    List<Reason> values = claims.stream().flatMap(c -> c.reason().stream()).toList();
    return mostSaid(values, Reason::category, comparing(value -> -value.text().length()));
  }

  private static <T> Optional<T> mostSaid(
      List<T> values, Function<T, String> sameness, Comparator<T> better) {
    Map<String, Long> counts = values.stream().collect(groupingBy(sameness, counting()));
    Comparator<T> most = comparing(value -> -counts.get(sameness.apply(value)));
    return values.stream().min(most.thenComparing(better).thenComparing(Object::toString));
  }

  private static String goal(Destination value) {
    return value
        .organization()
        .map(Entity::id)
        .or(() -> value.position().map(Position::text))
        .orElse("");
  }

  private static int length(Destination value) {
    return value.organization().map(org -> org.name().shown().length()).orElse(0)
        + value.position().map(position -> position.text().length()).orElse(0);
  }
}
