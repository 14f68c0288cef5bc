package org.departures.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.Table;
import org.departures.model.Document;
import org.departures.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingTest {

  private static final Set<Table> OF_PAGES = Set.of(Table.DATELINES, Table.FURNITURE);

  private static final Folding FOLDING = new Folding();

  @ParameterizedTest
  @CsvSource({
    "鴻海, 鸿海",
    "霽, 霁",
    "臺灣, 台湾",
    "辭職後, 辞职后",
    "ＣＥＯ３．５％, CEO3.5%",
    "'，；：！？（）', ',;:!?()'",
    "a’s, a's",
    "塔利亚•克维恩, 塔利亚·克维恩",
    "塔利亚・克维恩, 塔利亚·克维恩",
  })
  void formsOfOneWordAreMatchedAlike(String written, String folded) {
    assertThat(FOLDING.fold(written)).isEqualTo(folded);
  }

  @ParameterizedTest
  @ValueSource(strings = {"陈立", "CEO ceo", "。“”、「」《》", "𠮷田", "㐀", "😀", "\ud840", "é", "İı", ""})
  void restStaysAsItIs(String text) {
    assertThat(FOLDING.fold(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t", "\r", "\u000b", "\u00a0", "\u2003", "\u2028", "\u3000"})
  void everyBlankIsASpace(String blank) {
    assertThat(FOLDING.fold(blank)).isEqualTo(" ");
  }

  @Test
  void lineEndStays() {
    assertThat(FOLDING.fold("一\n二")).isEqualTo("一\n二");
  }

  @Test
  void everyCharacterKeepsItsPlaceAndFoldsOnce() {
    StringBuilder all = new StringBuilder();
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      all.append(c);
    }
    String folded = FOLDING.fold(all.toString());
    assertThat(folded).hasSameSizeAs(all);
    assertThat(FOLDING.fold(folded).equals(folded)).as("folding twice is folding once").isTrue();
    for (int i = 0; i < folded.length(); i++) {
      if (Character.isSurrogate(all.charAt(i)) || all.charAt(i) == '\n') {
        assertThat(folded.charAt(i)).isEqualTo(all.charAt(i));
      }
    }
  }

  @Test
  void charactersFoldTheSameInEveryText() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      String before =
          random
              .ints(20, 0, 0x30000)
              .filter(Character::isDefined)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      String text = before + "頭髮" + before;
      String folded = FOLDING.fold(before);
      assertThat(FOLDING.fold(text)).as("seed %d", seed).isEqualTo(folded + "头发" + folded);
    }
  }

  @Test
  void textOfTheArticleIsNeverChanged() {
    Document document = FOLDING.apply(Written.article("ＣＥＯ辭職　𠮷"));
    assertThat(document.article().text()).isEqualTo("ＣＥＯ辭職　𠮷");
    assertThat(document.folded()).isEqualTo("CEO辞职 𠮷");
  }

  @ParameterizedTest
  @EnumSource(Table.class)
  void everyWordIsWrittenAsItIsMatched(Table table) {
    Lexicon lexicon = Lexicon.load();
    for (Language language : Set.of(Language.ZH, Language.EN)) {
      assertThat(lexicon.entries(table, language))
          .as("words of pages are matched before folding")
          .allMatch(entry -> OF_PAGES.contains(table) || isFolded(entry.word()), "folded");
    }
  }

  @Test
  void everyRuleIsWrittenAsItIsMatched() {
    assertThat(Lexicon.load().rules())
        .allMatch(rule -> isFolded(rule.pattern() + String.join("", rule.triggers())), "folded");
  }

  private static boolean isFolded(String word) {
    return FOLDING.fold(word).equals(word);
  }
}
