package org.departures.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.LexiconException;
import org.departures.lexicon.Rule;
import org.departures.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedPartsTest {

  @TempDir Path folder;

  @Test
  void aUsersRuleUsesAUsersPartsAndTheirParts() throws IOException {
    write("en/parts.tsv", "bid_farewell\t{trigger_free} farewell\ntrigger_free\tbid(?: {org})?\n");
    write(
        "en/rules.yml",
        """
        - id: en-bid-farewell
          yields: departure
          type: left
          triggers: [farewell]
          pattern: '{person} {trigger_free} {trigger}'
          examples: ["[person:Jane Roe] bid [org:Far Hills Bank] farewell."]
          counterexamples: ["[other:Jane Roe] sent farewell."]
        """);
    Lexicon lexicon = Lexicon.load(folder);
    Rule rule =
        lexicon.rules(Language.EN).stream()
            .filter(one -> one.id().equals("en-bid-farewell"))
            .findFirst()
            .orElseThrow();
    FramePattern pattern = new FramePattern.Compiler(lexicon).compile(rule);
    assertThat(pattern.has(Slot.ORG)).isTrue();
    assertThat(pattern.pattern().matches("\ue000 bid \ue001 farewell")).hasSize(1);
    assertThat(pattern.pattern().matches("\ue000 bid farewell")).hasSize(1);
    assertThat(pattern.pattern().matches("\ue000 farewell")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "own | {nobody_knows_it}  | part {own}: unknown part {nobody_knows_it}",
        "own | so (open           | part {own}: its pattern is malformed",
        "own | {own} again        | part {own} uses itself",
        "own | {trigger}          | a part has no {trigger}",
        "gap | anything           | {gap} is built in",
        "org | anything           | {org} is built in",
        "Own | anything           | a part's name has small letters and _ only: Own",
      })
  void aMistakeIsNamedWithFileAndLine(String name, String expression, String message)
      throws IOException {
    write("en/parts.tsv", "# A comment.\n" + name + "\t" + expression + "\n");
    Lexicon lexicon = Lexicon.load(folder);
    assertThatThrownBy(() -> new FramePattern.Compiler(lexicon))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("parts.tsv:2: " + message);
  }

  @Test
  void aRuleThatUsesAnUnknownPartIsNamed() throws IOException {
    write(
        "en/rules.yml",
        """
        - id: en-own
          yields: departure
          type: left
          triggers: [farewell]
          pattern: '{person} {trigger}{nobody_knows_it}'
          examples: [one]
          counterexamples: [other]
        """);
    Lexicon lexicon = Lexicon.load(folder);
    assertThatThrownBy(() -> new FrameScan(lexicon))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("rules.yml:1: rule en-own: unknown part {nobody_knows_it}");
  }

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
