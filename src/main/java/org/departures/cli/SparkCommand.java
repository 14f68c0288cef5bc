package org.departures.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.departures.model.BadResourceException;
import org.departures.model.MissingInputException;
import org.departures.spark.ExtractionOptions;
import org.departures.spark.LexiconFiles;
import org.departures.spark.SparkOptions;
import org.departures.spark.SparkOutcome;
import org.departures.spark.SparkRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code spark}: the main job on many machines. */
@Command(
    name = "spark",
    mixinStandardHelpOptions = true,
    description = {
      "Extracts from inputs and merges inside Apache Spark, with the result that run has.",
      "To be started with spark-submit. INPUT and DIR may lie wherever Hadoop reads and writes."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  spark-submit departures.jar spark hdfs:///news/2024 -o hdfs:///departures/2024",
      "  spark-submit --executor-memory 3g departures.jar spark s3a://crawl/warc/ -o s3a://mine/out"
    })
final class SparkCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private InputParameters inputs;
  @Mixin private LexiconOption lexicon;
  @Mixin private RecognizerOption recognizer;
  @Mixin private ReadingParameters reading;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      required = true,
      description = "The dataset's folder, which must not be there yet.")
  private String output = "";

  @Option(
      names = "--partitions",
      paramLabel = "N",
      description =
          "In how many shares to read the inputs; default: one for 64 MiB, at least four a core.")
  private Optional<Integer> partitions = Optional.empty();

  @Override
  public Integer call() throws MissingInputException, IOException {
    if (partitions.filter(count -> count < 1).isPresent()) {
      throw new ParameterException(spec.commandLine(), "--partitions should be 1 or more");
    }
    Optional<LexiconFiles> more = Optional.empty();
    if (lexicon.folder().isPresent()) {
      more = Optional.of(LexiconFiles.in(lexicon.folder().get()));
    }
    SparkOptions options =
        new SparkOptions(
            inputs.given(),
            output,
            partitions,
            new ExtractionOptions(more, recognizer.chosen(), reading.chosen(), inputs.published()));
    SparkOutcome outcome;
    try {
      outcome = new SparkRun(options).run();
    } catch (NoClassDefFoundError e) {
      throw new BadResourceException("Spark is not there; start this command with spark-submit", e);
    }
    PrintWriter err = spec.commandLine().getErr();
    int status = Problems.report(outcome.first(), err);
    err.println(
        "departures: "
            + outcome.problems()
            + " failures; "
            + outcome.departures()
            + " departures from "
            + outcome.articles()
            + " articles in "
            + output);
    return status;
  }
}
