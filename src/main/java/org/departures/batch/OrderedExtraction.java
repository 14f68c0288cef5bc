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
import org.departures.model.Stage;

/**
 * Applies a pipeline to articles on several threads and hands the extractions on in the order the
 * articles came in. At most a few articles a thread are under way, so a fast reader waits.
 */
final class OrderedExtraction implements AutoCloseable {

  private static final int WAITING_PER_THREAD = 4;

  private final Stage<Article, Extraction> pipeline;
  private final ExecutorService workers;
  private final int window;
  private final Deque<Future<Extraction>> underWay = new ArrayDeque<>();

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

  /** Takes an article; may hand on earlier ones. */
  void take(Article article, Consumer<Extraction> sink) {
    if (underWay.size() >= window) {
      sink.accept(next());
    }
    underWay.add(workers.submit(() -> pipeline.apply(article)));
  }

  /** Hands on all that are under way. */
  void finish(Consumer<Extraction> sink) {
    while (!underWay.isEmpty()) {
      sink.accept(next());
    }
  }

  private Extraction next() {
    try {
      return underWay.remove().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while extracting", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
