package org.departures.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextSketchTest {

  private static final String NEWS =
      "远山银行行长陈志远昨日宣布辞职。陈志远在该行工作了二十二年，先后负责信贷、风险管理和零售业务。"
          + "远山银行董事会表示感谢，并将在全国范围内寻找继任者。银行的经营不受影响，客户可以照常办理业务。";

  @ParameterizedTest
  @ValueSource(
      strings = {
        NEWS,
        "河谷网讯 " + NEWS,
        NEWS + "\n（责任编辑：林晓）",
        "远山银行行长陈志远昨日宣布辞职\n" + NEWS,
      })
  void theSameTextWithALineOfTheSitesOwnIsACopy(String copy) {
    assertThat(sketch(copy).isCopyOf(sketch(NEWS))).isTrue();
    assertThat(sketch(copy).marks()).containsAnyElementsOf(sketch(NEWS).marks());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "远山银行行长陈志远昨日宣布辞职。记者在总行门口遇到几位员工，他们说事先毫不知情，早上开会才听说。",
        "河谷钢铁董事长林文博昨日宣布辞职。林文博在该公司工作了二十二年。",
        "",
        "辞职"
      })
  void anotherTextIsNoCopy(String other) {
    assertThat(sketch(other).isCopyOf(sketch(NEWS))).isFalse();
  }

  @Test
  void aTextTooShortToBeAnybodysOwnHasNoMarks() {
    assertThat(sketch("陈立辞职。").marks()).isEmpty();
  }

  @Test
  void longTextsAreToldApartByTheirSketchesAlone() {
    Random random = new Random(5);
    String one = letters(random, 6000);
    String other = letters(random, 6000);
    assertThat(sketch(one.substring(0, 5400) + other.substring(0, 600)).isCopyOf(sketch(one)))
        .isTrue();
    assertThat(sketch(one.substring(0, 3000) + other.substring(0, 3000)).isCopyOf(sketch(one)))
        .isFalse();
  }

  private static String letters(Random random, int count) {
    StringBuilder text = new StringBuilder();
    random.ints(count, '一', '一' + 3000).forEach(text::appendCodePoint);
    return text.toString();
  }

  private static TextSketch sketch(String text) {
    return TextSketch.read(new TextSketcher().apply(text));
  }
}
