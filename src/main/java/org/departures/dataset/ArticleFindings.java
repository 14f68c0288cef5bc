package org.departures.dataset;

import java.util.List;
import org.departures.model.Article;
import org.departures.model.Extraction;
import org.departures.model.Findings;
import org.departures.model.Mention;

/**
 * What the store keeps of an extraction: the article and what was found, without its tokens.
 *
 * @param sentences how many sentences the article has
 * @param selected how many of them can hold an event and were looked at
 */
public record ArticleFindings(
    Article article, int sentences, int selected, List<Mention> mentions, Findings findings) {

  public ArticleFindings {
    mentions = List.copyOf(mentions);
  }

  /** What the store keeps of {@code extraction}. */
  public static ArticleFindings of(Extraction extraction) {
    return new ArticleFindings(
        extraction.article(),
        extraction.recognition().document().sentences().size(),
        extraction.recognition().document().selected().size(),
        extraction.recognition().mentions(),
        extraction.findings());
  }
}
