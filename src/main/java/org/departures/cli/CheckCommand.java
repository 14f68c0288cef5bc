package org.departures.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.departures.Pipeline;
import org.departures.event.RuleCheck;
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
    RuleCheck check = Pipeline.ruleCheck(lexicon.load());
    PrintWriter err = spec.commandLine().getErr();
    int failed = 0;
    int examples = 0;
    for (RuleCheck.Case example : check.cases()) {
      examples++;
      Optional<String> failure = check.failure(example);
      if (failure.isPresent()) {
        failed++;
        err.println(example.where() + " " + failure.get());
      }
    }
    spec.commandLine()
        .getOut()
        .println(examples + " examples and counterexamples, " + failed + " failed");
    return failed == 0 ? ExitStatus.DONE : ExitStatus.FAILED;
  }
}
