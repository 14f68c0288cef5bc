package org.departures.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.departures.dataset.ReviewApplication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code review}: what reviewers decided. */
@Command(
    name = "review",
    mixinStandardHelpOptions = true,
    description = "Takes in what reviewers decided.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExample:%n",
    footer = "  departures review apply decisions.jsonl -o output")
final class ReviewCommand {

  private static final int NAMED = 10;

  @Spec private CommandSpec spec;

  /** {@code review apply}: decisions go into the dataset, and later runs keep them. */
  @Command(
      name = "apply",
      mixinStandardHelpOptions = true,
      description = {
        "Applies a reviewer's decisions to the dataset in DIR; later runs keep them.",
        "Each line of FILE is a JSON object, as the review page saves it:",
        "record (its id), decision (accept, reject, correct, pending), field, value, by, at, note."
      },
      footerHeading = "%nExample:%n",
      footer = "  departures review apply decisions.jsonl -o output --by wang")
  int apply(
      @Parameters(paramLabel = "FILE", description = "The decisions.") Path file,
      @Option(
              names = {"-o", "--output"},
              paramLabel = "DIR",
              defaultValue = "output",
              description = "The dataset's folder; default: ${DEFAULT-VALUE}.")
          Path output,
      @Option(
              names = "--by",
              paramLabel = "NAME",
              description = "Who decided what doesn't say so; the file's time then says when.")
          Optional<String> by) {
    ReviewApplication.Outcome outcome = new ReviewApplication().apply(file, output, by);
    PrintWriter err = spec.commandLine().getErr();
    int status = Problems.report(outcome.problems(), err);
    List<String> gone = outcome.gone();
    if (!gone.isEmpty()) {
      err.println(
          "departures: warning: "
              + gone.size()
              + " records that were decided on are not in the dataset; the decisions are kept: "
              + String.join(", ", gone.subList(0, Math.min(NAMED, gone.size())))
              + (gone.size() > NAMED ? " and more" : ""));
    }
    err.println(
        "departures: "
            + outcome.decisions()
            + " decisions, "
            + outcome.fresh()
            + " of them new, "
            + outcome.problems().size()
            + " lines refused; in "
            + output);
    return status;
  }
}
