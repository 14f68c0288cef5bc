package org.departures.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.departures.model.Article;
import org.departures.model.Problem;
import org.departures.model.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies a stage to articles on several threads and hands the results on, one after the other and
 * in the order the articles came in, on one thread more: so reading, extracting and storing go on
 * side by side. One thread is the caller's own and does all three in turns.
 *
 * <p>Articles go in batches, for a short one is extracted faster than it is handed to a thread, and
 * so many characters may be under way that one slow article keeps nobody waiting. Then a fast
 * reader waits. An article that is longer is under way alone.
 */
final class OrderedExtraction<T> implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(OrderedExtraction.class);
  private static final int BATCH = 1 << 14;
  private static final int UNDER_WAY_PER_THREAD = 1 << 19;

  /** What counts as that many characters, an article's text apart. */
  private static final int STEP = 64;

  private final Stage<Article, T> stage;
  private final Executor workers;
  private final Executor receiver;
  private final int fullBatch;
  private final int most;
  private final Semaphore room;

  /** Each gives, on a worker, what is left to be done in order. */
  private List<Supplier<Runnable>> batch = new ArrayList<>();

  private int batchSize;
  private CompletableFuture<Void> handedOn = CompletableFuture.completedFuture(null);

  OrderedExtraction(Stage<Article, T> stage, int threads) {
    this.stage = stage;
    this.workers = threads == 1 ? Runnable::run : pool("extraction", threads);
    this.receiver = threads == 1 ? Runnable::run : pool("storing", 1);
    this.fullBatch = threads == 1 ? 0 : BATCH;
    this.most = UNDER_WAY_PER_THREAD * threads;
    this.room = new Semaphore(most);
  }

  private static ExecutorService pool(String name, int threads) {
    return Executors.newFixedThreadPool(
        threads,
        work -> {
          Thread thread = new Thread(work, name);
          thread.setDaemon(true);
          return thread;
        });
  }

  /** Takes an article, whose result {@code sink} gets, or {@code failures} why there is none. */
  void take(Article article, Consumer<T> sink, Consumer<Problem> failures) {
    add(article.text().length(), () -> extracted(article, sink, failures));
  }

  /** Runs {@code step} when everything taken before has been handed on. */
  void then(Runnable step) {
    add(0, () -> step);
  }

  /** Waits until all that were taken are handed on. Throws what a step threw, as the others do. */
  void finish() {
    handBatchOver();
    try {
      handedOn.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }

  private void add(int characters, Supplier<Runnable> extraction) {
    batch.add(extraction);
    batchSize += STEP + characters;
    if (batchSize >= fullBatch) {
      handBatchOver();
    }
    if (handedOn.isCompletedExceptionally()) {
      finish();
    }
  }

  private void handBatchOver() {
    List<Supplier<Runnable>> full = batch;
    int size = Math.min(batchSize, most);
    batch = new ArrayList<>();
    batchSize = 0;
    room.acquireUninterruptibly(size);
    CompletableFuture<List<Runnable>> steps =
        CompletableFuture.supplyAsync(() -> full.stream().map(Supplier::get).toList(), workers);
    // A step that fails is the last one: what depends on it is left out.
    handedOn =
        handedOn
            .thenAcceptBothAsync(steps, (before, done) -> done.forEach(Runnable::run), receiver)
            .whenComplete((done, failure) -> room.release(size));
  }

  private Runnable extracted(Article article, Consumer<T> sink, Consumer<Problem> failures) {
    try {
      T result = stage.apply(article);
      return () -> sink.accept(result);
    } catch (RuntimeException | Error e) {
      LOG.warn("our mistake while reading {}", article.path(), e);
      return () ->
          failures.accept(
              new Problem(
                  article.path(),
                  Problem.Code.INTERNAL,
                  "made the program fail (" + e + "); please report it"));
    }
  }

  @Override
  public void close() {
    for (Executor executor : List.of(workers, receiver)) {
      if (executor instanceof ExecutorService pool) {
        pool.shutdownNow();
      }
    }
  }
}
