package org.departures.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.departures.model.Article;
import org.departures.model.InputFile;
import org.departures.model.ReadResult;
import org.junit.jupiter.api.Test;

class RealPagesTest {

  private static final Path PAGES = Path.of("../shared/bench/html");

  @Test
  void savedPagesGiveTheirHeadlineAndTheirDay() throws Exception {
    assumeTrue(Files.isDirectory(PAGES), "skipped: there are no saved pages at " + PAGES);
    List<Article> articles = new ArrayList<>();
    ArticleReader reader = new ArticleReader(Labels.ALL, 10_000_000);
    List<InputFile> pages =
        new InputFinder(InputStream.nullInputStream()).find(List.of(PAGES.toString()));
    for (InputFile page : pages) {
      reader.read(page, result -> articles.add(((ReadResult.Read) result).article()));
    }
    assertThat(articles.size()).isPositive().isEqualTo(pages.size());
    for (Article article : articles) {
      String title = article.title().orElse("");
      assertThat(article.published()).as(article.path()).isPresent();
      assertThat(title).as(article.path()).hasSizeGreaterThan(10);
      assertThat(article.text().startsWith(title)).as(article.path()).isTrue();
      assertThat(article.text().indexOf('\uFFFD')).as(article.path()).isNegative();
    }
  }
}
