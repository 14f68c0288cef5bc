package org.departures.spark;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.departures.model.ReadResult;

/**
 * What a reader pushes, for Spark to pull: a few results wait at a time, so that an input of any
 * size needs little memory. The reader has a thread of its own, which ends when this is closed.
 */
final class ReadAhead implements Iterator<ReadResult>, AutoCloseable {

  private static final int WAITING = 16;

  private final BlockingQueue<Optional<ReadResult>> waiting = new ArrayBlockingQueue<>(WAITING);
  private final FutureTask<Void> reading;
  private Optional<ReadResult> next = Optional.empty();
  private boolean ended;

  /** Starts {@code reader}, which gives what it is given all that it reads. */
  ReadAhead(Consumer<Consumer<ReadResult>> reader) {
    reading =
        new FutureTask<>(
            () -> {
              try {
                reader.accept(result -> put(Optional.of(result)));
              } finally {
                put(Optional.empty());
              }
              return null;
            });
    Thread thread = new Thread(reading, "reading-ahead");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public boolean hasNext() {
    if (next.isEmpty() && !ended) {
      try {
        next = waiting.take();
        if (next.isEmpty()) {
          ended = true;
          reading.get();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while reading", e);
      } catch (ExecutionException e) {
        throw new IllegalStateException("reading failed", e.getCause());
      }
    }
    return next.isPresent();
  }

  @Override
  public ReadResult next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    ReadResult result = next.get();
    next = Optional.empty();
    return result;
  }

  @Override
  public void close() {
    reading.cancel(true);
  }

  private void put(Optional<ReadResult> result) {
    try {
      waiting.put(result);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("nobody waits for what is read", e);
    }
  }
}
