package org.departures.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.LowerCase;
import org.departures.model.DateMention;
import org.departures.model.Document;
import org.departures.model.Language;
import org.departures.model.Sentence;
import org.departures.model.Stage;

/**
 * Finds the dates in a document's selected sentences and works out which days they mean.
 *
 * <p>Relative dates are held against the article's day of publication; without one they are left
 * out, never guessed, unless a date in the same or the preceding selected sentence lends its year.
 * Dates come in the order of the text and never overlap. The time it takes grows with the length of
 * the text. Safe to share between threads.
 */
public final class DateFinder implements Stage<Document, List<DateMention>> {

  private final PieceScanner scanner;
  private final Grammar grammar;

  /**
   * Reads the date words and forms of {@code lexicon}; a word whose value the grammar does not know
   * and a form that can't be read stop with a {@link org.departures.lexicon.LexiconException}.
   */
  public DateFinder(Lexicon lexicon) {
    this.scanner = new PieceScanner(new Words(lexicon));
    this.grammar = new Grammar(lexicon);
  }

  @Override
  public List<DateMention> apply(Document document) {
    String lowerCase = LowerCase.of(document.folded());
    List<DateMention> dates = new ArrayList<>();
    Optional<Resolved> before = Optional.empty();
    Optional<Resolved> day = Optional.empty();
    int paragraph = 0;
    for (Sentence sentence : document.selected()) {
      if (isNewsOfAnotherParagraph(document, sentence, paragraph)) {
        before = Optional.empty();
      }
      paragraph = sentence.paragraph();
      SentenceReader reader =
          new SentenceReader(
              document,
              grammar,
              scanner.scan(
                  document.folded(), lowerCase, sentence.span(), document.article().language()),
              before,
              day);
      List<DateMention> found = reader.read();
      dates.addAll(found);
      before = found.isEmpty() ? Optional.empty() : reader.last().map(Resolved::forNextSentence);
      day = reader.lastDay().map(Resolved::forNextSentence);
    }
    return HeadingYears.fromBody(document, dates);
  }

  /**
   * In English news a month without its year, in a paragraph that begins without one, is the last
   * before the article, not one of the year that the paragraph above told of somebody's career.
   */
  private static boolean isNewsOfAnotherParagraph(
      Document document, Sentence sentence, int paragraph) {
    return document.article().language() == Language.EN
        && document.article().published().isPresent()
        && sentence.paragraph() != paragraph;
  }
}
