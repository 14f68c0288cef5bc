package org.departures.mention;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.departures.lexicon.Entry;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.LexiconException;
import org.departures.lexicon.LowerCase;
import org.departures.lexicon.Table;
import org.departures.lexicon.WordTree;
import org.departures.model.Language;

/** The words of {@link Table#REFERENCES} of both languages, looked for beside a mention. */
final class ReferenceWords {

  enum Kind {
    ALIAS,
    SOURCE,
    REPORTED,
    OBLIQUE,
    POSSESSOR,
    HE,
    SHE,
    MALE,
    FEMALE,
    TITLE,
    LEGAL,
    PAST,
    EARLIER,
    SCENE,
    FOLLOWED,
    DECIDER,
    VISITED,
    OUTSIDER,
    NOWHERE,
    TOLD
  }

  private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);
  private final Map<Kind, WordTree<String>> trees = new EnumMap<>(Kind.class);

  ReferenceWords(Lexicon lexicon) {
    for (Kind kind : Kind.values()) {
      words.put(kind, new HashSet<>());
    }
    for (Language language : List.of(Language.ZH, Language.EN)) {
      for (Entry entry : lexicon.entries(Table.REFERENCES, language)) {
        words.get(kind(entry)).add(entry.word());
      }
    }
    words.forEach(
        (kind, ofKind) ->
            trees.put(
                kind,
                new WordTree<>(
                    ofKind.stream().collect(Collectors.toMap(word -> word, word -> word)))));
  }

  /** The longest word of {@code kind} that {@code text} ends with. */
  Optional<String> before(Kind kind, String text) {
    String folded = LowerCase.of(text);
    WordTree<String> tree = trees.get(kind);
    Optional<WordTree.Hit<String>> hit = tree.endingAt(folded, folded.length(), 0);
    while (hit.isPresent() && !isCut(folded, hit.get().start())) {
      hit = tree.endingAt(folded, folded.length(), hit.get().start() + 1);
    }
    return hit.map(WordTree.Hit::value);
  }

  /** The longest word of {@code kind} that {@code text} starts with. */
  Optional<String> behind(Kind kind, String text) {
    String folded = LowerCase.of(text);
    WordTree<String> tree = trees.get(kind);
    Optional<WordTree.Hit<String>> hit = tree.startingAt(folded, 0, folded.length());
    while (hit.isPresent() && !isCut(folded, hit.get().end())) {
      hit = tree.startingAt(folded, 0, hit.get().end() - 1);
    }
    return hit.map(WordTree.Hit::value);
  }

  boolean contains(Kind kind, String word) {
    return words.get(kind).contains(word.toLowerCase(Locale.ROOT));
  }

  private static boolean isCut(String text, int at) {
    return at == 0
        || at >= text.length()
        || !isLatin(text.charAt(at - 1))
        || !isLatin(text.charAt(at));
  }

  static boolean isLatin(char c) {
    return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
  }

  private static Kind kind(Entry entry) {
    try {
      return Kind.valueOf(entry.value().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      LexiconException error = entry.error("\"" + entry.value() + "\" says nothing of a reference");
      error.initCause(e);
      throw error;
    }
  }
}
