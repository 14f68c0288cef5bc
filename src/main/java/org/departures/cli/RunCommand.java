package org.departures.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.departures.Pipeline;
import org.departures.batch.BatchRun;
import org.departures.batch.RunOptions;
import org.departures.batch.RunOutcome;
import org.departures.dataset.RunReport;
import org.departures.model.InputFile;
import org.departures.model.MissingInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code run}: the main job. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Extracts from new or changed inputs, merges, and writes the dataset.",
      "A second run over the same inputs reads nothing again and changes nothing."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  departures run",
      "  departures run news/ -o dataset --threads 4",
      "  departures run feed.jsonl --published 2024-08-07"
    })
final class RunCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private InputParameters inputs;
  @Mixin private LexiconOption lexicon;
  @Mixin private RecognizerOption recognizer;
  @Mixin private ReadingParameters reading;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      defaultValue = "output",
      description = "The dataset's folder; default: ${DEFAULT-VALUE}.")
  private Path output;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many articles to look at side by side; default: the number of cores.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--force", description = "Read inputs again that were read before.")
  private boolean force;

  @Option(
      names = "--prune",
      description = "Forget inputs under INPUT that were read before and are gone; else they stay.")
  private boolean prune;

  @Option(
      names = "--store-only",
      description =
          "Add to departures.db alone; the next run without this writes the other files. For large"
              + " datasets, whose files take longer to write than a few articles to read.")
  private boolean storeOnly;

  @Override
  public Integer call() throws MissingInputException, IOException {
    if (threads < 1) {
      throw new ParameterException(spec.commandLine(), "--threads should be 1 or more");
    }
    List<InputFile> files = inputs.find();
    PrintWriter err = spec.commandLine().getErr();
    RunOutcome outcome =
        new BatchRun(
                lexicon.pipeline(Pipeline.Scope.EVENTS, recognizer.chosen(), reading.chosen()),
                new RunOptions(
                    output,
                    threads,
                    inputs.published(),
                    force,
                    prune ? inputs.given() : List.of(),
                    storeOnly),
                ProgressLine.on(err))
            .run(files);
    int status = Problems.report(outcome.problems(), err);
    err.println(summary(outcome));
    return status;
  }

  private String summary(RunOutcome outcome) {
    RunReport report = outcome.report();
    int departures =
        report.counts().departures().values().stream().mapToInt(Integer::intValue).sum();
    return "departures: "
        + report.inputs().read()
        + " inputs read, "
        + report.inputs().skipped()
        + " known already, "
        + report.inputs().failed()
        + " failures; "
        + (report.inputs().forgotten() > 0 ? report.inputs().forgotten() + " forgotten; " : "")
        + departures
        + " departures from "
        + report.counts().articles()
        + " articles in "
        + output
        + (outcome.changed() ? "" : ", unchanged");
  }
}
