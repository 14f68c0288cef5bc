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
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.departures.lexicon.KnownName;
import org.departures.model.Entity;
import org.departures.model.Hashes;
import org.departures.model.Mention;
import org.departures.model.MentionType;
import org.departures.model.Name;

/** Makes entities of the groups of an article's names, and gives their mentions the ids. */
final class EntityWriter {

  private EntityWriter() {}

  /** The mentions of {@code groups}, each that names something with its entity's id. */
  static List<Mention> identified(NameGroups groups) {
    List<Mention> mentions = new ArrayList<>();
    Map<Integer, String> ids = new HashMap<>();
    for (int i = 0; i < groups.mentions().size(); i++) {
      Mention mention = groups.mention(i);
      boolean names =
          mention.type() == MentionType.PERSON || mention.type() == MentionType.ORGANIZATION;
      mentions.add(
          names && !groups.isOpen(i)
              ? mention.withEntity(
                  ids.computeIfAbsent(
                      groups.group(i), group -> id(mention.type(), name(groups, group))))
              : mention);
    }
    return mentions;
  }

  /** The entities of {@code groups} in the order of their first mention among {@code mentions}. */
  static List<Entity> entities(NameGroups groups, List<Mention> mentions) {
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
        Name name = name(groups, i);
        String id = id(groups.mention(i).type(), name);
        List<String> aliases = aliases(groups, i, name);
        entities.computeIfPresent(
            id, (key, entity) -> new Entity(id, name, aliases, entity.mentions()));
      }
    }
    return List.copyOf(entities.values());
  }

  private static final Name EMPTY = new Name(Optional.empty(), Optional.empty());

  private static String id(MentionType type, Name name) {
    return Hashes.id(type == MentionType.PERSON ? "per" : "org", NameForm.of(name.shown()).key());
  }

  private static Name name(NameGroups groups, int group) {
    Optional<KnownName> known = groups.known(group);
    List<NameForm> forms = fullForms(groups, group);
    return new Name(
        known.flatMap(KnownName::zh).or(() -> fullest(forms, NameForm::han)),
        known.flatMap(KnownName::en).or(() -> fullest(forms, NameForm::latin)));
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

  private static List<NameForm> fullForms(NameGroups groups, int group) {
    List<Integer> members = groups.members(group).stream().filter(i -> !groups.isOpen(i)).toList();
    List<NameForm> forms = new ArrayList<>();
    for (boolean han : new boolean[] {true, false}) {
      List<Integer> ofScript = members.stream().filter(i -> groups.form(i).han() == han).toList();
      // A part is shown only where the article has nothing fuller in that script.
      List<Integer> full = ofScript.stream().filter(i -> !groups.isPartial(i)).toList();
      (full.isEmpty() ? ofScript : full).forEach(i -> forms.add(groups.form(i)));
    }
    return forms;
  }

  /** A surname alone identifies nobody in another article: Musk, 马斯克. */
  private static boolean isPartOf(String form, Name name, MentionType type) {
    NameForm piece = NameForm.of(form);
    return type == MentionType.PERSON
        && Stream.of(name.zh(), name.en())
            .flatMap(Optional::stream)
            .map(NameForm::of)
            .anyMatch(whole -> !whole.single() && whole.parts().contains(piece.key()));
  }

  private static List<String> aliases(NameGroups groups, int group, Name name) {
    Stream<String> read =
        groups.members(group).stream()
            .filter(i -> !groups.isPartial(i) && !groups.isOpen(i))
            .map(i -> groups.form(i).text());
    Stream<String> known = groups.known(group).stream().flatMap(k -> k.forms().stream());
    Map<String, String> distinct = new LinkedHashMap<>();
    Stream.of(read, groups.stated(group).stream(), known)
        .flatMap(forms -> forms)
        .filter(form -> !isPartOf(form, name, groups.mention(group).type()))
        .forEach(form -> distinct.putIfAbsent(NameForm.of(form).key(), form));
    Stream.of(name.zh(), name.en())
        .flatMap(Optional::stream)
        .forEach(shown -> distinct.remove(NameForm.of(shown).key()));
    return List.copyOf(distinct.values());
  }
}
