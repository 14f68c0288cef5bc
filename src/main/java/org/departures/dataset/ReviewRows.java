package org.departures.dataset;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.departures.model.Article;
import org.departures.model.TallyCheck;

/**
 * The data in the review page: a short line of every record, which the page reads when it opens,
 * and the records and articles themselves in blocks, which it reads when they are looked at.
 */
final class ReviewRows {

  static final int RECORDS_IN_BLOCK = 100;
  static final int ARTICLES_IN_BLOCK = 25;

  private ReviewRows() {}

  /**
   * What the page reads when it opens.
   *
   * @param excerpt how many code points stand around the evidence; empty where articles are whole
   * @param list of each record what the table shows, as an array
   */
  record Dataset(
      int recordsInBlock,
      int articlesInBlock,
      Optional<Integer> excerpt,
      Map<String, String> versions,
      Figures figures,
      List<RunReport.ProblemRow> failures,
      List<List<Object>> list) {

    static Dataset of(List<DepartureRow> departures, ReviewArticles articles, DatasetStore store) {
      List<TallyCheck> tallies = store.merged().tallies();
      return new Dataset(
          RECORDS_IN_BLOCK,
          ARTICLES_IN_BLOCK,
          articles.margin(),
          versions(store),
          new Figures(
              store.inputs().paths().size(),
              store.articles().count(),
              store.merged().affiliations().size(),
              tallies.size(),
              (int) tallies.stream().filter(tally -> !tally.agrees()).count()),
          store.inputs().problems().stream().map(RunReport.ProblemRow::of).toList(),
          departures.stream().map(ReviewRows::line).toList());
    }

    private static Map<String, String> versions(DatasetStore store) {
      Map<String, String> versions = new TreeMap<>();
      store
          .runs()
          .last()
          .ifPresent(
              run -> {
                versions.put("program", run.versions().program());
                versions.put("lexicon", run.versions().lexicon());
                versions.put("recognizer", run.options().getOrDefault("recognizer", ""));
              });
      return versions;
    }
  }

  /** How much the dataset holds besides the records. */
  record Figures(int inputs, int articles, int affiliations, int tallies, int disagreeing) {}

  /** An article; each piece of its text with the code point that it begins at. */
  record ArticleText(
      String id,
      String path,
      Optional<String> url,
      Optional<String> title,
      Optional<String> source,
      Optional<String> author,
      Optional<LocalDate> published,
      String language,
      int length,
      List<List<Object>> pieces) {

    static ArticleText of(Article article, int length, List<List<Object>> pieces) {
      return new ArticleText(
          article.id(),
          article.path(),
          article.url(),
          article.title(),
          article.source(),
          article.author(),
          article.published(),
          article.language().code(),
          length,
          pieces);
    }
  }

  /** The published record; of its evidence, though, only article's number, field and offsets. */
  static ObjectNode withoutQuotes(DepartureRow row, ReviewArticles articles) {
    ObjectNode record = RowJson.MAPPER.valueToTree(row);
    record.remove("articles");
    ArrayNode evidence = record.putArray("evidence");
    for (EvidenceRow one : row.evidence()) {
      articles
          .number(one.article())
          .ifPresent(
              number ->
                  evidence.addArray().add(number).add(one.field()).add(one.start()).add(one.end()));
    }
    return record;
  }

  private static List<Object> line(DepartureRow row) {
    return Arrays.asList(
        row.id(),
        names(Optional.of(row.person())),
        names(row.organization()),
        row.positions().stream().map(PositionRow::text).collect(Collectors.joining("; ")),
        row.type(),
        row.factuality(),
        row.date().map(DateRow::edtf),
        row.date().flatMap(date -> date.earliest().or(date::latest)),
        row.confidence(),
        row.review().status());
  }

  private static Optional<List<Object>> names(Optional<EntityRow> entity) {
    return entity.map(named -> Arrays.asList(named.name().zh(), named.name().en()));
  }
}
