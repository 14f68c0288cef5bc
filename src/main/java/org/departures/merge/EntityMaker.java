package org.departures.merge;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.departures.model.Entity;
import org.departures.model.EntityForms;
import org.departures.model.Hashes;
import org.departures.model.Name;

/**
 * Makes one entity of its appearances.
 *
 * <p>The id hangs on the smallest English form, or the smallest Chinese one, so that one more
 * article rarely changes it. How often a form occurs is counted in articles; among equally frequent
 * names the longest is shown.
 */
final class EntityMaker {

  private static final Comparator<Map.Entry<String, Integer>> MOST_FREQUENT =
      comparing(Map.Entry<String, Integer>::getValue).reversed();
  private static final Comparator<Map.Entry<String, Integer>> BEST_NAME =
      MOST_FREQUENT
          .thenComparing(entry -> -entry.getKey().length())
          .thenComparing(Map.Entry::getKey);

  Entity make(List<Appearance> cluster) {
    return make(id(cluster), EntityForms.sum(cluster.stream().map(Appearance::forms).toList()));
  }

  /** The entity with the id, which articles call so. */
  Entity make(String id, EntityForms forms) {
    Optional<String> zh = mostFrequent(forms.zh());
    Optional<String> en = mostFrequent(forms.en());
    List<String> aliases =
        Stream.of(forms.zh().keySet(), forms.en().keySet(), forms.aliases())
            .flatMap(Collection::stream)
            .filter(form -> !(zh.equals(Optional.of(form)) || en.equals(Optional.of(form))))
            .distinct()
            .sorted()
            .toList();
    List<String> mentions =
        forms.mentions().entrySet().stream()
            .sorted(MOST_FREQUENT.thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .toList();
    return new Entity(id, new Name(zh, en), aliases, mentions);
  }

  static String id(List<Appearance> cluster) {
    return Hashes.id(cluster.get(0).kind(), canonicalForm(cluster));
  }

  private static String canonicalForm(List<Appearance> cluster) {
    return cluster.stream()
        .flatMap(appearance -> appearance.identifyingForms().stream())
        .min(comparing(NameForm::chinese).thenComparing(NameForm::key))
        .map(NameForm::key)
        // A nameless entity is nobody else's: its own provisional id tells it apart.
        .orElseGet(() -> cluster.get(0).provisionalId());
  }

  private static Optional<String> mostFrequent(Map<String, Integer> names) {
    return names.entrySet().stream().min(BEST_NAME).map(Map.Entry::getKey);
  }
}
