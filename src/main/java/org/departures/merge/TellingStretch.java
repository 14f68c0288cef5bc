package org.departures.merge;

import java.util.List;
import java.util.Optional;
import org.departures.model.Article;
import org.departures.model.CodePoints;
import org.departures.model.Evidence;
import org.departures.model.Span;

/** The stretch of an article from the first to the last character that a finding was read from. */
record TellingStretch(Article article, List<Evidence> evidence, Span span) {

  /** The stretch of {@code evidence}, which is of {@code article} and not empty. */
  static TellingStretch of(Article article, List<Evidence> evidence) {
    int start = evidence.stream().mapToInt(Evidence::start).min().orElse(0);
    int end = evidence.stream().mapToInt(Evidence::end).max().orElse(0);
    String text = article.text();
    return new TellingStretch(
        article,
        evidence,
        new Span(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end)));
  }

  String words() {
    return span.of(article.text());
  }

  /** Whether {@code other} has the same words. */
  boolean standsIn(Article other) {
    return other.text().contains(words());
  }

  /** The same evidence in {@code copy}, where the words stand there too. */
  Optional<List<Evidence>> in(Article copy) {
    int at = copy.text().indexOf(words());
    if (at < 0 || evidence.isEmpty()) {
      return Optional.empty();
    }
    CodePoints points = new CodePoints(copy.text());
    int shift = at - span.start();
    return Optional.of(
        evidence.stream()
            .map(one -> points.evidence(copy.id(), one.field(), shifted(one, shift)))
            .toList());
  }

  private Span shifted(Evidence one, int shift) {
    int start = article.text().offsetByCodePoints(0, one.start());
    int end = article.text().offsetByCodePoints(start, one.end() - one.start());
    return new Span(start + shift, end + shift);
  }
}
