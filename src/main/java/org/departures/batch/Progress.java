package org.departures.batch;

/** Is told how far a run is. Called from one thread. */
public interface Progress {

  /** A run over so many inputs begins. */
  void start(int inputs);

  /** An input is done: read, skipped or failed. */
  void done(String path);

  /** The run has ended, well or not. */
  void end();
}
