package org.departures.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.departures.lexicon.Lexicon;
import org.departures.model.Document;
import org.departures.model.MentionType;
import org.departures.model.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaggedNameTest {

  private static final NameEndings ENDINGS = new NameEndings(Lexicon.load());

  /** What is left of {@code name}, found in a sentence of tagged words. */
  private static String left(String tagged, MentionType type, String name) {
    Document document = TaggedText.chinese(tagged);
    SentenceText sentence = new SentenceText(document, document.sentences().get(0));
    int start = document.folded().indexOf(name);
    Finding finding =
        new Finding(type, new Span(start, start + name.length()), NeuralTagger.FOUND_BY);
    Found found = new Found(sentence.start(), sentence.end());
    return ENDINGS.moved(sentence, found, List.of(finding)).stream()
        .flatMap(moved -> TaggedName.in(sentence, found, moved).stream())
        .map(held -> held.span().of(document.folded()))
        .findFirst()
        .orElse("");
  }

  @ParameterizedTest
  @CsvSource({
    "周宁/nr 因/p 病/n 辞职/v, 周宁因, 周宁",
    "周宁/nr 向/p 董事会/n 请辞/v, 周宁向, 周宁",
    "周宁/nr 才/d 离职/v, 周宁才, 周宁才",
    "周宁/nr 同/p 公司/n 解约/v, 周宁同, 周宁同",
  })
  void functionWordEndsNoPersonsNameUnlessItEndsGivenNames(
      String tagged, String name, String left) {
    assertThat(left(tagged, MentionType.PERSON, name)).isEqualTo(left);
  }

  @ParameterizedTest
  @CsvSource({
    "远山/nz 动画/n 停播/v, 远山, 远山动画",
    "远山银行/nt 电子/n 账户/n, 远山银行, 远山银行",
    "松岭大学/nt 生物/n 化工/n 专业/n, 松岭大学, 松岭大学",
    "农业部/nt 食品/n 价格/n, 农业部, 农业部",
  })
  void lastWordIsGivenBackUnlessTheNameIsWhole(String tagged, String name, String left) {
    assertThat(left(tagged, MentionType.ORGANIZATION, name)).isEqualTo(left);
  }

  @ParameterizedTest
  @CsvSource({
    "他/r 离开/v 罗马/ns, 罗马, ''",
    "罗马/ns 总统/nnt 来访/v, 罗马, ''",
    "格鲁吉亚/ns 总理/nnt 辞职/v, 格鲁吉, ''",
    "罗马/ns 本轮/r 轮空/v, 罗马, 罗马",
  })
  void placeIsATeamOnlyWhereNobodyIsInIt(String tagged, String name, String left) {
    assertThat(left(tagged, MentionType.ORGANIZATION, name)).isEqualTo(left);
  }

  @ParameterizedTest
  @CsvSource({
    "陈立/nr 代行/v 公司/n 职责/n, 陈立代行公司",
    "不再/d 代行/v 公司/n 职责/n, 代行公司",
  })
  void whatSomebodyDoesForACompanyIsNoCompany(String tagged, String name) {
    assertThat(left(tagged, MentionType.ORGANIZATION, name)).isEmpty();
  }
}
