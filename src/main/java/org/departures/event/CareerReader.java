package org.departures.event;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.Table;
import org.departures.model.DateMention;
import org.departures.model.Language;

/**
 * Knows what tells of somebody's career long ago and not of news: “played for the club before
 * retiring in 2006”, and what whoever is appointed now left years before.
 */
final class CareerReader {

  private static final String CAREER = "career";

  private final Set<String> words;

  CareerReader(Lexicon lexicon) {
    words = lexicon.words(Table.DATE_CUES, Language.EN, CAREER);
  }

  /** Whether the frame stands behind “before” or “after”, and its day is more than a year ago. */
  boolean isOfOldCareer(Frame frame, Optional<DateMention> date, Optional<LocalDate> published) {
    if (!isOld(date, published)) {
      return false;
    }
    String before = frame.sentence().lowerCase().substring(0, frame.triggerStart()).stripTrailing();
    return words.stream().anyMatch(word -> endsWithWord(before, word));
  }

  /** Whether more than a year lies between the date and the article. */
  static boolean isOld(Optional<DateMention> date, Optional<LocalDate> published) {
    return date.flatMap(found -> found.date().value().latest())
        .flatMap(latest -> published.map(day -> latest.isBefore(day.minusYears(1))))
        .orElse(false);
  }

  private static boolean endsWithWord(String text, String word) {
    return text.endsWith(word)
        && (text.length() == word.length()
            || !Character.isLetter(text.charAt(text.length() - word.length() - 1)));
  }
}
