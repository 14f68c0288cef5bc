package org.departures.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.departures.lexicon.Lexicon;
import org.departures.model.Document;
import org.departures.model.Language;
import org.departures.model.MentionType;
import org.departures.model.Sentence;
import org.departures.model.Span;

/**
 * Finds people and organisations in Latin letters, in English text and inside Chinese text, by what
 * the whole article says of each name. Also finds the English positions, beside which names stand.
 */
final class LatinNameFinder {

  private final EnglishPositionFinder positionFinder;
  private final LatinRunScanner scanner;
  private final LatinNameJudge judge;

  LatinNameFinder(Lexicon lexicon, KnownNameFinder known) {
    positionFinder = new EnglishPositionFinder(lexicon);
    scanner = new LatinRunScanner(lexicon);
    judge = new LatinNameJudge(lexicon, known, new LatinContext(lexicon));
  }

  /**
   * Everything in Latin letters in the article, in the order of the text; nothing where the
   * sentences that are looked at have none.
   *
   * @param lower the folded text in lower case
   */
  List<Finding> find(Document document, String lower) {
    String text = document.folded();
    if (!hasLatin(document)) {
      return List.of();
    }
    List<Finding> found = new ArrayList<>();
    List<Span> positions = new ArrayList<>();
    BitSet sentenceStarts = new BitSet();
    BitSet lookedAt = new BitSet();
    for (Sentence sentence : document.sentences()) {
      sentenceStarts.set(sentence.span().start());
      lookedAt.set(sentence.span().start(), sentence.span().end(), sentence.selected());
      positions.addAll(
          positionFinder.find(text, lower, sentence.span().start(), sentence.span().end()));
    }
    positions.forEach(
        span -> found.add(new Finding(MentionType.POSITION, span, "english-position")));
    List<LatinRun> runs = scanner.scan(text, positions, sentenceStarts);
    if (runs.stream().noneMatch(run -> lookedAt.get(run.start()))) {
      return found;
    }
    boolean chinese = document.article().language() != Language.EN;
    Map<String, MentionType> types = judge.judge(text, runs, positions, chinese);
    for (LatinRun run : runs) {
      MentionType type = types.get(run.key());
      if (type != null) {
        found.add(
            new Finding(
                type,
                new Span(run.start(), run.end()),
                type == MentionType.PERSON ? "latin-person" : "latin-organization"));
      }
    }
    found.sort(Comparator.comparing(Finding::span));
    return found;
  }

  private static boolean hasLatin(Document document) {
    for (Sentence sentence : document.sentences()) {
      if (sentence.selected() && Letters.hasLatin(document.folded(), sentence.span())) {
        return true;
      }
    }
    return false;
  }
}
