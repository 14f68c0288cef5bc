package org.departures.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.departures.dataset.DatasetStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong is said in a line, with the right exit status, and leaves the disk alone. */
class MainTest {

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void writeNews() throws IOException {
    Files.writeString(folder.resolve("news.txt"), "远山银行行长陈志远5月3日宣布辞职。\n");
    Files.createDirectory(folder.resolve("words"));
    Files.writeString(folder.resolve("words/names.tsv"), "organization\tAurora\n");
    Files.createDirectory(folder.resolve("other"));
    Files.writeString(folder.resolve("other/words.tsv"), "");
    Files.createDirectory(folder.resolve("latin"));
    Files.write(folder.resolve("latin/names.tsv"), new byte[] {(byte) 0xE9, '\n'});
    Files.writeString(folder.resolve("broken.jsonl"), "{}\nno\n");
    Files.createDirectory(folder.resolve("foreign"));
    Files.writeString(folder.resolve("foreign/departures.db"), "no database ".repeat(100));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "\"\"                              | Missing required subcommand",
        "go                              | Unmatched argument at index 0: 'go'",
        "run --bogus                     | Unknown option: '--bogus'",
        "run -o                          | Missing required parameter for option '--output' (DIR)",
        "run F/news.txt --threads 0      | --threads should be 1 or more",
        "run F/news.txt --threads many   | Invalid value for option '--threads': 'many' is not an int",
        "run --published 2031-5-9        | '2031-5-9' is no day, write it as 2024-08-07",
        "analyze --published yesterday   | 'yesterday' is no day, write it as 2024-08-07",
        "analyze F/news.txt -o F/out     | Unknown option",
        "validate                        | Missing required parameter: 'FILE'",
        "check extra                     | Unmatched argument at index 1: 'extra'",
        "review                          | Missing required subcommand",
        "review apply                    | Missing required parameter: 'FILE'",
      })
  void wrongUsageIsOneLineAndAPointerToTheHelp(String command, String message) throws IOException {
    List<String> before = files();
    assertThat(run(command)).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(errors().get(0)).startsWith("departures: ").contains(message);
    assertThat(errors().get(errors().size() - 1)).matches("Try 'departures.* --help'\\.");
    assertThat(errors()).hasSizeLessThanOrEqualTo(3);
    assertThat(out.size()).isZero();
    assertThat(files()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "run F/none -o F/out             | No such file or folder: F/none",
        "run F/news.txt F/none -o F/out  | No such file or folder: F/none",
        "analyze F/none                  | No such file or folder: F/none",
        "explain F/none                  | No such file or folder: F/none",
        "run F/news.txt -o F/news.txt    | F/news.txt is no folder; choose another to write to",
        "run F/news.txt -o F/news.txt/x  | F/news.txt/x can't be made a folder",
        "run F/news.txt -o F/foreign     | F/foreign/departures.db is damaged or is no dataset",
        "run F/news.txt -o F/out --lexicon F/none     | F/none: is no folder of lexicon files",
        "run F/news.txt -o F/out --lexicon F/news.txt | F/news.txt: is no folder of lexicon files",
        "run F/news.txt -o F/out --lexicon F/words    | F/words/names.tsv:1: has 2 columns where 5",
        "check --lexicon F/other         | F/other/words.tsv:1: no such lexicon file",
        "check --lexicon F/latin         | F/latin/names.tsv:1: is not in UTF-8",
        "validate F/none.jsonl           | F/none.jsonl is not there",
        "review apply F/none.jsonl -o F/foreign       | F/none.jsonl is not there",
        "review apply F/broken.jsonl -o F/none        | there is no dataset in F/none",
      })
  void failureIsOneLineAndChangesNothingOnDisk(String command, String message) throws IOException {
    List<String> before = files();
    assertThat(run(command)).isEqualTo(ExitStatus.FAILED);
    assertThat(errors())
        .singleElement()
        .asString()
        .startsWith("departures: " + message.replace("F/", folder + "/"))
        .doesNotContain("Exception");
    assertThat(out.size()).isZero();
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void secondProcessOnOneDatasetIsRefused() {
    try (DatasetStore held = DatasetStore.open(folder.resolve("out"))) {
      assertThat(run("run F/news.txt -o F/out")).isEqualTo(ExitStatus.FAILED);
      assertThat(errors()).containsExactly("departures: another run is writing " + held.dir());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"run F/news.txt F/broken.jsonl -o F/out", "analyze F/", "explain F/"})
  void someUnreadableInputsAreNamedAndTheRestIsDone(String command) {
    assertThat(run(command)).isEqualTo(ExitStatus.SOME_UNREADABLE);
    assertThat(errors())
        .contains(
            "departures: "
                + folder
                + "/broken.jsonl#1: has neither text nor html; give one of them");
  }

  @Test
  void refusedDecisionIsNamedAndOneOnARecordThatIsGoneIsWarnedOf() throws IOException {
    DatasetStore.open(folder.resolve("out")).close();
    Path decisions =
        Files.writeString(
            folder.resolve("decisions.jsonl"), "{\"record\":\"dep-x\",\"decision\":\"accept\"}\n");
    assertThat(run("review apply F/decisions.jsonl -o F/out"))
        .isEqualTo(ExitStatus.SOME_UNREADABLE);
    assertThat(errors())
        .containsExactly(
            "departures: " + decisions + "#1: doesn't say by whom; add --by NAME or by",
            "departures: 0 decisions, 0 of them new, 1 lines refused; in " + folder + "/out");
    err.reset();
    assertThat(run("review apply F/decisions.jsonl -o F/out --by wang")).isEqualTo(ExitStatus.DONE);
    assertThat(errors())
        .containsExactly(
            "departures: warning: 1 records that were decided on are not in the dataset; the"
                + " decisions are kept: dep-x",
            "departures: 1 decisions, 1 of them new, 0 lines refused; in " + folder + "/out");
  }

  @Test
  void fileThatIsNoDatasetIsNotValid() {
    assertThat(run("validate F/broken.jsonl")).isEqualTo(ExitStatus.FAILED);
    assertThat(errors()).anyMatch(line -> line.startsWith(folder + "/broken.jsonl: "));
    assertThat(out.toString(UTF_8)).endsWith(" flaws\n");
  }

  @Test
  void exampleThatFailsIsNamedByFileAndLine() throws IOException {
    Path rules = folder.resolve("rules/en/rules.yml");
    Files.createDirectories(rules.getParent());
    Files.writeString(
        rules,
        """
        - id: en-hang-up-hat
          yields: departure
          type: resigned
          triggers: [hung up]
          pattern: "{person}{gap}{trigger}"
          examples:
            - "[person:Mara Ellwood] hung the hat up."
          counterexamples:
            - "[other:Mara Ellwood] hung a picture."
        """);
    assertThat(run("check --lexicon F/rules")).isEqualTo(ExitStatus.FAILED);
    assertThat(errors()).singleElement().asString().startsWith(rules + ":1: en-hang-up-hat");
    assertThat(out.toString(UTF_8)).endsWith(" examples and counterexamples, 1 failed\n");
  }

  /** {@code F/} in the command is the test's folder. */
  private int run(String command) {
    String[] arguments =
        Arrays.stream(command.split(" "))
            .filter(argument -> !argument.isEmpty())
            .map(argument -> argument.replace("F/", folder + "/"))
            .toArray(String[]::new);
    return Main.run(
        new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), arguments);
  }

  private List<String> errors() {
    return err.toString(UTF_8).lines().toList();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> file + " " + file.toFile().length() + " " + file.toFile().lastModified())
          .sorted()
          .toList();
    }
  }
}
