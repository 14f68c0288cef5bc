package org.departures.mention;

import java.util.List;
import org.departures.model.Document;
import org.departures.model.Sentence;
import org.departures.model.Span;

/** Finds the sentence that a span lies in. */
final class Layout {

  private Layout() {}

  /** The sentence of {@code span}; a span outside all sentences is a mistake of its maker. */
  static Sentence sentence(Document document, Span span) {
    List<Sentence> sentences = document.sentences();
    int low = 0;
    int high = sentences.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Sentence sentence = sentences.get(middle);
      if (sentence.span().contains(span)) {
        return sentence;
      } else if (sentence.span().start() > span.start()) {
        high = middle - 1;
      } else {
        low = middle + 1;
      }
    }
    throw new IllegalArgumentException(
        "no sentence of " + document.article().id() + " has the mention at " + span);
  }
}
