package org.departures.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.departures.Pipeline;
import org.departures.model.CheckedExample;
import org.departures.model.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleFilesTest {

  private static final String RULE =
      """
      # ours
      - id: zh-hang-up-the-hat
        yields: departure
        type: resigned
        triggers: [挂冠而去]
        pattern: "{person}{gap}{trigger}"
        examples:
          - "[person:陈立][date:昨日]挂冠而去。"
        counterexamples:
          - "[other:陈立]的前任挂冠而去。"
      """;

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void makeFolder() throws IOException {
    file = folder.resolve("zh/rules.yml");
    Files.createDirectories(file.getParent());
  }

  /** The rule with {@code old} replaced, {@code ¶} standing for a new line. */
  private void write(String old, String replacement) throws IOException {
    assertThat(RULE).contains(old);
    Files.writeString(file, RULE.replace(old, replacement.replace("¶", "\n")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "type: resigned; type: resigned¶  colour: red; 5; unknown key \"colour\"",
        "type: resigned; type: resigned¶  type: retired; 5; Duplicate field 'type'",
        "type: resigned; type: vanished; 4; \"vanished\" is none of resigned, retired, dismissed,",
        "type: resigned; relation: hired; 4; \"hired\" is none of joined, founded, returned,",
        "yields: departure; yields: dance; 3; \"dance\" is none of apposition, departure,",
        "[挂冠而去]; 挂冠而去; 5; the value of \"triggers\" has the wrong form",
        "id: zh-hang-up-the-hat; id: [a, b]; 2; the value of \"id\" has the wrong form",
        "[挂冠而去]; [挂冠而去; 6; expected ',' or ']'",
        "yields: departure; yields departure; 2; could not find expected ':'",
        "# ours; -; 1; should be a rule, and has no keys",
        "# ours; - 离职; 1; should be a rule, and has no keys",
      })
  void mistakeIsNamedWithItsLine(String old, String replacement, int line, String message)
      throws IOException {
    write(old, replacement);
    assertThatThrownBy(() -> Lexicon.load(folder))
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith(file + ":" + line + ": ")
        .hasMessageContaining(message == null ? "" : message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "id: zh-hang-up-the-hat; id: ; a rule needs id",
        "yields: departure; # none; a rule needs yields",
        "[挂冠而去]; []; a rule needs triggers",
        "[挂冠而去]; [~]; a rule needs triggers",
        "[挂冠而去]; ['']; a rule needs triggers",
        "\"{person}{gap}{trigger}\"; ' '; a rule needs pattern",
        "[person:陈立][date:昨日]挂冠而去。; ; a rule needs examples",
        "examples:¶    - \"[person:陈立][date:昨日]挂冠而去。\"; # none; a rule needs examples",
        "\"[other:陈立]的前任挂冠而去。\"; ; a rule needs counterexamples",
        "counterexamples:¶    - \"[other:陈立]的前任挂冠而去。\"; ; a rule needs counterexamples",
        "zh-hang-up; en-hang-up; its id should start with zh-",
        "zh-hang-up-the-hat; zh-honorific; \"zh-honorific\" is there already",
        "type: resigned; # none; a type belongs to rules that yield a departure",
        "yields: departure; yields: stay; a type belongs to rules that yield a departure",
        "type: resigned; type: resigned¶  relation: joined; a relation belongs to rules",
        "{gap}{trigger}; {gap}; a pattern has one {trigger}",
        "yields: departure¶  type: resigned; yields: apposition; that of an apposition none",
        "{person}; {people}; unknown part {people}",
        "{person}; {Person}; unknown part {Person}",
        "{person}; {new-position}?{person}; unknown part {new-position}",
        "{person}; {}{person}; unknown part {}",
        "{person}; ({person}; its pattern is malformed",
        "{person}; (?=[a-b]){person}; its pattern is malformed",
      })
  void mistakeIsNamedWithTheLineOfItsRule(String old, String replacement, String message)
      throws IOException {
    write(old.replace("¶", "\n"), replacement == null ? "" : replacement);
    assertThatThrownBy(
            () ->
                Pipeline.load(
                    Optional.of(folder), Pipeline.Scope.EVENTS, Pipeline.Recognizer.HANLP))
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith(file + ":2: ")
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[other:陈立]; [friend:陈立]; unknown role \"friend\" in an example",
        "[other:陈立]; [other:陈立; has an unclosed mark",
        "[other:陈立]; [陈立]; has an unclosed mark",
      })
  void badMarkOfAnExampleIsNamed(String old, String replacement, String message)
      throws IOException {
    write(old, replacement);
    assertThatThrownBy(() -> Pipeline.checkExamples(Optional.of(folder)))
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith(file + ":2: ")
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[date:昨日]挂冠而去; 挂冠; does not fire on: [person:陈立]挂冠。",
        "[date:昨日]; [reason:昨日]; where [person=陈立, reason=昨日] is marked",
        "[other:陈立]的前任; [other:陈立]; should not fire on: [other:陈立]挂冠而去。",
      })
  void exampleThatDoesNotHoldIsReportedWithFileAndLine(
      String old, String replacement, String failure) throws IOException {
    write(old, replacement);
    List<CheckedExample> failed =
        Pipeline.checkExamples(Optional.of(folder)).stream()
            .filter(example -> example.failure().isPresent())
            .toList();
    assertThat(failed).hasSize(1);
    assertThat(failed.get(0).where()).isEqualTo(file + ":2: zh-hang-up-the-hat");
    assertThat(failed.get(0).failure().orElseThrow()).contains(failure);
  }

  @ParameterizedTest
  @CsvSource({"'id: zh-x\n', 1, should be a list of rules", "离职, 1, should be a list of rules"})
  void fileThatIsNoListIsRefused(String content, int line, String message) throws IOException {
    Files.writeString(file, content);
    assertThatThrownBy(() -> Lexicon.load(folder)).hasMessage(file + ":" + line + ": " + message);
  }

  @Test
  void secondListInOneFileIsNotLostInSilence() throws IOException {
    Files.writeString(file, RULE + "---\n" + RULE);
    assertThatThrownBy(() -> Lexicon.load(folder))
        .hasMessageMatching("\\Q" + file + "\\E:1[123]: stands behind the list of rules");
  }

  @ParameterizedTest
  @CsvSource({"''", "'# nothing yet\n'", "'\ufeff# nothing yet\n'"})
  void fileWithoutRulesAddsNone(String content) throws IOException {
    Files.writeString(file, content);
    assertThat(Lexicon.load(folder).rules()).isEqualTo(Lexicon.load().rules());
  }

  @Test
  void usersRuleAddsAndReplacesNothing() throws IOException {
    Files.writeString(file, RULE);
    Lexicon own = Lexicon.load();
    Lexicon more = Lexicon.load(folder);
    assertThat(more.rules(Language.ZH)).startsWith(own.rules(Language.ZH).toArray(new Rule[0]));
    assertThat(more.rules(Language.ZH)).hasSize(own.rules(Language.ZH).size() + 1);
    assertThat(more.rules(Language.EN)).isEqualTo(own.rules(Language.EN));
    assertThat(Pipeline.checkExamples(Optional.of(folder)))
        .allMatch(example -> example.failure().isEmpty())
        .anyMatch(example -> example.where().startsWith(file + ":2: "));
  }
}
