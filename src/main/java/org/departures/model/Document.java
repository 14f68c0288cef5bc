package org.departures.model;

import java.util.List;

/**
 * An article on its way through the stages: its text folded for matching, and its sentences.
 *
 * <p>{@code folded} has exactly the length of the article's text and the same offsets: traditional
 * characters are simplified, full-width forms narrowed, Latin letters kept in their case. It serves
 * matching only; what is shown is always taken from the article's text.
 */
public record Document(Article article, String folded, List<Sentence> sentences) {

  public Document {
    if (folded.length() != article.text().length()) {
      throw new IllegalArgumentException("folding changed the length of " + article.id());
    }
    sentences = List.copyOf(sentences);
  }

  public Document withSentences(List<Sentence> newSentences) {
    return new Document(article, folded, newSentences);
  }

  /** The sentences that were chosen to be looked at, in order. */
  public List<Sentence> selected() {
    return sentences.stream().filter(Sentence::selected).toList();
  }

  /** The original characters of {@code span}. */
  public String original(Span span) {
    return span.of(article.text());
  }

  /** The folded characters of {@code span}. */
  public String folded(Span span) {
    return span.of(folded);
  }
}
