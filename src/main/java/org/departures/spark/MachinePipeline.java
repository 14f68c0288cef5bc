package org.departures.spark;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.departures.Pipeline;

/**
 * The one pipeline of a JVM, made when its first task asks: it is too large to be sent, or to be
 * made for each task.
 */
final class MachinePipeline {

  private static final Map<ExtractionOptions, Pipeline> MADE = new ConcurrentHashMap<>();

  private MachinePipeline() {}

  static Pipeline of(ExtractionOptions options) {
    return MADE.computeIfAbsent(
        options,
        chosen ->
            Pipeline.load(
                chosen.lexicon().map(LexiconFiles::unpacked),
                Pipeline.Scope.EVENTS,
                chosen.recognizer(),
                chosen.reading()));
  }
}
