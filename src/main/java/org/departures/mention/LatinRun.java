package org.departures.mention;

import java.util.List;
import org.departures.model.Span;

/**
 * Capitalised words in a row: “Richard E. Disbrow”, “American Electric Power Co. Inc.”.
 *
 * @param opensSentence whether a capital says nothing of its first word
 * @param key the words with one blank between them: what two runs must have in common to be one
 *     name
 */
record LatinRun(List<LatinWord> words, boolean opensSentence, String key) {

  /** A word with the full stop of an initial or an abbreviation. */
  record LatinWord(Span span, String text) {}

  LatinRun {
    words = List.copyOf(words);
  }

  LatinRun(List<LatinWord> words, boolean opensSentence) {
    this(words, opensSentence, key(words));
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

  private static String key(List<LatinWord> words) {
    if (words.size() == 1) {
      return words.get(0).text();
    }
    StringBuilder key = new StringBuilder();
    for (LatinWord word : words) {
      key.append(key.isEmpty() ? "" : " ").append(word.text());
    }
    return key.toString();
  }

  LatinRun from(int first) {
    return new LatinRun(words.subList(first, words.size()), opensSentence && first == 0);
  }
}
