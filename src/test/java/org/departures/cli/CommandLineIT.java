package org.departures.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The built jar, run as a user runs it. */
class CommandLineIT {

  /** A process that ends within seconds is done sooner without the optimising compiler. */
  private static final List<String> JAVA =
      List.of(
          System.getProperty("java.home") + "/bin/java",
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-jar",
          System.getProperty("departures.jar"));

  private static final String LAST_LINE = "departures: (\\d+) of \\1 inputs\n";
  private static final String SCRIPT = "/usr/bin/script";
  private static final String CORPUS = Path.of("corpus").toAbsolutePath().toString();

  @TempDir static Path work;

  private static Finished first = new Finished(-1, "", "");

  /** What a process printed, and its exit status. */
  private record Finished(int status, String out, String err) {

    List<String> lines() {
      return err.lines().toList();
    }
  }

  @BeforeAll
  static void runOverTheCorpus() throws Exception {
    first = departures("", "run", CORPUS, "-o", "out");
  }

  @Test
  void runWritesEveryFileAndNothingElse() throws IOException {
    assertThat(first.status).as(first.err).isZero();
    assertThat(first.out).isEmpty();
    assertThat(first.lines().get(first.lines().size() - 1))
        .matches(
            "departures: [1-9]\\d* inputs read, 0 known already, 0 failures; "
                + "[1-9]\\d* departures from [1-9]\\d* articles in out");
    assertThat(contents(work.resolve("out")))
        .containsOnlyKeys(
            "affiliations.jsonl",
            "articles.jsonl",
            "datapackage.json",
            "departure.schema.json",
            "departures.csv",
            "departures.db",
            "departures.json",
            "departures.jsonl",
            "departures.parquet",
            "mentions.jsonl",
            "report.html",
            "run.json",
            "tallies.jsonl");
    assertThat(work.resolve("out/departures.jsonl")).isNotEmptyFile();
  }

  @ParameterizedTest
  @ValueSource(strings = {"departures.jsonl", "articles.jsonl"})
  void validateAcceptsWhatRunWrote(String file) throws Exception {
    Finished validated = departures("", "validate", "out/" + file);
    assertThat(validated.status).as(validated.err).isZero();
    assertThat(validated.out).isEqualTo("out/" + file + ": valid\n");
    assertThat(validated.err).isEmpty();
  }

  @Test
  void secondRunSaysThatNothingChangedAndChangesNoByte() throws Exception {
    Map<String, String> before = contents(work.resolve("out"));
    Finished second = departures("", "run", CORPUS, "-o", "out");
    assertThat(second.status).isZero();
    assertThat(second.out).isEmpty();
    assertThat(second.err)
        .containsPattern(": 0 inputs read, [1-9]\\d* known already, 0 failures; ")
        .endsWith(", unchanged\n");
    assertThat(contents(work.resolve("out"))).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "analyze", "explain", "check", "review", "validate", "export", ""})
  void helpShowsExamples(String command) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("--help"));
    if (!command.isEmpty()) {
      arguments.add(0, command);
    }
    Finished help = departures("", arguments.toArray(String[]::new));
    assertThat(help.status).isZero();
    assertThat(help.err).isEmpty();
    assertThat(help.out).containsPattern("\nExamples?:\n  departures " + command);
  }

  @Test
  void sparkSaysThatSparkStartsIt() throws Exception {
    Finished help = departures("", "spark", "--help");
    assertThat(help.status).as(help.err).isZero();
    assertThat(help.out).contains("\nExamples:\n  spark-submit departures.jar spark ");
    Finished alone = departures("", "spark", CORPUS, "-o", "sparks");
    assertThat(alone.status).isEqualTo(1);
    assertThat(alone.err)
        .isEqualTo("departures: Spark is not there; start this command with spark-submit\n");
  }

  @Test
  void exportWritesTheFileAndNamesIt() throws Exception {
    departures("", "run", CORPUS + "/feed", "-o", "exported");
    Finished exported = departures("", "export", "--format", "doccano", "-o", "exported");
    assertThat(exported)
        .isEqualTo(new Finished(0, "", "departures: written: exported/doccano.jsonl\n"));
    assertThat(work.resolve("exported/doccano.jsonl")).isNotEmptyFile();
    Finished unknown = departures("", "export", "--format", "xlsx", "-o", "exported");
    assertThat(unknown.status).isEqualTo(2);
    assertThat(unknown.err).contains("'xlsx' is no format; there are json, ");
    Finished missing = departures("", "export", "--format", "csv", "-o", "none");
    assertThat(missing.status).isEqualTo(1);
    assertThat(missing.err).contains("there is no dataset in none");
  }

  @Test
  void exitStatusSaysHowItWent() throws Exception {
    assertThat(departures("", "--version")).isEqualTo(new Finished(0, "departures 0.1.0\n", ""));
    assertThat(departures("", "run", "none"))
        .isEqualTo(new Finished(1, "", "departures: No such file or folder: none\n"));
    assertThat(departures("", "run", "--bogus"))
        .isEqualTo(
            new Finished(
                2, "", "departures: Unknown option: '--bogus'\nTry 'departures run --help'.\n"));
  }

  @Test
  void analyzeReadsStandardInputAndPrintsOnlyData() throws Exception {
    Finished analyzed =
        departures("远山银行行长陈志远昨日宣布辞职。\n", "analyze", "-", "--published", "2031-05-10");
    assertThat(analyzed.status).as(analyzed.err).isZero();
    assertThat(analyzed.err).isEmpty();
    assertThat(analyzed.out.lines()).hasSize(1);
    assertThat(
            new ObjectMapper().readTree(analyzed.out).at("/departures/0/person/name/zh").asText())
        .isEqualTo("陈志远");
  }

  @Test
  void explainShowsTheRule() throws Exception {
    Finished explained = departures("远山银行行长陈立昨日辞去行长职务。\n", "explain", "-");
    assertThat(explained.status).isZero();
    assertThat(explained.err).isEmpty();
    assertThat(explained.out)
        .contains("person “陈立”")
        .contains("“辞去”: rule zh-give-up-post: asserted: 陈立");
  }

  @Test
  void checkRunsTheExamples() throws Exception {
    Finished checked = departures("", "check");
    assertThat(checked.status).as(checked.err).isZero();
    assertThat(checked.out).matches("\\d{3,} examples and counterexamples, 0 failed\n");
    assertThat(checked.err).isEmpty();
  }

  @Test
  void warningsProblemsAndMoreWithVerboseGoToStandardErrorAlone() throws Exception {
    Files.writeString(
        work.resolve("feed.jsonl"), "{\"text\": \"远山银行昨日开业。\", \"published\": \"someday\"}\n");
    Files.writeString(work.resolve("empty.txt"), "");
    Finished verbose = departures("", "run", "-v", "feed.jsonl", "empty.txt", "-o", "verbose");
    assertThat(verbose.status).isEqualTo(3);
    assertThat(verbose.out).isEmpty();
    assertThat(verbose.err)
        .contains("feed.jsonl#1: published is no date and left empty: someday\n")
        .contains("departures: empty.txt: holds no text; remove it or fill it\n")
        .contains("DEBUG", "feed.jsonl: read, 1 articles, 0 problems\n");
    assertThat(first.err).doesNotContain("DEBUG", "WARN");
    try (Stream<Path> files = Files.walk(work)) {
      assertThat(files).noneMatch(file -> file.toString().endsWith(".log"));
    }
  }

  @Test
  void progressIsPlainLinesWithoutATerminal() {
    assertThat(first.err).containsPattern(LAST_LINE).doesNotContain("\r", "\u001B");
  }

  @Test
  void progressIsABarOnATerminal() throws Exception {
    String run = String.join(" ", JAVA) + " run " + CORPUS + " -o out";
    Finished shown = onATerminal(run);
    assertThat(shown.status).as(shown.out).isZero();
    assertThat(shown.out).contains("\r", "100% [").doesNotContainPattern(LAST_LINE);
    Finished redirected = onATerminal(run + " 2>messages");
    assertThat(redirected.out).isEmpty();
    assertThat(work.resolve("messages"))
        .content(UTF_8)
        .containsPattern(LAST_LINE)
        .doesNotContain("\r");
  }

  private static Finished onATerminal(String command) throws Exception {
    assumeTrue(
        System.getProperty("os.name").equals("Linux") && Files.isExecutable(Path.of(SCRIPT)),
        "skipped: there is no script command that lends a terminal here");
    return finished("", List.of(SCRIPT, "-qec", command, "/dev/null"));
  }

  private static Finished departures(String input, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(JAVA);
    command.addAll(List.of(arguments));
    return finished(input, command);
  }

  private static Finished finished(String input, List<String> command) throws Exception {
    Path in = Files.createTempFile("departures-it-", ".in");
    Path out = Files.createTempFile("departures-it-", ".out");
    Path err = Files.createTempFile("departures-it-", ".err");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(work.toFile())
              .redirectInput(Files.writeString(in, input).toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      // What a machine's owner set for every Java or terminal is none of the program's promises.
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "NO_COLOR")
          .forEach(builder.environment()::remove);
      builder.environment().put("TERM", "xterm");
      builder.environment().put("LC_ALL", "C");
      Process process = builder.start();
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError(command + " does not end");
      }
      return new Finished(process.exitValue(), Files.readString(out), Files.readString(err));
    } finally {
      for (Path file : List.of(in, out, err)) {
        Files.delete(file);
      }
    }
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        // Each byte is a character of it.
        contents.put(file.getFileName().toString(), Files.readString(file, ISO_8859_1));
      }
    }
    return contents;
  }
}
