package org.departures.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.departures.lexicon.Entry;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.Table;
import org.departures.lexicon.WordTree;
import org.departures.model.Language;

/** The lexicon's tables in the shapes the recognisers read them in. */
final class Words {

  private Words() {}

  /** The words of {@code table} that have {@code value} among their values. */
  static Set<String> valued(Lexicon lexicon, Table table, Language language, String value) {
    return lexicon.entries(table, language).stream()
        .filter(entry -> List.of(entry.value().split(" ", -1)).contains(value))
        .map(Entry::word)
        .collect(Collectors.toUnmodifiableSet());
  }

  static WordTree<Boolean> tree(Set<String> words) {
    Map<String, Boolean> map = new HashMap<>();
    words.forEach(word -> map.put(word, true));
    return new WordTree<>(map);
  }

  static Set<String> where(Set<String> words, Predicate<String> wanted) {
    return words.stream().filter(wanted).collect(Collectors.toUnmodifiableSet());
  }

  static boolean isLowerCase(String word) {
    return word.equals(word.toLowerCase(Locale.ROOT));
  }
}
