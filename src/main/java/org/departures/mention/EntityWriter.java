package org.departures.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.departures.lexicon.KnownName;
import org.departures.model.Entity;
import org.departures.model.Hashes;
import org.departures.model.Mention;
import org.departures.model.MentionType;
import org.departures.model.Name;

/**
 * Makes entities of the groups of an article's names, and gives their mentions the ids. Lives while
 * one article is resolved.
 */
final class EntityWriter {

  private static final Name EMPTY = new Name(Optional.empty(), Optional.empty());

  private final NameGroups groups;
  private final Map<Integer, List<Integer>> members = new HashMap<>();
  private final Map<Integer, Name> names = new HashMap<>();
  private final Map<Integer, String> ids = new HashMap<>();

  /** A writer for {@code groups}, of which none will be joined any more. */
  EntityWriter(NameGroups groups) {
    this.groups = groups;
    for (int i = 0; i < groups.mentions().size(); i++) {
      members.computeIfAbsent(groups.group(i), group -> new ArrayList<>()).add(i);
    }
  }

  /** The mentions, each that names something with its entity's id. */
  List<Mention> identified() {
    List<Mention> mentions = new ArrayList<>();
    for (int i = 0; i < groups.mentions().size(); i++) {
      Mention mention = groups.mention(i);
      boolean names =
          mention.type() == MentionType.PERSON || mention.type() == MentionType.ORGANIZATION;
      mentions.add(names && !groups.isOpen(i) ? mention.withEntity(id(groups.group(i))) : mention);
    }
    return mentions;
  }

  /** The entities in the order of their first mention among {@code mentions}. */
  List<Entity> entities(List<Mention> mentions) {
    Map<String, Set<String>> surfaces = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      mention
          .entity()
          .ifPresent(
              id -> {
                Set<String> ofEntity = surfaces.computeIfAbsent(id, key -> new LinkedHashSet<>());
                if (mention.type() != MentionType.PERSON_ANAPHOR) {
                  ofEntity.add(mention.text());
                }
              });
    }
    Map<String, Entity> entities = new LinkedHashMap<>();
    surfaces.forEach(
        (id, texts) -> entities.put(id, new Entity(id, EMPTY, List.of(), List.copyOf(texts))));
    for (int i = 0; i < groups.mentions().size(); i++) {
      if (groups.group(i) == i && groups.mention(i).type().named()) {
        int group = i;
        entities.computeIfPresent(
            id(group),
            (id, entity) -> new Entity(id, name(group), aliases(group), entity.mentions()));
      }
    }
    return List.copyOf(entities.values());
  }

  private String id(int group) {
    return ids.computeIfAbsent(
        group,
        any ->
            Hashes.id(
                groups.mention(group).type() == MentionType.PERSON ? "per" : "org",
                NameForm.of(name(group).shown()).key()));
  }

  private Name name(int group) {
    return names.computeIfAbsent(
        group,
        any -> {
          Optional<KnownName> known = groups.known(group);
          List<NameForm> forms = fullForms(group);
          return new Name(
              known.flatMap(KnownName::zh).or(() -> fullest(forms, NameForm::han)),
              known.flatMap(KnownName::en).or(() -> fullest(forms, NameForm::latin)));
        });
  }

  private static Optional<String> fullest(List<NameForm> forms, Predicate<NameForm> script) {
    return forms.stream()
        .filter(script)
        .map(NameForm::text)
        .max(
            Comparator.comparing(String::length)
                // Of STRIPE and Stripe, the one with small letters.
                .thenComparing(text -> text.chars().filter(Character::isLowerCase).count())
                .thenComparing(Comparator.reverseOrder()));
  }

  private List<NameForm> fullForms(int group) {
    List<Integer> closed = members.get(group).stream().filter(i -> !groups.isOpen(i)).toList();
    List<NameForm> forms = new ArrayList<>();
    for (boolean han : new boolean[] {true, false}) {
      List<Integer> ofScript = closed.stream().filter(i -> groups.form(i).han() == han).toList();
      // A part is shown only where the article has nothing fuller in that script.
      List<Integer> full = ofScript.stream().filter(i -> !groups.isPartial(i)).toList();
      (full.isEmpty() ? ofScript : full).forEach(i -> forms.add(groups.form(i)));
    }
    return forms;
  }

  /** A surname alone identifies nobody in another article: Musk, 马斯克. */
  private static boolean isPartOf(String key, List<NameForm> shown) {
    return shown.stream().anyMatch(whole -> !whole.single() && whole.parts().contains(key));
  }

  private List<String> aliases(int group) {
    Map<String, String> distinct = new LinkedHashMap<>();
    for (int i : members.get(group)) {
      if (!groups.isPartial(i) && !groups.isOpen(i)) {
        distinct.putIfAbsent(groups.form(i).key(), groups.form(i).text());
      }
    }
    Consumer<String> add = text -> distinct.putIfAbsent(NameForm.of(text).key(), text);
    groups.stated(group).forEach(add);
    groups.known(group).ifPresent(known -> known.forms().forEach(add));
    if (distinct.isEmpty()) {
      return List.of();
    }
    List<NameForm> shown =
        Stream.of(name(group).zh(), name(group).en())
            .flatMap(Optional::stream)
            .map(NameForm::of)
            .toList();
    shown.forEach(form -> distinct.remove(form.key()));
    if (groups.mention(group).type() == MentionType.PERSON) {
      distinct.keySet().removeIf(key -> isPartOf(key, shown));
    }
    return List.copyOf(distinct.values());
  }
}
