package org.departures.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.departures.Pipeline;
import org.departures.dataset.DatasetException;
import org.departures.model.BadResourceException;
import org.departures.model.MissingInputException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** The program. Standard output carries data, standard error everything else. */
@Command(
    name = "departures",
    mixinStandardHelpOptions = true,
    version = "departures " + Pipeline.VERSION,
    description = "Turns Chinese and English news into a dataset of departures.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      RunCommand.class,
      SparkCommand.class,
      AnalyzeCommand.class,
      ExplainCommand.class,
      ExportCommand.class,
      CheckCommand.class,
      ReviewCommand.class,
      ValidateCommand.class
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  departures run                          corpus in, output out",
      "  departures run news/ feed.jsonl -o out  a folder and a feed",
      "  departures explain news/one.html        why a record was or was not made",
      "",
      "Exit status: 0 done, 1 failed, 2 wrong usage, 3 done but some inputs could not be read."
    })
public final class Main {

  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT,
      description = "Say more on standard error.")
  void verbose(boolean verbose) {
    // Inside Spark, messages are Spark's affair.
    if (verbose && LoggerFactory.getLogger("org.departures") instanceof Logger logger) {
      logger.setLevel(Level.DEBUG);
    }
  }

  /** Runs the program and exits with its status. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, UTF_8);
    PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
    int status = run(out, err, arguments);
    out.flush();
    System.exit(status);
  }

  /** Runs the program and returns its exit status. */
  static int run(PrintStream out, PrintStream err, String... arguments) {
    CommandLine commandLine = new CommandLine(new Main());
    commandLine.setOut(new PrintWriter(out, true, UTF_8));
    commandLine.setErr(new PrintWriter(err, true, UTF_8));
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.registerConverter(LocalDate.class, Main::day);
    commandLine
        .getSubcommands()
        .values()
        .forEach(
            command -> command.getCommandSpec().version(commandLine.getCommandSpec().version()));
    commandLine.setExecutionExceptionHandler(
        (failure, command, result) -> {
          command.getErr().println("departures: " + message(failure));
          LoggerFactory.getLogger(Main.class).debug("failed", failure);
          return ExitStatus.FAILED;
        });
    commandLine.setParameterExceptionHandler(
        (wrong, given) -> {
          PrintWriter writer = wrong.getCommandLine().getErr();
          writer.println("departures: " + wrong.getMessage());
          CommandLine.UnmatchedArgumentException.printSuggestions(wrong, writer);
          writer.println(
              "Try '" + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
          return ExitStatus.WRONG_USAGE;
        });
    int status = commandLine.execute(arguments);
    commandLine.getOut().flush();
    return status;
  }

  private static LocalDate day(String written) {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("'" + written + "' is no day, write it as 2024-08-07");
    }
  }

  /** One line; only for our own mistakes the kind of failure too. */
  private static String message(Exception failure) {
    boolean expected =
        failure instanceof DatasetException
            || failure instanceof BadResourceException
            || failure instanceof MissingInputException;
    return expected ? String.valueOf(failure.getMessage()) : failure.toString();
  }
}
