package org.departures.event;

import java.util.Locale;
import java.util.Set;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.Table;
import org.departures.model.Language;

/**
 * Keeps rules that speak of officeholders, such as those of deaths, from everybody else: the
 * sentence must name a post beside the person, and no former one.
 */
final class Officeholders {

  private static final String PAST = "past";

  private final Set<String> past;

  Officeholders(Lexicon lexicon) {
    past = lexicon.words(Table.REFERENCES, Language.EN, PAST);
  }

  /** Whether the frame's rule may speak of {@code person}. */
  boolean admits(Node person, Frame frame) {
    if (!frame.rule().officeholder()) {
      return true;
    }
    MaskedSentence sentence = frame.sentence();
    String before =
        sentence
            .text()
            .substring(0, sentence.at(person.span().start()))
            .toLowerCase(Locale.ROOT)
            .stripTrailing();
    return !person.positions().isEmpty() && past.stream().noneMatch(before::endsWith);
  }
}
