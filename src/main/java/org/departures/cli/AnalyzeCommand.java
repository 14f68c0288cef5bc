package org.departures.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.departures.Pipeline;
import org.departures.dataset.AnalysisRow;
import org.departures.dataset.RowJson;
import org.departures.model.Article;
import org.departures.model.Extraction;
import org.departures.model.InputFile;
import org.departures.model.MissingInputException;
import org.departures.model.Problem;
import org.departures.model.ReadResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code analyze}: everything found in each article, as JSON Lines. */
@Command(
    name = "analyze",
    mixinStandardHelpOptions = true,
    description = {
      "Prints a JSON object an article: sentences, mentions, dates and departures.",
      "Writes no file."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  departures analyze news/one.txt | jq .departures",
      "  departures analyze --all feed.jsonl > analysis.jsonl"
    })
final class AnalyzeCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private InputParameters inputs;
  @Mixin private LexiconOption lexicon;
  @Mixin private RecognizerOption recognizer;
  @Mixin private ReadingParameters reading;

  @Option(
      names = "--all",
      description = "Look at every sentence, not only at those that can hold an event.")
  private boolean all;

  @Override
  public Integer call() throws MissingInputException, IOException {
    List<InputFile> files = inputs.find();
    Pipeline pipeline =
        lexicon.pipeline(
            all ? Pipeline.Scope.ALL : Pipeline.Scope.EVENTS,
            recognizer.chosen(),
            reading.chosen());
    List<Problem> problems = new ArrayList<>();
    for (InputFile file : files) {
      pipeline.read(
          file,
          result -> {
            if (result instanceof ReadResult.Read read) {
              print(read.article(), pipeline);
            } else if (result instanceof ReadResult.Failed failed) {
              problems.add(failed.problem());
            }
          });
    }
    return Problems.report(problems, spec.commandLine().getErr());
  }

  private void print(Article article, Pipeline pipeline) {
    Extraction extraction = pipeline.apply(inputs.dated(article));
    PrintWriter out = spec.commandLine().getOut();
    out.print(RowJson.line(AnalysisRow.of(extraction, pipeline.merge(extraction.findings()))));
    out.print('\n');
  }
}
