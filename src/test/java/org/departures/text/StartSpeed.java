package org.departures.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The program's start as a process, up to the first line that it prints: plainly, and with a class
 * archive and the quick compiler as README.md says. Of several starts the fastest.
 */
final class StartSpeed {

  private static final int STARTS = 5;
  private static final String ARTICLE = "corpus/zh/founders.txt";
  private static final List<String> RECOGNIZERS = List.of("hanlp", "neural");
  private static final List<String> TARGETS = List.of("1.50", "2.50");

  private final Path jar;
  private final List<String> quick;

  /** Makes the class archive in {@code work}. */
  StartSpeed(Path jar, Path work) throws IOException, InterruptedException {
    this.jar = jar;
    String archive = work.resolve("departures.jsa").toString();
    first(program(List.of("-XX:ArchiveClassesAtExit=" + archive), "analyze", ARTICLE));
    quick = List.of("-XX:SharedArchiveFile=" + archive, "-XX:TieredStopAtLevel=1");
  }

  /** Prints the seconds to the first record, and those of what they consist of. */
  void print() throws IOException, InterruptedException {
    System.out.printf("%nstart to first record, seconds, fastest of %d starts%n", STARTS);
    System.out.printf("%-38s %10s %14s %10s%n", "", "plain", "with archive", "target");
    for (int i = 0; i < RECOGNIZERS.size(); i++) {
      row(
          "analyze --recognizer " + RECOGNIZERS.get(i),
          TARGETS.get(i),
          "analyze",
          ARTICLE,
          "--recognizer",
          RECOGNIZERS.get(i));
    }
    System.out.println("its parts by themselves; the dictionaries load beside the others");
    row("JVM and command line: --version", "", "--version");
    Map<String, Double> plain = parts(List.of());
    Map<String, Double> archived = parts(quick);
    plain.forEach((part, seconds) -> row(part, seconds, archived.get(part), ""));
  }

  private void row(String what, String target, String... arguments)
      throws IOException, InterruptedException {
    row(what, fastest(program(List.of(), arguments)), fastest(program(quick, arguments)), target);
  }

  /** The command that runs the program under {@code options} of the JVM. */
  private List<String> program(List<String> options, String... arguments) {
    List<String> command = new ArrayList<>(List.of("java"));
    command.addAll(options);
    command.addAll(List.of("-jar", jar.toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  private static double fastest(List<String> command) throws IOException, InterruptedException {
    double fastest = Double.MAX_VALUE;
    for (int start = 0; start < STARTS; start++) {
      fastest = Math.min(fastest, first(command));
    }
    return fastest;
  }

  /** The seconds from the start of {@code command} to its first line. */
  private static double first(List<String> command) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process = started(command);
    try (BufferedReader out = process.inputReader(UTF_8)) {
      out.readLine();
      double seconds = (System.nanoTime() - start) / 1e9;
      out.transferTo(Writer.nullWriter());
      end(process, command);
      return seconds;
    }
  }

  /** What {@link StartParts} prints, of each line the least. */
  private Map<String, Double> parts(List<String> options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("java"));
    command.addAll(options);
    // The archive wants the jar in front.
    String classes = jar + File.pathSeparator + "target/test-classes";
    command.addAll(List.of("-cp", classes, StartParts.class.getName(), ARTICLE));
    Map<String, Double> fastest = new LinkedHashMap<>();
    for (int start = 0; start < STARTS; start++) {
      Process process = started(command);
      try (BufferedReader out = process.inputReader(UTF_8)) {
        out.lines()
            .map(line -> line.split("\t", -1))
            .forEach(part -> fastest.merge(part[0], Double.parseDouble(part[1]), Math::min));
        end(process, command);
      }
    }
    return fastest;
  }

  private static Process started(List<String> command) throws IOException {
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static void end(Process process, List<String> command) throws InterruptedException {
    if (process.waitFor() != 0) {
      throw new IllegalStateException(command + " ended with " + process.exitValue());
    }
  }

  private static void row(String what, double plain, double archived, String target) {
    System.out.printf(Locale.ROOT, "%-38s %10.2f %14.2f %10s%n", what, plain, archived, target);
  }
}
