package org.departures.mention;

import java.util.BitSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The lexicon's tables in the shapes the recognisers read them in. */
final class Words {

  private Words() {}

  static Set<String> where(Set<String> words, Predicate<String> wanted) {
    return words.stream().filter(wanted).collect(Collectors.toUnmodifiableSet());
  }

  /** The words that are one character. */
  static BitSet characters(Set<String> words) {
    BitSet characters = new BitSet();
    for (String word : words) {
      if (word.length() == 1) {
        characters.set(word.charAt(0));
      }
    }
    return characters;
  }

  static boolean isLowerCase(String word) {
    return word.equals(word.toLowerCase(Locale.ROOT));
  }
}
