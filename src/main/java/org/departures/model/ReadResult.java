package org.departures.model;

/** What reading one entry of an input gave: an article or a problem, never both. */
public sealed interface ReadResult {

  /** An article that was read. */
  record Read(Article article) implements ReadResult {}

  /** An entry that could not be read. */
  record Failed(Problem problem) implements ReadResult {}
}
