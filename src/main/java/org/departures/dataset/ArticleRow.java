package org.departures.dataset;

import java.time.LocalDate;
import java.util.Optional;
import org.departures.model.Article;
import org.departures.model.Language;
import org.departures.model.Script;

/** A line of {@code articles.jsonl}. */
@Described("An article that was read")
public record ArticleRow(
    @Described("The feed's own id or a hash of the text") String id,
    @Described("The input's path, with an archive's member after !/ and a feed's line after #")
        String path,
    @Described("Where it was published") Optional<String> url,
    @Described("Its headline") Optional<String> title,
    @Described("Who published it") Optional<String> source,
    @Described("Who wrote it") Optional<String> author,
    @Described("The day of publication") Optional<LocalDate> published,
    @Described("The language of most of it, ISO 639") Language language,
    @Described("The script of most of it, ISO 15924") Script script,
    @Described("The text that all offsets point into") String text) {

  /** The row that shows {@code article}. */
  public static ArticleRow of(Article article) {
    return new ArticleRow(
        article.id(),
        article.path(),
        article.url(),
        article.title(),
        article.source(),
        article.author(),
        article.published(),
        article.language(),
        article.script(),
        article.text());
  }
}
