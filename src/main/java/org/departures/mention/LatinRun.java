package org.departures.mention;

import java.util.List;
import org.departures.model.Span;

/**
 * Capitalised words in a row: “Richard E. Disbrow”, “American Electric Power Co. Inc.”.
 *
 * @param opensSentence whether a capital says nothing of its first word
 */
record LatinRun(List<LatinWord> words, boolean opensSentence) {

  /** A word with the full stop of an initial or an abbreviation. */
  record LatinWord(Span span, String text) {}

  LatinRun {
    words = List.copyOf(words);
  }

  int start() {
    return words.get(0).span().start();
  }

  int end() {
    return words.get(words.size() - 1).span().end();
  }

  String first() {
    return words.get(0).text();
  }

  String last() {
    return words.get(words.size() - 1).text();
  }

  /** The words with one blank between them: what two runs must have in common to be one name. */
  String key() {
    if (words.size() == 1) {
      return first();
    }
    StringBuilder key = new StringBuilder(first());
    for (LatinWord word : words.subList(1, words.size())) {
      key.append(' ').append(word.text());
    }
    return key.toString();
  }

  LatinRun from(int first) {
    return new LatinRun(words.subList(first, words.size()), opensSentence && first == 0);
  }
}
