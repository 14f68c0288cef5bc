package org.departures.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.departures.Pipeline;
import org.departures.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableFilesTest {

  @TempDir private Path folder;

  private Path write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content.replace("\\n", "\n").replace("\\t", "\t"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "zh/surnames.tsv; 亓官\\tx; 1; has 2 columns where 1 are expected",
        "zh/cues.tsv; # kind\\n定然\\tasserted; 2; has 2 columns where 3 are expected",
        "zh/cues.tsv; 定然\\tasserted\\tnear\\tx; 1; has 4 columns where 3 are expected",
        "names.tsv; person\\tMira Holt\\t\\t; 1; has 4 columns where 5 are expected",
        "zh/positions.tsv; 司库长\\t; 1; has an empty column",
        "zh/positions.tsv; 司库长 \\ttreasurer; 1; has blanks around a column",
        "zh/surnames.tsv; 亓官\\n# more\\n亓官; 3; stands here twice",
        "zh/surnames.tsv; 亓官\\n亓乙\\n; 2; should stand before \"亓官\"",
        "en/surnames.tsv; Abara\\n\\nZell\\nYell; 4; should stand before \"Zell\"",
        "zh/surnames.tsv; # ours\\n王; 2; \"王\" is there already",
        "names.tsv; robot\\tMira Holt\\t\\t\\t; 1; \"robot\" is neither person nor organization",
        "names.tsv; person\\t\\t\\t\\t; 1; has no name",
        "names.tsv; person\\tMira Holt\\t\\t\\tHolt||Mira; 1; nothing between two bars",
        "names.tsv; person\\tMira Holt\\t\\t\\tHolt|; 1; nothing between two bars",
        "names.tsv; person\\tMira Holt\\t\\t\\tHolt | Mira; 1; has blanks around a form",
        "names.tsv; person\\tAda Holt\\t\\t\\tHolt\\nperson\\tMira Holt\\t\\t\\tHolt; 2;"
            + " \"Holt\" stands in line 1 too",
        "zh/surname.tsv; 亓官; 1; no such lexicon file",
        "surnames.tsv; 亓官; 1; no such lexicon file",
        "de/surnames.tsv; Holt; 1; no such lexicon file",
      })
  void mistakeIsNamedWithFileAndLine(String name, String content, int line, String message)
      throws IOException {
    Path file = write(name, content);
    assertThatThrownBy(() -> Lexicon.load(folder))
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith(file + ":" + line + ": ")
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @EnumSource(
      value = Table.class,
      names = {
        "ANAPHORA",
        "CUES",
        "DATELINES",
        "DATES",
        "HEADINGS",
        "NAME_CONTEXT",
        "ORGANIZATION_SUFFIXES",
        "REASONS",
        "REFERENCES"
      })
  void valueThatNothingReadsIsRefused(Table table) throws IOException {
    String row = "甲乙\tnonsense" + (table == Table.CUES ? "\tnear" : "");
    for (String language : new String[] {"zh", "en"}) {
      Path file = write(language + "/" + table.fileName(), "# ours\n" + row);
      assertThatThrownBy(
              () ->
                  Pipeline.load(
                      Optional.of(folder), Pipeline.Scope.EVENTS, Pipeline.Recognizer.HANLP))
          .isInstanceOf(LexiconException.class)
          .hasMessageStartingWith(file + ":2: \"nonsense\" ");
      Files.delete(file);
    }
  }

  @Test
  void unknownScopeOfACueIsRefused() throws IOException {
    Path file = write("zh/cues.tsv", "甲乙\tdenied\tnonsense");
    assertThatThrownBy(
            () ->
                Pipeline.load(
                    Optional.of(folder), Pipeline.Scope.EVENTS, Pipeline.Recognizer.HANLP))
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith(file + ":1: \"nonsense\" ");
  }

  @Test
  void oneOfSeveralValuesMayNotBeUnknown() throws IOException {
    Path file = write("zh/name-context.tsv", "甲乙\tbefore-person nonsense");
    assertThatThrownBy(() -> Lexicon.load(folder))
        .hasMessageStartingWith(file + ":1: \"nonsense\" ");
  }

  @Test
  void bytesThatAreNoUtf8AreNamedWithFileAndLine() throws IOException {
    Path file = write("zh/surnames.tsv", "");
    Files.write(file, new byte[] {'#', '\n', '#', ' ', (byte) 0xb9, (byte) 0xfa, '\n'});
    assertThatThrownBy(() -> Lexicon.load(folder))
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith(file + ":2: is not in UTF-8");
  }

  @Test
  void folderThatIsNotThereIsNamed() {
    Path missing = folder.resolve("missing");
    assertThatThrownBy(() -> Lexicon.load(missing))
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith(missing + ": can't be read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ufeff亓官\n", "亓官\r\n", "\ufeff# ours\r\n\r\n亓官", "亓官"})
  void marksAndLineEndsOfEditorsAreNoPartOfAWord(String content) throws IOException {
    write("zh/surnames.tsv", content);
    assertThat(Lexicon.load(folder).words(Table.SURNAMES, Language.ZH)).contains("亓官");
  }

  @Test
  void usersFolderAddsAndReplacesNothing() throws IOException {
    Lexicon own = Lexicon.load();
    write("zh/surnames.tsv", "亓官");
    write("en/positions.tsv", "keeper of the seal\tsecretary");
    write("names.tsv", "organization\tPellworth Foods\t佩尔沃思食品\t\t佩尔沃思");
    Lexicon more = Lexicon.load(folder);
    for (Language language : new Language[] {Language.ZH, Language.EN}) {
      for (Table table : Table.values()) {
        assertThat(more.entries(table, language))
            .as("%s %s", language, table)
            .startsWith(own.entries(table, language).toArray(new Entry[0]));
      }
    }
    assertThat(more.words(Table.SURNAMES, Language.ZH)).contains("亓官", "王");
    assertThat(more.map(Table.POSITIONS, Language.EN))
        .containsEntry("keeper of the seal", "secretary");
    assertThat(more.names()).startsWith(own.names().toArray(new KnownName[0]));
    assertThat(more.names()).hasSize(own.names().size() + 1);
    assertThat(more.rules()).isEqualTo(own.rules());
    assertThat(more.version()).isNotEqualTo(own.version());
  }

  @Test
  void emptyFolderChangesNothing() {
    assertThat(Lexicon.load(folder).version()).isEqualTo(Lexicon.load().version());
  }

  @ParameterizedTest
  @EnumSource(Table.class)
  void wordsComeInTheOrderOfTheFile(Table table) {
    Lexicon lexicon = Lexicon.load();
    String words =
        lexicon.entries(table, Language.ZH).stream()
            .map(Entry::word)
            .collect(Collectors.joining("\n"));
    assertThat(String.join("\n", lexicon.words(table, Language.ZH))).isEqualTo(words);
  }

  @Test
  void bothLanguagesHaveTheSameFiles() throws IOException {
    assertThat(names("zh")).isNotEmpty().isEqualTo(names("en"));
  }

  private static String names(String language) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/lexicon", language))) {
      return files
          .map(file -> file.getFileName().toString())
          .sorted()
          .collect(Collectors.joining(" "));
    }
  }
}
