package org.departures.merge;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.departures.model.Entity;

/** One entity of one article; several values where the article's stages gave it more than one. */
record Appearance(String provisionalId, List<Entity> values) {

  private static final String PERSON = "per";

  /** {@code per} or {@code org}: what stands before the hyphen of the id. */
  String kind() {
    String id = values.get(0).id();
    int hyphen = id.indexOf('-');
    return hyphen < 0 ? id : id.substring(0, hyphen);
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

  /** The article that it appears in. */
  String article() {
    return provisionalId.substring(0, provisionalId.lastIndexOf('/'));
  }
}
