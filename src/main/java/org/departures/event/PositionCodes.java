package org.departures.event;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.Table;
import org.departures.lexicon.WordTree;
import org.departures.model.Language;

/** The lexicon's code for a position: that of the longest word it ends with. */
final class PositionCodes {

  private static final Pattern CHIEF = Pattern.compile(".*首席.{1,6}官|chief .{2,30} officer");
  private static final String CHIEF_OFFICER = "chief_officer";

  private final WordTree<String> codes;

  PositionCodes(Lexicon lexicon) {
    Map<String, String> byWord = new HashMap<>();
    for (Language language : Language.values()) {
      if (language != Language.UNKNOWN) {
        lexicon
            .map(Table.POSITIONS, language)
            .forEach((word, code) -> byWord.put(word.toLowerCase(Locale.ROOT), code));
      }
    }
    codes = new WordTree<>(byWord);
  }

  /**
   * The code of a folded position text, such as {@code chief_scientist} for 首席科学家. What stands
   * behind “of” is the field: vice president of sales.
   */
  Optional<String> of(String folded) {
    String text = folded.strip().toLowerCase(Locale.ROOT);
    int field = text.indexOf(" of ");
    return endOf(text)
        .or(() -> field < 0 ? Optional.empty() : endOf(text.substring(0, field)))
        .or(() -> Optional.of(CHIEF_OFFICER).filter(code -> CHIEF.matcher(text).matches()));
  }

  private Optional<String> endOf(String text) {
    return codes.endingAt(text, text.length(), 0).map(WordTree.Hit::value);
  }
}
