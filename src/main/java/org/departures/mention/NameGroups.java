package org.departures.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.departures.model.Document;
import org.departures.model.Mention;
import org.departures.model.MentionType;

/**
 * The mentions of one article, joined step by step into groups that name one thing. Lives while one
 * article is resolved.
 *
 * <p>A mention is {@code partial} when it is only a part of a name, which doesn't identify anybody
 * outside the article, and {@code open} when nothing says whose part it is.
 */
final class NameGroups {

  /** The form of what is nobody's name. */
  private static final NameForm NAMELESS = NameForm.of("");

  private final Document document;
  private final List<Mention> mentions;
  private final List<NameForm> forms = new ArrayList<>();
  private final List<Optional<KnownForms>> known = new ArrayList<>();
  private final int[] parents;
  private final boolean[] partial;
  private final boolean[] open;
  private final Map<Integer, List<String>> stated = new HashMap<>();

  NameGroups(Document document, List<Mention> mentions, KnownNames names, Honorifics honorifics) {
    this.document = document;
    this.mentions = List.copyOf(mentions);
    parents = IntStream.range(0, mentions.size()).toArray();
    partial = new boolean[mentions.size()];
    open = new boolean[mentions.size()];
    Map<String, NameForm> people = new HashMap<>();
    Map<String, NameForm> organizations = new HashMap<>();
    for (Mention mention : mentions) {
      NameForm form =
          switch (mention.type()) {
            case PERSON ->
                people.computeIfAbsent(
                    document.folded(mention.span()),
                    name -> NameForm.of(honorifics.stripped(name)));
            case ORGANIZATION ->
                organizations.computeIfAbsent(document.folded(mention.span()), NameForm::of);
            default -> NAMELESS;
          };
      forms.add(form);
      known.add(names.find(mention.type(), form.key()));
    }
  }

  Document document() {
    return document;
  }

  List<Mention> mentions() {
    return mentions;
  }

  Mention mention(int index) {
    return mentions.get(index);
  }

  /** The form of a person's or an organisation's name. */
  NameForm form(int index) {
    return forms.get(index);
  }

  /** The mentions of {@code type}, in the order of the text. */
  List<Integer> all(MentionType type) {
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      if (mentions.get(i).type() == type) {
        all.add(i);
      }
    }
    return all;
  }

  /** The first mention of each name of {@code type}. */
  List<Integer> distinct(MentionType type) {
    Map<String, Integer> first = new LinkedHashMap<>();
    for (int i = 0; i < mentions.size(); i++) {
      if (mentions.get(i).type() == type) {
        first.putIfAbsent(forms.get(i).key(), i);
      }
    }
    return List.copyOf(first.values());
  }

  /** Takes back that the lexicon knows {@code index}, before anything is joined with it. */
  void forget(int index) {
    known.set(index, Optional.empty());
  }

  int group(int index) {
    int root = index;
    while (parents[root] != root) {
      root = parents[root];
    }
    return root;
  }

  List<Integer> members(int group) {
    List<Integer> members = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      if (group(i) == group) {
        members.add(i);
      }
    }
    return members;
  }

  /** The name the lexicon knows for the group of {@code index}. */
  Optional<KnownForms> known(int index) {
    return known.get(group(index));
  }

  /** Joins two groups, unless the lexicon knows them as two things. */
  boolean join(int one, int other) {
    int a = Math.min(group(one), group(other));
    int b = Math.max(group(one), group(other));
    if (mentions.get(a).type() != mentions.get(b).type()) {
      return false;
    }
    Optional<KnownForms> first = known.get(a);
    Optional<KnownForms> second = known.get(b);
    if (first.isPresent() && second.isPresent() && !first.equals(second)) {
      return false;
    }
    parents[b] = a;
    known.set(a, first.or(() -> second));
    return true;
  }

  /** Notes that {@code index} is only a part of a name. */
  void markPartial(int index) {
    partial[index] = true;
  }

  boolean isPartial(int index) {
    return partial[index];
  }

  /** Notes that nothing says whom {@code index} names. */
  void leaveOpen(int index) {
    open[index] = true;
  }

  boolean isOpen(int index) {
    return open[index];
  }

  /** Notes that the text itself gives {@code alias} as another name of {@code index}. */
  void state(int index, String alias) {
    stated.computeIfAbsent(index, key -> new ArrayList<>()).add(alias);
  }

  /** The names that the text itself gives for the group. */
  List<String> stated(int group) {
    return stated.isEmpty()
        ? List.of()
        : members(group).stream()
            .flatMap(index -> stated.getOrDefault(index, List.of()).stream())
            .toList();
  }
}
