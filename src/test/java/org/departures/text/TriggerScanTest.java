package org.departures.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.departures.model.Document;
import org.departures.model.Trigger;
import org.departures.model.Trigger.Reach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriggerScanTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "陈立昨日辞职。 | 辞职@4",
        "陳立昨日辭職。 | 辞职@4",
        "他离职后休息。 | 离职后@1",
        "他离职，后来辞职。 | 离职@1 辞职@6",
        "离职率下降。 | ",
        "距离职还有三天。 | ",
        "离职率下降，离职者少。 | 离职@6",
        "离职离职率 | 离职@0",
        "Holt resigned. | resigned@5",
        "HOLT RESIGNED. | resigned@5",
        "Ｈｏｌｔ ｒｅｓｉｇｎｅｄ | resigned@5",
        "Holt RESIGNED sigh. | ",
        "Holt resignedly left. | ",
        "The unresigned left. | ",
        "resigned2 | ",
        "陈立resigned了 | resigned@2",
        "😀陈立辞职 | 辞职@4",
        "辞 职 | ",
      })
  void triggersOfAText(String text, String triggers) {
    assertThat(Written.triggers(Written.scanned(text)))
        .isEqualTo(triggers == null ? List.of() : List.of(triggers.split(" ", -1)));
  }

  @Test
  void triggerBelongsToItsSentence() {
    Document document = Written.scanned("陈立。辞职。\n林海接任。没有。");
    assertThat(document.sentences())
        .extracting(sentence -> sentence.triggers().size())
        .containsExactly(0, 1, 1, 0);
  }

  @Test
  void triggerHasTheReachOfItsWord() {
    Document document = Written.scanned("他是林海。陈立辞职，林海接任。");
    assertThat(document.sentences())
        .flatExtracting(sentence -> sentence.triggers())
        .extracting(Trigger::reach)
        .containsExactly(Reach.NOTHING, Reach.ARTICLE, Reach.SENTENCE);
  }

  @Test
  void doubtfulTriggerWithoutTheWordsItAsksForReachesNothing() {
    Document document = Written.scanned("银行停止陈立的职务。工厂停止生产。工作很多。陈立离开。");
    assertThat(document.sentences())
        .flatExtracting(sentence -> sentence.triggers())
        .extracting(Trigger::reach)
        .containsExactly(Reach.ARTICLE, Reach.NOTHING, Reach.ARTICLE);
  }

  @Test
  void wordOverTwoSentencesIsNoTrigger() {
    assertThat(Written.triggers(Written.scanned("很长的一辞\n职。辞职。"))).containsExactly("辞职@8");
  }

  @Test
  void textWithoutTriggersStaysTheSameDocument() {
    Document split = Written.split("没有人走。");
    assertThat(Written.scanned("没有人走。")).isEqualTo(split);
  }
}
