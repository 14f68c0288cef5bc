package org.departures.dataset;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.departures.model.Article;
import org.departures.model.CodePoints;
import org.departures.model.Extraction;
import org.departures.model.Mention;
import org.departures.model.Merged;

/** What was read out of one article, as {@code analyze} prints it; offsets are code points. */
public record AnalysisRow(
    String id,
    String language,
    Optional<LocalDate> published,
    List<SentenceRow> sentences,
    List<MentionRow> mentions,
    List<DateMentionRow> dates,
    List<DepartureRow> departures) {

  /** A sentence; {@code looked} says whether the recognisers saw it. */
  public record SentenceRow(int start, int end, boolean looked) {}

  /** A date expression with its value. */
  public record DateMentionRow(
      int start,
      int end,
      String text,
      String edtf,
      Optional<LocalDate> earliest,
      Optional<LocalDate> latest) {}

  public AnalysisRow {
    sentences = List.copyOf(sentences);
    mentions = List.copyOf(mentions);
    dates = List.copyOf(dates);
    departures = List.copyOf(departures);
  }

  /**
   * The row of {@code extraction}.
   *
   * @param merged what its findings alone merge to
   */
  public static AnalysisRow of(Extraction extraction, Merged merged) {
    Article article = extraction.article();
    CodePoints points = new CodePoints(article.text());
    List<Mention> mentions = extraction.recognition().mentions();
    Map<String, String> ids = merged.entityIds();
    return new AnalysisRow(
        article.id(),
        article.language().code(),
        article.published(),
        extraction.recognition().document().sentences().stream()
            .map(
                sentence ->
                    new SentenceRow(
                        points.at(sentence.span().start()),
                        points.at(sentence.span().end()),
                        sentence.selected()))
            .toList(),
        MentionRow.of(article, mentions, ids),
        extraction.recognition().dates().stream()
            .map(
                date ->
                    new DateMentionRow(
                        points.at(date.span().start()),
                        points.at(date.span().end()),
                        date.date().text(),
                        date.date().value().edtf(),
                        date.date().value().earliest(),
                        date.date().value().latest()))
            .toList(),
        merged.departures().stream()
            .map(departure -> DepartureRow.of(departure, Review.PENDING))
            .toList());
  }
}
