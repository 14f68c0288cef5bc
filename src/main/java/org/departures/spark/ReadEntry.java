package org.departures.spark;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.Serializable;
import java.util.List;
import org.departures.dataset.ArticleFindings;
import org.departures.dataset.ModelJson;
import org.departures.model.Article;
import org.departures.model.Findings;
import org.departures.model.Mention;
import org.departures.model.Problem;

/**
 * What came of one article of an input, in the form in which Spark keeps it: as JSON, each part
 * read again only where it is needed. What isn't there is empty.
 */
record ReadEntry(
    String path, String id, String article, String mentions, String findings, String problem)
    implements Serializable {

  private static final TypeReference<Article> ARTICLE = new TypeReference<>() {};
  private static final TypeReference<List<Mention>> MENTIONS = new TypeReference<>() {};
  static final TypeReference<Findings> FINDINGS = new TypeReference<>() {};
  private static final TypeReference<Problem> PROBLEM = new TypeReference<>() {};

  static ReadEntry of(ArticleFindings read) {
    Findings findings = read.findings();
    boolean finds =
        !(findings.claims().isEmpty()
            && findings.stays().isEmpty()
            && findings.tallies().isEmpty());
    return new ReadEntry(
        read.article().path(),
        read.article().id(),
        ModelJson.write(read.article()),
        read.mentions().isEmpty() ? "" : ModelJson.write(read.mentions()),
        finds ? ModelJson.write(findings) : "",
        "");
  }

  static ReadEntry of(Problem problem) {
    return new ReadEntry(problem.path(), "", "", "", "", ModelJson.write(problem));
  }

  boolean isArticle() {
    return problem.isEmpty();
  }

  boolean hasMentions() {
    return !mentions.isEmpty();
  }

  boolean hasFindings() {
    return !findings.isEmpty();
  }

  Article readArticle() {
    return ModelJson.read(article, ARTICLE);
  }

  List<Mention> readMentions() {
    return ModelJson.read(mentions, MENTIONS);
  }

  Findings readFindings() {
    return ModelJson.read(findings, FINDINGS);
  }

  Problem readProblem() {
    return ModelJson.read(problem, PROBLEM);
  }
}
