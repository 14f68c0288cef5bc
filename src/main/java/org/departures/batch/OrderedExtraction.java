package org.departures.batch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
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
 * fast reader waits. One thread is the caller's own: a run on one thread takes one core.
 */
final class OrderedExtraction implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(OrderedExtraction.class);
  private static final int WAITING_PER_THREAD = 8;

  private final Stage<Article, Extraction> pipeline;
  private final Executor workers;
  private final int window;
  private final Deque<Runnable> waiting = new ArrayDeque<>();

  OrderedExtraction(Stage<Article, Extraction> pipeline, int threads) {
    this.pipeline = pipeline;
    this.workers = threads == 1 ? Runnable::run : pool(threads);
    this.window = WAITING_PER_THREAD * threads;
  }

  private static ExecutorService pool(int threads) {
    return Executors.newFixedThreadPool(
        threads,
        work -> {
          Thread thread = new Thread(work, "extraction");
          thread.setDaemon(true);
          return thread;
        });
  }

  /**
   * Takes an article, whose extraction {@code sink} gets, or {@code failures} why there is none.
   */
  void take(Article article, Consumer<Extraction> sink, Consumer<Problem> failures) {
    FutureTask<Extraction> extraction = new FutureTask<>(() -> pipeline.apply(article));
    workers.execute(extraction);
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
    if (workers instanceof ExecutorService pool) {
      pool.shutdownNow();
    }
  }
}
