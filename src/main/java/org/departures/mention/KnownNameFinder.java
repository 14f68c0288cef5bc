package org.departures.mention;

import java.util.BitSet;
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

  /** Every character of a name. */
  private final BitSet characters = new BitSet();

  KnownNameFinder(List<KnownName> known) {
    Map<String, MentionType> types = new HashMap<>();
    for (KnownName name : known) {
      MentionType type =
          name.kind() == KnownName.Kind.PERSON ? MentionType.PERSON : MentionType.ORGANIZATION;
      name.forms().forEach(form -> types.put(form, type));
    }
    names = new WordTree<>(types);
    types.keySet().forEach(form -> form.chars().forEach(characters::set));
  }

  void find(SentenceText sentence, Found found) {
    boolean asWritten = isWrittenOtherwise(sentence);
    for (int i = sentence.start(); i < sentence.end(); ) {
      Optional<WordTree.Hit<MentionType>> hit =
          names.startingAt(sentence.text(), i, sentence.end());
      if (asWritten) {
        hit = longest(hit, names.startingAt(sentence.original(), i, sentence.end()));
      }
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

  /** Whether folding changed a character that a name may have. */
  private boolean isWrittenOtherwise(SentenceText sentence) {
    String original = sentence.original();
    for (int i = sentence.start(); i < sentence.end(); i++) {
      char c = original.charAt(i);
      if (c != sentence.text().charAt(i) && characters.get(c)) {
        return true;
      }
    }
    return false;
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
