package org.departures.date;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.LexiconException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateWordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mouth:5",
        "month",
        "month:five",
        "month:5:maybe",
        "shift:year",
        "unit:fortnight",
        "today:1",
        "part:some",
        "holiday:13-40",
        "holiday:lunar",
        "holiday:12-25:maybe",
        "span:month"
      })
  void aValueTheGrammarDoesNotKnowStopsWithFileAndLine(String value, @TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("zh/dates.tsv");
    Files.createDirectories(folder.resolve("zh"));
    Files.writeString(file, "# mine\n某词\t" + value + "\n", UTF_8);
    Lexicon lexicon = Lexicon.load(folder);
    assertThatThrownBy(() -> new DateFinder(lexicon))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("dates.tsv:2: \"" + value + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yeer:four nian", "year:fore nian", "{nowhere} nian", "year:four  "})
  void aFormThatCannotBeReadStopsWithFileAndLine(String form, @TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("zh/date-forms.tsv");
    Files.createDirectories(folder.resolve("zh"));
    Files.writeString(file, "# mine\n" + form + "\tmy-form\n", UTF_8);
    assertThatThrownBy(() -> new DateFinder(Lexicon.load(folder)))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("date-forms.tsv:2: ");
  }
}
