package org.departures.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.Callable;
import org.departures.dataset.DatasetExport;
import org.departures.dataset.DatasetStore;
import org.departures.dataset.ExportFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code export}: writes a dataset again in a named format. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes the dataset in DIR again in a named format, beside its other files.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  departures export --format label-studio -o output",
      "  departures export --format csv --bom -o output    for Excel"
    })
final class ExportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--format",
      paramLabel = "F",
      required = true,
      completionCandidates = Formats.class,
      converter = FormatReader.class,
      description = "One of ${COMPLETION-CANDIDATES}.")
  private ExportFormat format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      defaultValue = "output",
      description = "The dataset's folder; default: ${DEFAULT-VALUE}.")
  private Path output;

  @Option(
      names = "--bom",
      description = "Begin a .csv with a byte order mark, by which Excel knows UTF-8.")
  private boolean mark;

  @Override
  public Integer call() {
    if (mark && !format.table()) {
      throw new ParameterException(
          spec.commandLine(), "--bom is for tables; " + format.code() + " is none");
    }
    try (DatasetStore store = DatasetStore.openExisting(output)) {
      Path file = new DatasetExport(store).write(format, mark);
      spec.commandLine().getErr().println("departures: written: " + file);
    }
    return ExitStatus.DONE;
  }

  /** The formats' names, for the help. */
  static final class Formats implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(ExportFormat.values()).map(ExportFormat::code).iterator();
    }
  }

  /** Reads a format's name. */
  static final class FormatReader implements ITypeConverter<ExportFormat> {

    @Override
    public ExportFormat convert(String code) {
      return ExportFormat.named(code)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'"
                          + code
                          + "' is no format; there are "
                          + String.join(", ", new Formats())));
    }
  }
}
