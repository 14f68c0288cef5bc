package org.departures.merge;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.departures.model.Entity;
import org.departures.model.EntityForms;

/** One entity of one article; several values where the article's stages gave it more than one. */
record Appearance(String provisionalId, List<Entity> values) {

  private static final String PERSON = "per";

  /** {@code per} or {@code org}: what stands before the hyphen of the id. */
  String kind() {
    String id = entityId();
    int hyphen = id.indexOf('-');
    return hyphen < 0 ? id : id.substring(0, hyphen);
  }

  /** The entity's id, which is provisional unless it has been resolved. */
  String entityId() {
    return values.get(0).id();
  }

  Set<String> chineseNames() {
    return values.stream().flatMap(e -> e.name().zh().stream()).collect(Collectors.toSet());
  }

  Set<String> englishNames() {
    return values.stream().flatMap(e -> e.name().en().stream()).collect(Collectors.toSet());
  }

  Set<String> aliases() {
    return values.stream().flatMap(e -> e.aliases().stream()).collect(Collectors.toSet());
  }

  Set<String> mentions() {
    return values.stream().flatMap(e -> e.mentions().stream()).collect(Collectors.toSet());
  }

  /** The forms by which it is known again in another article. */
  Set<NameForm> identifyingForms() {
    Stream<NameForm> names =
        Stream.concat(chineseNames().stream(), englishNames().stream()).map(NameForm::of);
    Stream<NameForm> others =
        aliases().stream()
            .map(NameForm::of)
            .filter(form -> !(form.bare() && kind().equals(PERSON)));
    return Stream.concat(names, others)
        .filter(form -> !form.empty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The same forms as one string each, which no form of the other kind equals. */
  Set<String> keys() {
    return identifyingForms().stream()
        .map(form -> kind() + form.key())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The kind in front of one of the {@link #keys}. */
  static String kindOf(String key) {
    return key.substring(0, PERSON.length());
  }

  /** The form in one of the {@link #keys}. */
  static String formOf(String key) {
    return key.substring(PERSON.length());
  }

  /** How this one article calls it. */
  EntityForms forms() {
    return new EntityForms(
        once(chineseNames()), once(englishNames()), new TreeSet<>(aliases()), once(mentions()));
  }

  private static SortedMap<String, Integer> once(Set<String> forms) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    forms.forEach(form -> counts.put(form, 1));
    return counts;
  }

  /** The article that it appears in. */
  String article() {
    return provisionalId.substring(0, provisionalId.lastIndexOf('/'));
  }
}
