package org.departures.batch;

/**
 * Is told how far a run is, and unless it says more, lets it be. Never called from two threads at
 * once.
 */
public interface Progress {

  /** A run over so many inputs begins. */
  default void start(int inputs) {}

  /** An input is done: read, skipped or failed. */
  default void done(String path) {}

  /** The run has ended, well or not. */
  default void end() {}
}
