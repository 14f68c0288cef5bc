package org.departures.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.departures.dataset.DatasetValidator;
import org.departures.dataset.Flaw;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code validate}: holds a dataset against the published schema. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description =
        "Holds a dataset's file against the published JSON Schema, its quotes against the articles"
            + " beside it, and its ids against each other.",
    footerHeading = "%nExample:%n",
    footer = "  departures validate output/departures.jsonl")
final class ValidateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "A .json or .jsonl file of a dataset.")
  private Path file;

  @Override
  public Integer call() {
    List<Flaw> flaws = new DatasetValidator().validate(file);
    flaws.forEach(flaw -> spec.commandLine().getErr().println(file + ": " + flaw));
    spec.commandLine()
        .getOut()
        .println(file + ": " + (flaws.isEmpty() ? "valid" : flaws.size() + " flaws"));
    return flaws.isEmpty() ? ExitStatus.DONE : ExitStatus.FAILED;
  }
}
