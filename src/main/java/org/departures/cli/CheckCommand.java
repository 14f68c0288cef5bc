package org.departures.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.departures.Pipeline;
import org.departures.model.CheckedExample;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code check}: runs every rule's examples, for linguists. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description =
        "Runs every rule's examples and counterexamples; names file and line of what fails.",
    footerHeading = "%nExamples:%n",
    footer = {"  departures check", "  departures check --lexicon my-words/"})
final class CheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private LexiconOption lexicon;

  @Override
  public Integer call() {
    List<CheckedExample> examples = Pipeline.checkExamples(lexicon.folder());
    PrintWriter err = spec.commandLine().getErr();
    int failed = 0;
    for (CheckedExample example : examples) {
      if (example.failure().isPresent()) {
        failed++;
        err.println(example.where() + " " + example.failure().get());
      }
    }
    spec.commandLine()
        .getOut()
        .println(examples.size() + " examples and counterexamples, " + failed + " failed");
    return failed == 0 ? ExitStatus.DONE : ExitStatus.FAILED;
  }
}
