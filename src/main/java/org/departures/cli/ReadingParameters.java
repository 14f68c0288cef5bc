package org.departures.cli;

import org.departures.model.ReadingOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How inputs are read. */
final class ReadingParameters {

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--max-bytes",
      paramLabel = "N",
      description =
          "Refuse documents, lines of feeds and members of archives with more bytes;"
              + " default: 52428800.")
  private long maxBytes = ReadingOptions.DEFAULT.maxBytes();

  @Option(
      names = "--max-characters",
      paramLabel = "N",
      description = "Refuse articles with more characters; default: 2000000.")
  private int maxCharacters = ReadingOptions.DEFAULT.maxCharacters();

  @Option(
      names = "--max-depth",
      paramLabel = "N",
      description = "Open archives that lie in so many others at most; default: 5.")
  private int maxDepth = ReadingOptions.DEFAULT.maxDepth();

  @Option(
      names = "--max-members",
      paramLabel = "N",
      description = "Read so many members of one input's archives at most; default: 100000.")
  private int maxMembers = ReadingOptions.DEFAULT.maxMembers();

  @Option(
      names = "--max-seconds",
      paramLabel = "N",
      description =
          "Give up a PDF, Word, RTF, ODT or EPUB document whose parsing takes longer;"
              + " default: 60, with --ocr ten times as long.")
  private int maxSeconds = ReadingOptions.DEFAULT.maxSeconds();

  @Option(
      names = "--ocr",
      description = "Have tesseract (with chi_sim) read PDF documents that hold only pictures.")
  private boolean ocr;

  ReadingOptions chosen() {
    try {
      return new ReadingOptions(maxBytes, maxCharacters, maxDepth, maxMembers, maxSeconds, ocr);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }
}
