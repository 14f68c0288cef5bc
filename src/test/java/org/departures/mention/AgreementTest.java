package org.departures.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.departures.lexicon.Lexicon;
import org.departures.model.MentionType;
import org.departures.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgreementTest {

  private static final Agreement AGREEMENT = new Agreement(Lexicon.load());

  /** Findings in {@code text}, written as type, words and rule, with bars between them. */
  private static List<String> standing(String text, String findings) {
    List<Finding> all = new ArrayList<>();
    for (String one : findings.split("\\|", -1)) {
      String[] parts = one.split(" ", -1);
      int start = text.indexOf(parts[1]);
      Span span = new Span(start, start + parts[1].length());
      all.add(new Finding(MentionType.valueOf(parts[0]), span, parts[2]));
    }
    return AGREEMENT.standing(text, all, span -> span.of(text).equals("青石市")).stream()
        .map(found -> found.type() + " " + found.span().of(text) + " " + found.rule())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "远山银行上海分行; ORGANIZATION 远山银行 known-name|ORGANIZATION 远山银行上海分行 tagger; ORGANIZATION 远山银行上海分行 tagger",
        "青石市远山银行; ORGANIZATION 远山银行 known-name|ORGANIZATION 青石市远山银行 tagger; ORGANIZATION 青石市远山银行 tagger",
        "吴远山; ORGANIZATION 远山 known-name|PERSON 吴远山 tagger; PERSON 吴远山 tagger",
        "广电运通(002152); ORGANIZATION 广电运通 stock-code|ORGANIZATION 运通 tagger; ORGANIZATION 广电运通 stock-code",
        "财务部副经理; POSITION 副经理 position|POSITION 财务部副经理 tagger; POSITION 财务部副经理 tagger",
      })
  void noLongNameIsCut(String text, String findings, String expected) {
    assertThat(standing(text, findings)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "远山银行高层; ORGANIZATION 远山银行 known-name|ORGANIZATION 远山银行高层 tagger; ORGANIZATION 远山银行 known-name",
        "创立远山银行; ORGANIZATION 远山银行 known-name|ORGANIZATION 创立远山银行 tagger; ORGANIZATION 远山银行 known-name",
        "远山; PERSON 远山 tagger|ORGANIZATION 远山 known-name; ORGANIZATION 远山 known-name",
        "Norwick; PERSON Norwick tagger|ORGANIZATION Norwick latin-organization; ORGANIZATION Norwick latin-organization",
      })
  void theLexiconAndTheWholeArticleSayWhatANameNames(
      String text, String findings, String expected) {
    assertThat(standing(text, findings)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "离开松岭银行; ORGANIZATION 离开松岭银行 organization-suffix|ORGANIZATION 松岭银行 tagger; ORGANIZATION 松岭银行 tagger",
        "江南石油; ORGANIZATION 江南石油 tagger|PERSON 江南石 chinese-person; ORGANIZATION 江南石油 tagger",
      })
  void theTaggerIsBelievedBeforeTheRules(String text, String findings, String expected) {
    assertThat(standing(text, findings)).containsExactly(expected);
  }

  @Test
  void aWordThatPointsAtANameIsNone() {
    assertThat(standing("公司", "ORGANIZATION 公司 tagger")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"第七届董事会", "董事会专门委员会"})
  void anOrganOfACompanyIsNoOrganization(String organ) {
    assertThat(standing(organ, "ORGANIZATION " + organ + " tagger")).isEmpty();
    assertThat(standing("第一财经", "ORGANIZATION 第一财经 tagger")).hasSize(1);
  }

  @Test
  void whatANamedCompanyIsIsNoName() {
    String found = "ORGANIZATION 金融科技公司 tagger|ORGANIZATION Norwick latin-organization";
    assertThat(standing("金融科技公司Norwick", found + "|ORGANIZATION Norwick tagger"))
        .containsExactly("ORGANIZATION Norwick latin-organization");
  }

  @Test
  void namesThatOnlyTheRulesSeeFall() {
    assertThat(standing("陈立、周宁和Norwick", "PERSON 陈立 chinese-person|PERSON 周宁 tagger"))
        .containsExactly("PERSON 周宁 tagger");
    assertThat(standing("Norwick和周宁", "ORGANIZATION Norwick latin-organization")).isEmpty();
  }
}
