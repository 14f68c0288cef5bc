package org.departures.batch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.departures.model.Article;
import org.departures.model.Extraction;
import org.departures.model.Problem;
import org.departures.model.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies a pipeline to articles on several threads and hands the extractions on, in the caller's
 * thread and in the order the articles came in. At most a few articles a thread are under way, so a
 * fast reader waits.
 */
final class OrderedExtraction implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(OrderedExtraction.class);
  private static final int WAITING_PER_THREAD = 8;

  private final Stage<Article, Extraction> pipeline;
  private final ExecutorService workers;
  private final int window;
  private final Deque<Runnable> waiting = new ArrayDeque<>();

  OrderedExtraction(Stage<Article, Extraction> pipeline, int threads) {
    this.pipeline = pipeline;
    this.workers =
        Executors.newFixedThreadPool(
            threads,
            work -> {
              Thread thread = new Thread(work, "extraction");
              thread.setDaemon(true);
              return thread;
            });
    this.window = WAITING_PER_THREAD * threads;
  }

  /**
   * Takes an article, whose extraction {@code sink} gets, or {@code failures} why there is none.
   */
  void take(Article article, Consumer<Extraction> sink, Consumer<Problem> failures) {
    Future<Extraction> extraction = workers.submit(() -> pipeline.apply(article));
    then(() -> handOn(article, extraction, sink, failures));
  }

  /** Runs {@code step} when everything taken before has been handed on. */
  void then(Runnable step) {
    waiting.add(step);
    if (waiting.size() > window) {
      waiting.remove().run();
    }
  }

  /** Hands on all that are under way. */
  void finish() {
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }
  }

  private static void handOn(
      Article article,
      Future<Extraction> extraction,
      Consumer<Extraction> sink,
      Consumer<Problem> failures) {
    try {
      sink.accept(extraction.get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while extracting", e);
    } catch (ExecutionException e) {
      LOG.warn("our mistake while reading {}", article.path(), e.getCause());
      failures.accept(
          new Problem(
              article.path(),
              Problem.Code.INTERNAL,
              "made the program fail (" + e.getCause() + "); please report it"));
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
