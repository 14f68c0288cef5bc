package org.departures.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.departures.Pipeline;
import org.departures.model.Document;
import org.departures.model.Extraction;
import org.departures.model.InputFile;
import org.departures.model.Mention;
import org.departures.model.MissingInputException;
import org.departures.model.Problem;
import org.departures.model.ReadResult;
import org.departures.model.Sentence;
import org.departures.model.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code explain}: why a record was or was not made, for people. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description =
        "Shows each sentence with a trigger: what was recognised in it, which rule fired, and why a"
            + " record was or was not made.",
    footerHeading = "%nExample:%n",
    footer = "  departures explain news/one.html")
final class ExplainCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private InputParameters inputs;
  @Mixin private LexiconOption lexicon;
  @Mixin private RecognizerOption recognizer;
  @Mixin private ReadingParameters reading;

  @Override
  public Integer call() throws MissingInputException, IOException {
    List<InputFile> files = inputs.find();
    Pipeline pipeline =
        lexicon.pipeline(Pipeline.Scope.EVENTS, recognizer.chosen(), reading.chosen());
    List<Problem> problems = new ArrayList<>();
    for (InputFile file : files) {
      pipeline.read(
          file,
          result -> {
            if (result instanceof ReadResult.Read read) {
              explain(pipeline.apply(inputs.dated(read.article())));
            } else if (result instanceof ReadResult.Failed failed) {
              problems.add(failed.problem());
            }
          });
    }
    return Problems.report(problems, spec.commandLine().getErr());
  }

  private void explain(Extraction extraction) {
    PrintWriter out = spec.commandLine().getOut();
    Document document = extraction.recognition().document();
    out.println(
        "== " + extraction.article().path() + " " + extraction.article().title().orElse(""));
    for (Sentence sentence : document.sentences()) {
      if (sentence.triggers().isEmpty()) {
        continue;
      }
      out.println();
      out.println(document.original(sentence.span()));
      for (Mention mention : extraction.recognition().mentions()) {
        if (sentence.span().contains(mention.span())) {
          out.println(
              "    "
                  + mention.type().code()
                  + " “"
                  + mention.text()
                  + "” ("
                  + mention.foundBy()
                  + ")");
        }
      }
      extraction.recognition().dates().stream()
          .filter(date -> sentence.span().contains(date.span()))
          .forEach(
              date ->
                  out.println(
                      "    date “"
                          + date.date().text()
                          + "” = "
                          + date.date().value().edtf()
                          + " ("
                          + date.foundBy()
                          + ")"));
      extraction.verdicts().stream()
          .filter(verdict -> verdict.sentence() == sentence.index())
          .forEach(verdict -> out.println("  → " + line(verdict, document)));
    }
    out.println();
  }

  private static String line(Verdict verdict, Document document) {
    return "“"
        + document.original(verdict.trigger())
        + "”: "
        + verdict.rule().map(rule -> "rule " + rule + ": ").orElse("")
        + verdict.outcome();
  }
}
