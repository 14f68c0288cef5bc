package org.departures.dataset;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.departures.model.Article;
import org.departures.model.CodePoints;
import org.departures.model.Mention;
import org.departures.model.MentionType;

/** A line of {@code mentions.jsonl}. */
@Described("A stretch of text that names somebody or something, or points at one that is named")
public record MentionRow(
    @Described("The article's id") String article,
    @Described("What it speaks of") MentionType type,
    @Described("The first character, in Unicode code points of the article's text") int start,
    @Described("Behind the last character, in Unicode code points") int end,
    @Described("The characters themselves") String text,
    @Described("The rule that found it") String foundBy,
    @Described("The id of the person or organisation in the dataset; null where it has none")
        Optional<String> entity) {

  /**
   * The rows of one article: whatever is named, and pronouns and the like where it is known whom
   * they mean.
   *
   * @param entityIds the shared ids, as {@link org.departures.model.Merged#entityIds}
   */
  public static List<MentionRow> of(
      Article article, List<Mention> mentions, Map<String, String> entityIds) {
    CodePoints points = new CodePoints(article.text());
    return mentions.stream()
        .filter(mention -> mention.type().named() || mention.entity().isPresent())
        .map(
            mention ->
                new MentionRow(
                    article.id(),
                    mention.type(),
                    points.at(mention.span().start()),
                    points.at(mention.span().end()),
                    mention.text(),
                    mention.foundBy(),
                    mention
                        .entity()
                        .flatMap(
                            id -> Optional.ofNullable(entityIds.get(article.id() + "/" + id)))))
        .toList();
  }
}
