package org.departures.cli;

import org.departures.Pipeline;
import picocli.CommandLine.Option;

/** Who looks for names. */
final class RecognizerOption {

  @Option(
      names = "--recognizer",
      paramLabel = "NAME",
      defaultValue = "neural",
      description =
          "Who looks for names: neural (rules and the tagger for Chinese) or hanlp (rules alone);"
              + " default: ${DEFAULT-VALUE}.")
  private Pipeline.Recognizer chosen = Pipeline.Recognizer.NEURAL;

  Pipeline.Recognizer chosen() {
    return chosen;
  }
}
