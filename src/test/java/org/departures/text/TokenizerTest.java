package org.departures.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.departures.lexicon.Lexicon;
import org.departures.model.Document;
import org.departures.model.Sentence;
import org.departures.text.Tokenizer.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {

  private static final ChineseSegmenter SEGMENTER = new ChineseSegmenter(Lexicon.load());
  private static final Tokenizer EVENTS = new Tokenizer(SEGMENTER, Look.FIRST);
  private static final Tokenizer WIDE = new Tokenizer(SEGMENTER, Look.WIDE);
  private static final Tokenizer ALL = new Tokenizer(SEGMENTER, Look.EVERYWHERE);

  private static String tokens(String text) {
    Document document = ALL.apply(Written.split(text));
    return String.join(
        "|",
        document.sentences().get(0).tokens().stream()
            .map(token -> document.original(token.span()))
            .toList());
  }

  private static List<Integer> chosen(Tokenizer tokenizer, String text) {
    return tokenizer.apply(Written.scanned(text)).selected().stream().map(Sentence::index).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Holt left; Holt| |left",
        "O'Neal, Jean-Luc; O'Neal|,| |Jean-Luc",
        "4,600 of 3.5; 4,600| |of| |3.5",
        "a,b 4,b; a|,|b| |4|,|b",
        "Holt's (J.R.) end.; Holt's| |(|J.R|.|)| |end|.",
        "C++ AT&T R&D-; C|+|+| |AT&T| |R&D|-",
        "Holt ’s; Holt| |’|s",
        "Мира Élan; Мира| |Élan",
      })
  void latinIsCutAtBlanksAndMarks(String text, String tokens) {
    assertThat(tokens(text)).isEqualTo(tokens);
  }

  @ParameterizedTest
  @CsvSource({"Holt, en", "2024, m", "(, w", "2nd, m"})
  void tagSaysWhatALatinTokenIs(String text, String tag) {
    assertThat(ALL.apply(Written.split(text)).sentences().get(0).tokens().get(0).tag())
        .isEqualTo(tag);
  }

  @ParameterizedTest
  @CsvSource({"首席技术官出席, 首席技术官", "首席技術官出席, 首席技術官", "加入亚马逊云科技团队, 亚马逊云科技"})
  void positionsAndOrganizationsOfTheLexiconAreCutWhole(String text, String word) {
    assertThat(tokens(text).split("\\|", -1)).contains(word);
  }

  @Test
  void articleWithoutATriggerHasNoSentenceWorthALook() {
    assertThat(chosen(EVENTS, "一。林海接任。他是谁。")).isEmpty();
    assertThat(chosen(ALL, "一。林海接任。他是谁。")).containsExactly(0, 1, 2);
  }

  @Test
  void sentencesAroundATriggerAndTheFirstAreChosen() {
    String text = "零。".repeat(10) + "陈立辞职。" + "零。".repeat(10);
    assertThat(chosen(WIDE, text)).containsExactly(0, 1, 2, 7, 8, 9, 10, 11);
  }

  @Test
  void triggersOfDeparturesChooseTheirOwnSentencesAtFirst() {
    String text = "零。".repeat(10) + "陈立辞职。" + "零。".repeat(9) + "林海接任。零。周宁离开。";
    assertThat(chosen(EVENTS, text)).containsExactly(10, 22);
  }

  @Test
  void weakTriggerChoosesInAnArticleThatHasAStrongOne() {
    String text = "陈立辞职。" + "零。".repeat(15) + "林海接任。" + "零。".repeat(5);
    assertThat(chosen(WIDE, text)).containsExactly(0, 1, 2, 13, 14, 15, 16, 17);
  }

  @Test
  void sentenceThatIsCutAlreadyIsLeftAsItIs() {
    Document first = EVENTS.apply(Written.scanned("陈立离开。零。"));
    assertThat(WIDE.apply(first).sentences().get(0)).isSameAs(first.sentences().get(0));
  }

  @Test
  void headingsAndItemsAreChosenAndCaptionsAreNot() {
    String text = "远山银行的人\n陈立辞职。\n远山银行的人 陈立辞职时\n" + "零。".repeat(9) + "\n名单\n零。零。\n• 林海";
    Document document = WIDE.apply(Written.scanned(text));
    assertThat(document.selected())
        .extracting(sentence -> document.original(sentence.span()))
        .containsExactly("远山银行的人", "陈立辞职。", "名单", "• 林海");
  }

  @Test
  void triggerInACaptionChoosesNothing() {
    assertThat(chosen(WIDE, "远山银行的人\n零。\n远山银行的人 陈立辞职时")).isEmpty();
  }
}
