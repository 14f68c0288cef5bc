package org.departures.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.departures.model.Article;

/**
 * The articles that departures cite, as the review page holds them: whole as long as they are not
 * too much for a page, else what stands around the evidence.
 */
final class ReviewArticles {

  /** How much text a page may hold, in code points. */
  private static final long MOST_TEXT = 12_000_000;

  /** How many code points on each side of the evidence stay, the first that isn't too much. */
  private static final int[] MARGINS = {2000, 600, 200, 60};

  /** A stretch of an article, in code points. */
  record Stretch(int start, int end) {}

  private final ArticleTable table;
  private final Map<String, List<Stretch>> cited;
  private final Map<String, Integer> numbers = new HashMap<>();
  private Optional<Integer> margin = Optional.empty();

  private ReviewArticles(ArticleTable table, Map<String, List<Stretch>> cited) {
    this.table = table;
    this.cited = cited;
  }

  static ReviewArticles citedBy(List<DepartureRow> departures, ArticleTable table) {
    return citedBy(departures, table, MOST_TEXT);
  }

  static ReviewArticles citedBy(List<DepartureRow> departures, ArticleTable table, long mostText) {
    Map<String, List<Stretch>> cited = new TreeMap<>();
    for (DepartureRow departure : departures) {
      for (EvidenceRow evidence : departure.evidence()) {
        cited
            .computeIfAbsent(evidence.article(), article -> new ArrayList<>())
            .add(new Stretch(evidence.start(), evidence.end()));
      }
    }
    ReviewArticles articles = new ReviewArticles(table, cited);
    articles.measure(mostText);
    return articles;
  }

  /** The article's place among those in the page, if the store has it. */
  Optional<Integer> number(String article) {
    return Optional.ofNullable(numbers.get(article));
  }

  /** How much stands on each side of the evidence; empty where articles are whole. */
  Optional<Integer> margin() {
    return margin;
  }

  /** Hands over each article by its number. */
  void forEach(Consumer<ReviewRows.ArticleText> taker) {
    table.forEach(
        article -> {
          if (cited.containsKey(article.id())) {
            taker.accept(text(article));
          }
        });
  }

  private void measure(long mostText) {
    long[] sizes = new long[MARGINS.length + 1];
    table.forEach(
        article -> {
          List<Stretch> stretches = cited.get(article.id());
          if (stretches != null) {
            numbers.put(article.id(), numbers.size());
            int length = length(article);
            sizes[0] += length;
            for (int i = 0; i < MARGINS.length; i++) {
              sizes[i + 1] +=
                  widened(stretches, MARGINS[i], length).stream()
                      .mapToLong(stretch -> stretch.end() - stretch.start())
                      .sum();
            }
          }
        });
    if (sizes[0] > mostText) {
      int fitting = 0;
      while (fitting < MARGINS.length - 1 && sizes[fitting + 1] > mostText) {
        fitting++;
      }
      margin = Optional.of(MARGINS[fitting]);
    }
  }

  private ReviewRows.ArticleText text(Article article) {
    String text = article.text();
    int length = length(article);
    List<Stretch> stretches =
        margin.isEmpty()
            ? List.of(new Stretch(0, length))
            : widened(cited.getOrDefault(article.id(), List.of()), margin.get(), length);
    List<List<Object>> pieces = new ArrayList<>();
    int point = 0;
    int unit = 0;
    for (Stretch stretch : stretches) {
      int start = text.offsetByCodePoints(unit, stretch.start() - point);
      unit = text.offsetByCodePoints(start, stretch.end() - stretch.start());
      point = stretch.end();
      pieces.add(Arrays.asList(stretch.start(), text.substring(start, unit)));
    }
    return ReviewRows.ArticleText.of(article, length, pieces);
  }

  /** The stretches with their margins, joined where they touch, in their order. */
  static List<Stretch> widened(List<Stretch> stretches, int margin, int length) {
    List<Stretch> joined = new ArrayList<>();
    stretches.stream()
        .sorted((one, other) -> Integer.compare(one.start(), other.start()))
        .map(
            stretch ->
                new Stretch(
                    Math.max(0, stretch.start() - margin),
                    Math.min(length, stretch.end() + margin)))
        .forEach(
            stretch -> {
              Stretch last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
              if (last != null && stretch.start() <= last.end()) {
                joined.set(
                    joined.size() - 1,
                    new Stretch(last.start(), Math.max(last.end(), stretch.end())));
              } else {
                joined.add(stretch);
              }
            });
    return joined;
  }

  private static int length(Article article) {
    return article.text().codePointCount(0, article.text().length());
  }
}
