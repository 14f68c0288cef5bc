package org.departures.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.departures.Pipeline;
import org.departures.model.Article;
import org.departures.model.InputFile;
import org.departures.model.MissingInputException;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What to read. */
final class InputParameters {

  @Parameters(
      paramLabel = "INPUT",
      arity = "0..*",
      defaultValue = "corpus",
      description =
          "A file, a folder (walked recursively) or - for standard input; default: ${DEFAULT-VALUE}.")
  private List<String> inputs = List.of();

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "The day of publication (YYYY-MM-DD) of articles that don't say theirs.")
  private Optional<LocalDate> published = Optional.empty();

  List<InputFile> find() throws MissingInputException, IOException {
    return Pipeline.find(inputs, System.in);
  }

  List<String> given() {
    return inputs;
  }

  Optional<LocalDate> published() {
    return published;
  }

  Article dated(Article article) {
    return article.published().isPresent()
        ? article
        : published.map(article::withPublished).orElse(article);
  }
}
