package org.departures.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.departures.Pipeline;
import org.departures.model.ReadingOptions;
import picocli.CommandLine.Option;

/** The lexicon that a command works with. */
final class LexiconOption {

  @Option(
      names = "--lexicon",
      paramLabel = "DIR",
      description = "Add the lexicon files of this folder to the built-in ones.")
  private Optional<Path> folder = Optional.empty();

  Optional<Path> folder() {
    return folder;
  }

  Pipeline pipeline(Pipeline.Scope scope, Pipeline.Recognizer recognizer, ReadingOptions reading) {
    return Pipeline.load(folder, scope, recognizer, reading);
  }
}
