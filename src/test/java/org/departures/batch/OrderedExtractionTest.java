package org.departures.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.departures.model.Article;
import org.departures.model.Extraction;
import org.departures.model.Language;
import org.departures.model.Problem;
import org.departures.model.Script;
import org.departures.model.Stage;
import org.junit.jupiter.api.Test;

class OrderedExtractionTest {

  private final List<String> seen = new ArrayList<>();

  @Test
  void articlesComeOutInTheOrderTheyWentIn() {
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
    try (OrderedExtraction extraction = new OrderedExtraction(firstIsSlowest, 4)) {
      for (int i = 0; i < 4; i++) {
        take(extraction, String.valueOf(i));
      }
      extraction.then(() -> seen.add("then"));
      take(extraction, "4");
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
    try (OrderedExtraction extraction = new OrderedExtraction(failing, 2)) {
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
    try (OrderedExtraction extraction =
        new OrderedExtraction(OrderedExtractionTest::extraction, 1)) {
      for (int i = 0; i < 1000; i++) {
        taken.incrementAndGet();
        extraction.take(article(String.valueOf(i)), done -> taken.decrementAndGet(), problem -> {});
        most = Math.max(most, taken.get());
      }
    }
    assertThat(most).isLessThan(20);
  }

  private void take(OrderedExtraction extraction, String path) {
    extraction.take(
        article(path), done -> seen.add(done.article().path()), problem -> seen.add(line(problem)));
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
        "远山银行昨日开业。");
  }
}
