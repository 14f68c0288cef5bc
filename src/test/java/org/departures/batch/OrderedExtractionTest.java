package org.departures.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.departures.dataset.DatasetException;
import org.departures.model.Article;
import org.departures.model.Extraction;
import org.departures.model.Language;
import org.departures.model.Problem;
import org.departures.model.Script;
import org.departures.model.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderedExtractionTest {

  private final List<String> seen = new ArrayList<>();

  @Test
  void articlesComeOutInTheOrderTheyWentIn() {
    // Short articles go to a thread together.
    String longText = "远".repeat(20_000);
    CountDownLatch others = new CountDownLatch(3);
    Stage<Article, Extraction> firstIsSlowest =
        article -> {
          if (article.path().equals("0")) {
            await(others);
          }
          Extraction extraction = extraction(article);
          others.countDown();
          return extraction;
        };
    try (OrderedExtraction<Extraction> extraction = new OrderedExtraction<>(firstIsSlowest, 4)) {
      for (int i = 0; i < 4; i++) {
        take(extraction, article(String.valueOf(i), longText));
      }
      extraction.then(() -> seen.add("then"));
      take(extraction, article("4", longText));
      extraction.finish();
    }
    assertThat(seen).containsExactly("0", "1", "2", "3", "then", "4");
  }

  @Test
  void articleThatMakesUsFailIsAProblemInItsPlace() {
    Stage<Article, Extraction> failing =
        article -> {
          if (article.path().equals("1")) {
            throw new IllegalStateException("on purpose");
          } else if (article.path().equals("2")) {
            throw new StackOverflowError("on purpose");
          }
          return extraction(article);
        };
    try (OrderedExtraction<Extraction> extraction = new OrderedExtraction<>(failing, 2)) {
      for (int i = 0; i < 4; i++) {
        take(extraction, String.valueOf(i));
      }
      extraction.finish();
    }
    assertThat(seen).containsExactly("0", "INTERNAL 1", "INTERNAL 2", "3");
  }

  @Test
  void readerWaitsForTheSlowest() {
    AtomicInteger taken = new AtomicInteger();
    int most = 0;
    try (OrderedExtraction<Extraction> extraction =
        new OrderedExtraction<>(OrderedExtractionTest::extraction, 1)) {
      for (int i = 0; i < 1000; i++) {
        taken.incrementAndGet();
        extraction.take(article(String.valueOf(i)), done -> taken.decrementAndGet(), problem -> {});
        most = Math.max(most, taken.get());
      }
    }
    assertThat(most).isLessThan(20);
  }

  @Test
  void readerWaitsWhereManyCharactersAreUnderWay() {
    Thread reader = Thread.currentThread();
    Stage<Article, Integer> waitsForTheReaderToWait =
        article -> {
          while (reader.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
          }
          return article.text().length();
        };
    String text = "远".repeat(10_000);
    AtomicInteger underWay = new AtomicInteger();
    int most = 0;
    try (OrderedExtraction<Integer> extraction =
        new OrderedExtraction<>(waitsForTheReaderToWait, 2)) {
      for (int i = 0; i < 500; i++) {
        most = Math.max(most, underWay.addAndGet(text.length()));
        extraction.take(
            article("long", text), length -> underWay.addAndGet(-length), problem -> {});
      }
      extraction.finish();
    }
    assertThat(most).isBetween(500_000, 1_100_000);
    assertThat(underWay).hasValue(0);
  }

  @Test
  void articleLongerThanAllThatMayBeUnderWayPasses() {
    try (OrderedExtraction<Integer> extraction =
        new OrderedExtraction<>(article -> article.text().length(), 2)) {
      for (int length : List.of(1, 3_000_000, 2)) {
        extraction.take(
            article("long", "远".repeat(length)),
            done -> seen.add(String.valueOf(done)),
            problem -> {});
      }
      extraction.finish();
    }
    assertThat(seen).containsExactly("1", "3000000", "2");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void stepThatFailsIsTheLast(int threads) {
    try (OrderedExtraction<Extraction> extraction =
        new OrderedExtraction<>(OrderedExtractionTest::extraction, threads)) {
      assertThatThrownBy(
              () -> {
                take(extraction, "0");
                extraction.then(
                    () -> {
                      throw new DatasetException("the disk is full");
                    });
                take(extraction, "1");
                extraction.finish();
              })
          .isInstanceOf(DatasetException.class)
          .hasMessage("the disk is full");
    }
    assertThat(seen).containsExactly("0");
  }

  private void take(OrderedExtraction<Extraction> extraction, String path) {
    take(extraction, article(path));
  }

  private void take(OrderedExtraction<Extraction> extraction, Article article) {
    extraction.take(
        article, done -> seen.add(done.article().path()), problem -> seen.add(line(problem)));
  }

  private static String line(Problem problem) {
    return problem.code() + " " + problem.path();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Extraction extraction(Article article) {
    return SmallRun.PIPELINE.apply(article);
  }

  private static Article article(String path) {
    return article(path, "远山银行昨日开业。");
  }

  private static Article article(String path, String text) {
    return new Article(
        "art-" + path,
        path,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Language.ZH,
        Script.UNKNOWN,
        text);
  }
}
