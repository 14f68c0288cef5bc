package org.departures.event;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedPatternTest {

  private static final Lexicon LEXICON = Lexicon.load();

  @Test
  void rulesMatchAsByTheSureEngine() {
    FramePattern.Compiler compiler = new FramePattern.Compiler(LEXICON);
    List<String> texts =
        LEXICON.rules().stream()
            .flatMap(rule -> rule.examples().stream())
            .map(example -> example.replaceAll("\\[(?:person|successor|he):[^]]*]", "\ue000"))
            .map(
                text -> text.replaceAll("\\[(?:org|destination|company|otherorg):[^]]*]", "\ue001"))
            .map(text -> text.replaceAll("\\[(?:new_)?position:[^]]*]", "\ue002"))
            .map(text -> text.replaceAll("\\[date:[^]]*]", "\ue003"))
            .toList();
    for (Rule rule : LEXICON.rules()) {
      GuardedPattern pattern = compiler.compile(rule).pattern();
      for (String text : texts) {
        assertThat(pattern.matches(text))
            .as("%s in %s", rule.id(), text)
            .isEqualTo(pattern.sureMatches(text, text.length()));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"总裁CEO辞职, 1", "THE ceo, 1", "ceos, 0", "ceo2, 0", "CEO, 1"})
  void edgesOfWordsAreThoseOfAsciiWords(String text, int matches) {
    GuardedPattern pattern = new GuardedPattern("\\bceo\\b");
    assertThat(pattern.matches(text))
        .hasSize(matches)
        .isEqualTo(pattern.sureMatches(text, text.length()));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "2, 2", "5, 2"})
  void matchesThatBeginBehindTheLastPlaceAreLeftOut(int last, int matches) {
    GuardedPattern pattern = new GuardedPattern("a.");
    String text = "abacc";
    assertThat(pattern.matches(text, Characters.of(text), last))
        .hasSize(matches)
        .isEqualTo(pattern.sureMatches(text, last));
  }

  @ParameterizedTest
  @ValueSource(strings = {"辞去", "辞职", "辞职信", "辞职信件", "离任", "C.E.O.", "ceo", "离", "-"})
  void wordOfAChoiceIsTheLongestThatStandsThere(String text) {
    List<String> words =
        List.of("辞去", "辞职", "辞职信", "离任", "c.e.o.", "-", "被", "不", "从", "他", "在", "再");
    List<GuardedPattern.Match> matches = new GuardedPattern(WordChoice.of(words)).matches(text);
    assertThat(matches.stream().map(match -> text.substring(match.start(0), match.end(0))))
        .containsExactlyElementsOf(
            words.stream()
                .filter(word -> text.toLowerCase(Locale.ROOT).startsWith(word))
                .max(Comparator.comparing(String::length))
                .map(word -> text.substring(0, word.length()))
                .stream()
                .toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 100, 800, 50_000})
  @Timeout(value = 20, unit = SECONDS)
  void hostileTextIsMatchedInLinearTime(int length) {
    GuardedPattern pattern = new GuardedPattern("(?:a|aa|[^b]|aaa)*c");
    String text = "a".repeat(length);
    assertThat(pattern.matches(text)).isEmpty();
    assertThat(pattern.matches(text + "c")).hasSize(1);
  }

  @Test
  void malformedExpressionIsRefused() {
    assertThatThrownBy(() -> new GuardedPattern("(a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("missing closing )");
  }
}
