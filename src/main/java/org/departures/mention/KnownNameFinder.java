package org.departures.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.departures.lexicon.KnownName;
import org.departures.lexicon.WordTree;
import org.departures.model.MentionType;

/**
 * Finds the people and organisations of the lexicon's list of names. A Latin form counts only as a
 * whole word in its own case; a short Chinese form only where the tokens are cut at both its ends.
 * Traditional forms are looked for in the text as it was written, the others in the folded one.
 */
final class KnownNameFinder {

  private static final int SHORT = 2;

  private final WordTree<MentionType> names;

  KnownNameFinder(List<KnownName> known) {
    Map<String, MentionType> types = new HashMap<>();
    for (KnownName name : known) {
      MentionType type =
          name.kind() == KnownName.Kind.PERSON ? MentionType.PERSON : MentionType.ORGANIZATION;
      name.forms().forEach(form -> types.put(form, type));
    }
    names = new WordTree<>(types);
  }

  void find(SentenceText sentence, Found found) {
    for (int i = sentence.start(); i < sentence.end(); ) {
      Optional<WordTree.Hit<MentionType>> hit =
          longest(
              names.startingAt(sentence.text(), i, sentence.end()),
              names.startingAt(sentence.original(), i, sentence.end()));
      if (hit.isPresent() && isWhole(sentence, hit.get())) {
        found.add(hit.get().value(), hit.get().start(), hit.get().end(), "known-name");
        i = hit.get().end();
      } else {
        i++;
      }
    }
  }

  /** What the whole of {@code name} is known as. */
  Optional<MentionType> typeOf(String name) {
    return names
        .startingAt(name, 0, name.length())
        .filter(hit -> hit.end() == name.length())
        .map(WordTree.Hit::value);
  }

  private static Optional<WordTree.Hit<MentionType>> longest(
      Optional<WordTree.Hit<MentionType>> one, Optional<WordTree.Hit<MentionType>> other) {
    boolean otherIsLonger =
        other.isPresent() && (one.isEmpty() || other.get().end() > one.get().end());
    return otherIsLonger ? other : one;
  }

  private static boolean isWhole(SentenceText sentence, WordTree.Hit<MentionType> hit) {
    boolean shortHan = hit.end() - hit.start() <= SHORT && Letters.isHan(sentence.at(hit.start()));
    return Letters.isWhole(sentence.text(), hit.start(), hit.end())
        && (!shortHan || (sentence.cutAt(hit.start()) && sentence.cutAt(hit.end())));
  }
}
