package org.departures.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.departures.model.Document;
import org.departures.model.Sentence;
import org.departures.model.Sentence.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {

  /** A bar stands where a sentence ends, and is no part of the text. */
  private static void assertSplit(String barred) {
    List<String> expected = List.of(barred.split("\\|", -1));
    assertThat(Written.sentences(Written.split(String.join("", expected))))
        .isEqualTo(expected.stream().map(String::strip).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "陈立辞职。|林海接任！|谁会留下？|没有人。",
        "他说：“我要走了。”|会议随即结束。",
        "“我要走了。”，他说，“再见。”",
        "（他已离职。）|公司没有回应。",
        "他走了……|没有人挽留。",
        "真的走了？！|没有人相信。",
        "增长3.5%后，他辞职。|利润为1.2亿元。",
        "陈立辞职；林海接任，公司很平静。",
        "CEO Mira Holt辞职。|She left.",
      })
  void chineseSentencesEndBehindTheirStops(String barred) {
    assertSplit(barred);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mira Holt resigned. |Nobody stayed!| Who follows? |Nobody.",
        "\"I am leaving.\" |She left.",
        "(She has left.) |The board is silent.",
        "Mr. Holt and Dr. Quayle left Brindle Mills Inc. in May.",
        "J. R. Holt of the U.S. Treasury left.",
        "Shares fell 3.5 percent. |Holt resigned.",
        "Sales of 4.6 m. were not enough, Holt said.",
        "She joined zorvane.ai in May. |He did not.",
        "Holt left. |“Nobody stays,” she said.",
        "Holt left.陈立接任。",
        "Holt left. |陈立接任。",
      })
  void englishSentencesEndBehindTheirStops(String barred) {
    assertSplit(barred);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "离职人员 | HEADING",
        "离职人员： | HEADING",
        "Who has left | HEADING",
        "Holt, Quayle and the rest of the founders | HEADING",
        "陈立，他宣布： | PROSE",
        "陈立辞职。 | PROSE",
        "Holt left. | PROSE",
        "“再见。” | PROSE",
        "• 陈立 | ITEM",
        "- Mira Holt, founder | ITEM",
        "陈立：已离职 | ITEM",
        "Mira Holt: left for Zorvane | ITEM",
        "陈立：已离职。 | PROSE",
        "-5度的早晨，他离开了公司。 | PROSE",
        "他，也就是说：走了 | HEADING",
      })
  void formOfALine(String line, Form form) {
    assertThat(Written.split("长长的标题在这里\n" + line).sentences().get(1).form()).isEqualTo(form);
  }

  @Test
  void titleWithMoreBehindItIsACaption() {
    Document document = Written.split("陈立离开远山银行\n他走了。\n陈立离开远山银行 图/林海");
    assertThat(document.sentences())
        .extracting(Sentence::form)
        .containsExactly(Form.HEADING, Form.PROSE, Form.CAPTION);
  }

  @Test
  void longLineWithoutAStopIsNoHeading() {
    assertThat(Written.split("远".repeat(41)).sentences().get(0).form()).isEqualTo(Form.PROSE);
    assertThat(Written.split("远".repeat(40)).sentences().get(0).form()).isEqualTo(Form.HEADING);
  }

  @Test
  void sentencesNeverReachOverALineAndLeaveBlanksOut() {
    Document document = Written.split("\n 　陈立\r\n\n林海\t\n  \n");
    assertThat(Written.sentences(document)).containsExactly("陈立", "林海");
    assertThat(document.sentences()).extracting(Sentence::paragraph).containsExactly(0, 1);
    assertThat(document.sentences()).extracting(Sentence::index).containsExactly(0, 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n", "　\n\t\n"})
  void blankTextHasNoSentence(String text) {
    assertThat(Written.split(text).sentences()).isEmpty();
  }
}
