package org.departures.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewArticlesTest {

  @TempDir Path dir;

  @Test
  void articlesAreWholeWhereTheyAreNotTooMuch() {
    assertThat(texts(1_000_000)).allSatisfy(text -> assertThat(text.pieces()).hasSize(1));
    assertThat(texts(1_000_000).get(0).pieces().get(0).get(0)).isEqualTo(0);
  }

  @Test
  void onlyWhatStandsAroundTheEvidenceIsKeptOfTooMuch() {
    List<ReviewRows.ArticleText> texts = texts(4_000);
    assertThat(texts).hasSize(20);
    for (ReviewRows.ArticleText text : texts) {
      int start = (int) text.pieces().get(0).get(0);
      String piece = (String) text.pieces().get(0).get(1);
      assertThat(start).isPositive();
      assertThat(piece.length()).isLessThan(text.length() / 2);
      assertThat(piece).contains("辞去职务。");
    }
  }

  @Test
  void stretchesThatTouchAreOne() {
    assertThat(
            ReviewArticles.widened(
                List.of(
                    new ReviewArticles.Stretch(90, 95),
                    new ReviewArticles.Stretch(10, 20),
                    new ReviewArticles.Stretch(25, 30)),
                5,
                97))
        .containsExactly(new ReviewArticles.Stretch(5, 35), new ReviewArticles.Stretch(85, 97));
  }

  private List<ReviewRows.ArticleText> texts(long most) {
    List<ReviewRows.ArticleText> texts = new ArrayList<>();
    try (DatasetStore store = DatasetStore.open(dir)) {
      InventedRecords.fill(store, 20);
      ReviewArticles.citedBy(new DatasetWriter(store).departures(), store.articles(), most)
          .forEach(texts::add);
    }
    return texts;
  }
}
