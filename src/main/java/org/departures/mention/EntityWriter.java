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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
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

  private static final Comparator<String> FULLEST =
      Comparator.comparing(String::length)
          // Of STRIPE and Stripe, the one with small letters.
          .thenComparing(text -> text.chars().filter(Character::isLowerCase).count())
          .thenComparing(Comparator.reverseOrder());

  /** What a group is called in each language. */
  private record Shown(Optional<ShownName> zh, Optional<ShownName> en) {

    Name name() {
      return new Name(zh.map(ShownName::text), en.map(ShownName::text));
    }

    /** The key of the name to show where only one can be. */
    String key() {
      return zh.or(() -> en).map(shown -> shown.form().key()).orElse("");
    }
  }

  private final NameGroups groups;

  /** The mentions that name the person or organisation of each group. */
  private final SortedMap<Integer, List<Integer>> members = new TreeMap<>();

  private final Map<Integer, Shown> names = new HashMap<>();
  private final Map<Integer, String> ids = new HashMap<>();

  /** A writer for {@code groups}, of which none will be joined any more. */
  EntityWriter(NameGroups groups) {
    this.groups = groups;
    for (int i = 0; i < groups.mentions().size(); i++) {
      if (isNamed(i)) {
        members.computeIfAbsent(groups.group(i), group -> new ArrayList<>()).add(i);
      }
    }
    members.forEach(
        (group, named) -> {
          Shown shown = shown(group);
          names.put(group, shown);
          String kind = groups.mention(group).type() == MentionType.PERSON ? "per" : "org";
          ids.put(group, Hashes.id(kind, shown.key()));
        });
  }

  private boolean isNamed(int index) {
    MentionType type = groups.mention(index).type();
    return (type == MentionType.PERSON || type == MentionType.ORGANIZATION)
        && !groups.isOpen(index);
  }

  /** The mentions, each that names something with its entity's id. */
  List<Mention> identified() {
    List<Mention> mentions = new ArrayList<>(groups.mentions());
    members.forEach(
        (group, named) -> {
          for (int i : named) {
            mentions.set(i, mentions.get(i).withEntity(ids.get(group)));
          }
        });
    return mentions;
  }

  /** The entities in the order of their first mention among {@code mentions}. */
  List<Entity> entities(List<Mention> mentions) {
    Map<String, Set<String>> surfaces = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      if (mention.entity().isPresent()) {
        Set<String> ofEntity =
            surfaces.computeIfAbsent(mention.entity().get(), id -> new LinkedHashSet<>());
        if (mention.type() != MentionType.PERSON_ANAPHOR) {
          ofEntity.add(mention.text());
        }
      }
    }
    Map<String, Integer> bearers = new HashMap<>();
    members.keySet().forEach(group -> bearers.put(ids.get(group), group));
    List<Entity> entities = new ArrayList<>();
    surfaces.forEach(
        (id, texts) -> {
          int group = bearers.get(id);
          entities.add(new Entity(id, names.get(group).name(), aliases(group), List.copyOf(texts)));
        });
    return entities;
  }

  private Shown shown(int group) {
    Optional<KnownForms> known = groups.known(group);
    return new Shown(
        known.flatMap(KnownForms::zh).or(() -> fullest(group, true)),
        known.flatMap(KnownForms::en).or(() -> fullest(group, false)));
  }

  /** The fullest of the group's names in Chinese characters, or of those in others. */
  private Optional<ShownName> fullest(int group, boolean han) {
    List<Integer> named = members.get(group);
    // A part is shown only where the article has nothing fuller in that script.
    boolean full =
        named.stream().anyMatch(i -> groups.form(i).han() == han && !groups.isPartial(i));
    Optional<NameForm> best = Optional.empty();
    for (int i : named) {
      NameForm form = groups.form(i);
      if ((han ? form.han() : form.latin())
          && !(full && groups.isPartial(i))
          && (best.isEmpty() || FULLEST.compare(form.text(), best.get().text()) > 0)) {
        best = Optional.of(form);
      }
    }
    return best.map(form -> new ShownName(form.text(), form));
  }

  private List<String> aliases(int group) {
    Map<String, String> distinct = new LinkedHashMap<>();
    for (int i : members.get(group)) {
      if (!groups.isPartial(i)) {
        distinct.putIfAbsent(groups.form(i).key(), groups.form(i).text());
      }
    }
    groups.stated(group).forEach(text -> distinct.putIfAbsent(NameForm.of(text).key(), text));
    groups.known(group).ifPresent(known -> known.byKey().forEach(distinct::putIfAbsent));
    boolean person = groups.mention(group).type() == MentionType.PERSON;
    Stream.of(names.get(group).zh(), names.get(group).en())
        .flatMap(Optional::stream)
        .map(ShownName::form)
        .forEach(
            shown -> {
              distinct.remove(shown.key());
              // A surname alone identifies nobody in another article: Musk, 马斯克.
              if (person && !shown.single()) {
                distinct.keySet().removeAll(shown.parts());
              }
            });
    return List.copyOf(distinct.values());
  }
}
