package org.departures.mention;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.departures.lexicon.Entry;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.Table;
import org.departures.model.Language;

/**
 * Gives a position's words their code: that of the longest last word the lexicon knows. 集团副总经理 ends
 * with 副总经理, {@code deputy_general_manager}; behind no known word there is no code.
 */
public final class PositionCodes {

  private final WordTree<String> chinese;
  private final WordTree<String> english;

  public PositionCodes(Lexicon lexicon) {
    chinese = new WordTree<>(lexicon.map(Table.POSITIONS, Language.ZH));
    Map<String, String> lower = new HashMap<>();
    for (Entry entry : lexicon.entries(Table.POSITIONS, Language.EN)) {
      lower.put(Words.lowerCase(entry.word()), entry.value());
    }
    english = new WordTree<>(lower);
  }

  /** The code of a position as it is written, in folded characters. */
  public Optional<String> codeOf(String positionText) {
    String text = positionText.strip();
    return chinese
        .endingAt(text, text.length(), 0)
        .or(() -> inEnglish(Words.lowerCase(text)))
        .map(WordTree.Hit::value);
  }

  /** What stands behind “of” is the field, not the position: vice president of sales. */
  private Optional<WordTree.Hit<String>> inEnglish(String text) {
    Optional<WordTree.Hit<String>> whole = english.endingAt(text, text.length(), 0);
    if (whole.isPresent()) {
      return whole;
    }
    int of = text.indexOf(" of ");
    return of < 0 ? Optional.empty() : english.endingAt(text, of, 0);
  }
}
