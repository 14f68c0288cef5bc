package org.departures.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.Table;
import org.departures.model.Entity;
import org.departures.model.Language;
import org.departures.model.Mention;
import org.departures.model.MentionType;
import org.departures.model.Recognition;
import org.departures.model.Section;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FocusTest {

  @TempDir private static Path folder;
  private static Lexicon lexicon;

  @BeforeAll
  static void loadLexicon() {
    lexicon =
        new LexiconWith()
            .words(Table.ANAPHORA, Language.ZH, "organization", "公司", "球队")
            .words(Table.ANAPHORA, Language.ZH, "near-organization", "该公司", "后者")
            .words(Table.ANAPHORA, Language.EN, "organization", "the company")
            .words(Table.HEADINGS, Language.ZH, "departures", "附录")
            .words(Table.HEADINGS, Language.ZH, "stays", "现存人员")
            .words(Table.SURNAMES, Language.ZH, "", "张", "李", "王")
            .load(folder);
  }

  private static Recognition resolve(String... lines) {
    return new EntityResolver(lexicon).apply(Page.of(lines));
  }

  /** What the anaphors mean, in order, a bar for nothing. */
  private static List<String> meanings(Recognition recognition) {
    Map<String, Entity> entities =
        recognition.entities().stream().collect(Collectors.toMap(Entity::id, Function.identity()));
    return recognition.mentions().stream()
        .filter(
            m ->
                m.type() == MentionType.PERSON_ANAPHOR
                    || m.type() == MentionType.ORGANIZATION_ANAPHOR)
        .map(m -> m.entity().map(id -> entities.get(id).name().shown()).orElse("-"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "张三 | [person:张三]表示[he:他]将离开。",
        "张三 | [person:张三]辞职,[person:李四]接任。[he:他]说。",
        "李四 | [person:张三]辞职后,[person:李四]接任,[he:他]说。",
        "张三 | [person:张三]来了。与[person:李四]一起,[he:他]说。",
        "张三 | [person:张三]辞职,由[org:远山][position:行长][person:李四]接任,[he:他]说。",
        "李四 | [person:张三]与[person:李四][he:本人]说。",
        "张三 | [person:张三]走了。[he:他]说。[he:他]又说。[he:他]又说。[he:他]又说。[he:他]还说。",
        "- | 对[person:张三]的调查,[he:他]说。",
        "- | [person:张三]走了。天晴。天晴。天晴。[he:他]说。",
        "- | [person:张三]女士走了。[he:他]说。",
        "李四 | [person:李四]先生走了。[person:张三女士]来了。[he:他]说。",
        "张三 | [person:李四先生]走了。[person:张三]来了。[he:她]说。",
        "Tom Okerby | [person:Tom Okerby] met with [person:Ann Lee]. Later [he:he] left.",
        "- | [person:Mr. Okerby] met her. Later [he:she] left.",
        "Susan Lee | [person:Susan Lee] left. [person:Andrew Okerby] spoke. [he:Her] leaving was a shock.",
        "Tom Okerby | [person:Tom Okerby], succeeded by [position:chief] [person:Ann Lee], said [he:he] left."
      })
  void pronounMeansTheSubjectNearestBefore(String expected, String text) {
    List<String> meanings = meanings(resolve(text));
    assertThat(meanings.get(meanings.size() - 1)).isEqualTo(expected);
  }

  @Test
  void pronounIsNotGuessedAcrossTwoParagraphs() {
    assertThat(meanings(resolve("[person:张三]走了。", "天晴。", "[he:他]说。"))).containsExactly("-");
    assertThat(meanings(resolve("[person:张三]走了。", "[he:他]说。"))).containsExactly("张三");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "远山 | [org:大海]和[org:远山]合作。[it:该公司]说。",
        "- | [org:大海]来了。天晴。天晴。天晴。[it:该公司]说。",
        "远山 | 据[org:新华社]报道,[org:远山]说。[it:公司]行长辞职。",
        "远山 | [org:远山]说,据[org:新华社]消息。[it:该公司]行长辞职。",
        "- | [org:新华社]报道,[it:公司]行长辞职。",
        "- | [org:远山]的人办了一家[it:公司]。",
        "- | [org:远山]的人离开他的[it:公司]。",
        "大海 | [org:远山]和[org:大海]。[org:大海]说。[it:公司]行长辞职。",
        "大海 | [org:远山]和[org:大海]说。[it:公司]行长辞职。",
        "远山 | [org:大海]来了。[org:远山][it:公司]来了。",
        "- | [org:大海]说。他加入了网约车初创[it:公司][org:Lyft]。",
        "Farhill | [org:Farhill] said so. [it:The company] lost its head."
      })
  void classWordMeansTheOrganisationInFocus(String expected, String text) {
    assertThat(meanings(resolve(text))).containsExactly(expected);
  }

  @Test
  void organisationOfTheTitleIsTheTopic() {
    String[] lines = {"[org:大海]来了。[org:远山]来了。[org:大海]走了。[it:公司]说。"};
    assertThat(meanings(new EntityResolver(lexicon).apply(Page.titled("远山行长辞职", lines))))
        .containsExactly("远山");
  }

  @Test
  void sourceLineIsNotTheTopic() {
    assertThat(meanings(resolve("来源:[org:新华社]", "[it:公司]说。"))).containsExactly("-");
  }

  private static Recognition page() {
    return resolve(
        "# [org:远山]分崩离析",
        "[it:公司]乱了。[org:大海]来了。[org:大海]走了。[org:大海]又来了。",
        "- 使命的转变:与初衷渐行渐远",
        "- 附录:[org:远山]人事",
        "- [person:Greg Stannick]:自2024年8月起休假",
        "! 远山分崩离析 第1张",
        "在[person:Otterman]的劝说下,[he:他]走了。他曾在[org:大海]工作,[he:他]离开[it:公司]。",
        "[group:团队]说,[he:他]还对[person:Sam Otterman]不满。",
        "- [person:Ann Lee](首席):走了",
        "[he:她]说。",
        "[person:王五]又来了。[he:他]说。",
        "# 现存人员:",
        "# [person:Sam Otterman]",
        "[he:他]留下。[it:公司]好。",
        "# 风险提示",
        "[he:他]说。[it:公司]说。",
        "# [org:大海]",
        "[it:公司]说。");
  }

  @Test
  void sectionsDecideWhomAnaphorsMean() {
    assertThat(meanings(page()))
        .containsExactly(
            "远山",
            "Greg Stannick",
            "Greg Stannick",
            "远山",
            "Greg Stannick",
            "Ann Lee",
            "王五",
            "Sam Otterman",
            "远山",
            "-",
            "远山",
            "大海");
  }

  @Test
  void everySentenceHasItsSection() {
    Recognition page = page();
    assertThat(page.sections()).hasSameSizeAs(page.document().sentences());
    assertThat(page.sections()).extracting(Section::sentence).isSorted();
    assertThat(page.sections())
        .extracting(s -> s.person().map(Mention::text).orElse("-"))
        .contains("Greg Stannick", "Ann Lee", "Sam Otterman");
    int stays = page.sections().size() - 9;
    assertThat(page.sections().get(stays).topic()).contains("stays");
    assertThat(page.sections().get(stays).organization()).map(Mention::text).contains("远山");
    assertThat(page.sections().get(stays + 2).headings()).containsExactly(stays, stays + 1);
    assertThat(page.sections().get(0).topic()).isEmpty();
    assertThat(page.sections().get(page.sections().size() - 1).topic()).isEmpty();
  }

  @Test
  void mentionsStayInOrderAndApart() {
    List<Mention> mentions = page().mentions();
    for (int i = 1; i < mentions.size(); i++) {
      assertThat(mentions.get(i).span().start())
          .isGreaterThanOrEqualTo(mentions.get(i - 1).span().end());
    }
  }
}
