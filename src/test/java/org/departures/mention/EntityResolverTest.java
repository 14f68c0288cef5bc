package org.departures.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.Table;
import org.departures.model.Entity;
import org.departures.model.Language;
import org.departures.model.Mention;
import org.departures.model.MentionType;
import org.departures.model.Recognition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntityResolverTest {

  @TempDir private static Path folder;
  private static Lexicon lexicon;

  @BeforeAll
  static void loadLexicon() {
    lexicon =
        new LexiconWith()
            .words(Table.ANAPHORA, Language.ZH, "organization", "公司", "本公司", "球队")
            .words(Table.ANAPHORA, Language.ZH, "near-organization", "该公司", "后者")
            .words(Table.ANAPHORA, Language.EN, "organization", "the company")
            .words(Table.ANAPHORA, Language.ZH, "person", "他", "她", "本人")
            .words(Table.ANAPHORA, Language.EN, "person", "he", "she")
            .words(Table.HEADINGS, Language.ZH, "departures", "附录", "人事变动")
            .words(Table.HEADINGS, Language.ZH, "stays", "现存人员")
            .words(Table.ORGANIZATION_SUFFIXES, Language.ZH, "company", "公司", "有限公司", "银行", "大学")
            .words(Table.SURNAMES, Language.ZH, "", "陈", "王", "李", "马", "欧阳")
            .name("person", "Elon Musk", "埃隆·马斯克", "Musk|马斯克")
            .name("organization", "Microsoft", "微软", "")
            .words(Table.TRANSLITERATION, Language.ZH, "bu", "布")
            .words(Table.TRANSLITERATION, Language.ZH, "lai", "莱")
            .words(Table.TRANSLITERATION, Language.ZH, "ke", "克")
            .words(Table.TRANSLITERATION, Language.ZH, "wei", "威")
            .words(Table.TRANSLITERATION, Language.ZH, "er", "尔")
            .words(Table.TRANSLITERATION, Language.ZH, "ao", "奥")
            .words(Table.TRANSLITERATION, Language.ZH, "te", "特")
            .words(Table.TRANSLITERATION, Language.ZH, "man", "曼")
            .load(folder);
  }

  private static Recognition resolve(String... lines) {
    return new EntityResolver(lexicon).apply(Page.of(lines));
  }

  /** For each mention its text and the shown name of its entity, a bar where it has none. */
  private static List<String> read(Recognition recognition) {
    Map<String, Entity> entities =
        recognition.entities().stream().collect(Collectors.toMap(Entity::id, Function.identity()));
    return recognition.mentions().stream()
        .filter(m -> m.type() != MentionType.POSITION)
        .map(
            m -> m.text() + "=" + m.entity().map(id -> entities.get(id).name().shown()).orElse("-"))
        .toList();
  }

  private static Entity only(Recognition recognition) {
    assertThat(recognition.entities()).hasSize(1);
    return recognition.entities().get(0);
  }

  @Test
  void namesOfTwoScriptsWithABracketAreOnePerson() {
    Entity person =
        only(resolve("[person:汤姆·奥克比]([person:Tom Okerby])辞职。[person:奥克比]说。[person:Okerby]"));
    assertThat(person.name().zh()).contains("汤姆·奥克比");
    assertThat(person.name().en()).contains("Tom Okerby");
    assertThat(person.aliases()).isEmpty();
    assertThat(person.mentions()).containsExactly("汤姆·奥克比", "Tom Okerby", "奥克比", "Okerby");
  }

  @Test
  void latinNameMayStandBeforeItsBracketToo() {
    assertThat(only(resolve("[person:Tom Okerby]（[person:汤姆·奥克比]）辞职。")).mentions()).hasSize(2);
  }

  @Test
  void bracketWithAnotherPersonIsNoAlias() {
    assertThat(resolve("[person:张三]([person:李四]的兄弟)辞职。").entities()).hasSize(2);
    assertThat(resolve("[person:张三]([person:李四])辞职。").entities()).hasSize(2);
  }

  @Test
  void statedShortFormIsFoundAgainAndJoined() {
    Recognition read = resolve("[org:鴻嶺精密工業股份有限公司](簡稱鴻嶺)今日宣布。", "鴻嶺說。");
    assertThat(read.mentions())
        .extracting(Mention::foundBy)
        .containsExactly("test", "alias", "alias");
    assertThat(only(read).name().zh()).contains("鸿岭精密工业股份有限公司");
    assertThat(only(read).aliases()).containsExactly("鸿岭");
    assertThat(only(read).mentions()).containsExactly("鴻嶺精密工業股份有限公司", "鴻嶺");
  }

  @Test
  void definedClassWordMeansItsDefinition() {
    Recognition read =
        resolve("# [org:大海集团]公告", "[org:远山银行股份有限公司](以下简称\"公司\"/\"远山银行\")公告。", "[it:公司]行长辞职。远山银行说。");
    assertThat(read(read).subList(1, 5))
        .containsExactly(
            "远山银行股份有限公司=远山银行股份有限公司", "远山银行=远山银行股份有限公司", "公司=远山银行股份有限公司", "远山银行=远山银行股份有限公司");
    assertThat(read.entities().get(1).aliases()).containsExactly("远山银行");
  }

  @Test
  void englishShortFormsInQuotesAreAliases() {
    Recognition read =
        resolve(
            "[org:Sonokinetics Corp.] (\"Sonokinetics\" or the \"Company\") said so. [it:The Company]"
                + " and Sonokinetics agree.");
    assertThat(only(read).mentions())
        .containsExactly("Sonokinetics Corp.", "Sonokinetics", "The Company");
    assertThat(only(read).name().en()).contains("Sonokinetics Corp.");
  }

  @Test
  void unquotedEnglishPhraseInBracketsIsNoAlias() {
    assertThat(only(resolve("[org:Farhill] (the largest bank of the coast) said.")).aliases())
        .isEmpty();
  }

  @Test
  void acronymInBracketsOrBehindAChineseNameIsAnAlias() {
    Recognition read = resolve("[org:Safe Superintelligence Inc](SSI)成立。", "创立[org:安全超级智能公司]SSI");
    assertThat(only(read).mentions())
        .containsExactly("Safe Superintelligence Inc", "SSI", "安全超级智能公司");
    assertThat(only(read).name().zh()).contains("安全超级智能公司");
  }

  @Test
  void acronymThatAPersonHoldsIsNoAlias() {
    assertThat(only(resolve("[org:远山公司][position:CEO]张三辞职。")).aliases()).isEmpty();
  }

  @Test
  void stockCodeBelongsToItsName() {
    assertThat(only(resolve("[org:远山科技](600000.SH)公告。")).aliases()).containsExactly("600000.SH");
    assertThat(only(resolve("[org:Farhill] (NYSE: FAR) said.")).aliases())
        .containsExactly("NYSE: FAR");
    assertThat(only(resolve("[org:Farhill] (NYSE: [org:FAR]) said.")).mentions())
        .containsExactly("Farhill", "FAR");
    assertThat(only(resolve("[org:远山科技](2024)公告。")).aliases()).isEmpty();
  }

  @Test
  void lexiconNamesJoinLanguages() {
    Recognition read =
        resolve("[person:马斯克]离开。[person:Elon Musk]说。[org:微软]和[org:Microsoft]。[person:Musk]");
    assertThat(read.entities()).hasSize(2);
    assertThat(read.entities().get(0).name().zh()).contains("埃隆·马斯克");
    assertThat(read.entities().get(0).aliases()).doesNotContain("马斯克", "Musk");
  }

  @Test
  void surnameAloneJoinsTheOneFullNameThatHasIt() {
    assertThat(read(resolve("[person:Greg Stannick]休假。[person:Stannick]说。[person:Greg]说。")))
        .containsExactly(
            "Greg Stannick=Greg Stannick", "Stannick=Greg Stannick", "Greg=Greg Stannick");
  }

  @Test
  void surnameOfTwoPeopleIsLeftOpen() {
    assertThat(
            read(
                resolve(
                    "[person:Tom Okerby]和[person:Ann Okerby]。",
                    "[person:Okerby]说。",
                    "[person:Ann Okerby]到了,[person:Okerby]说。")))
        .containsExactly(
            "Tom Okerby=Tom Okerby",
            "Ann Okerby=Ann Okerby",
            "Okerby=-",
            "Ann Okerby=Ann Okerby",
            "Okerby=Ann Okerby");
  }

  @Test
  void chineseSurnameWithATitleAndGivenNameJoinTheFullName() {
    assertThat(
            read(resolve("[person:陳建国]辞职。[person:陈先生]说。[person:王总]说。[person:建国]说。[person:陈]总说。")))
        .containsExactly("陳建国=陈建国", "陈先生=陈建国", "王总=-", "建国=陈建国", "陈=陈建国");
  }

  @Test
  void shortCompanyNameJoinsItsRegisteredName() {
    Entity company = only(resolve("[org:远山科技]公告。[org:远山科技股份有限公司]公告。"));
    assertThat(company.name().zh()).contains("远山科技股份有限公司");
    assertThat(company.aliases()).contains("远山科技");
  }

  @Test
  void subsidiaryAndLookalikeStayApart() {
    assertThat(resolve("[org:远山银行]和[org:远山银行理财有限公司]。").entities()).hasSize(2);
    assertThat(resolve("[org:阿里]和[org:阿里巴巴集团]。").entities()).hasSize(2);
    assertThat(resolve("[org:中国银行]和[org:中国工商银行]。").entities()).hasSize(2);
    assertThat(resolve("[org:Google]和[org:Google Brain]。").entities()).hasSize(2);
  }

  @Test
  void transliterationJoinsTheNameThatSoundsLikeIt() {
    Recognition read =
        resolve("[person:Edwin Blackwell]离开。[person:Sam Otterman]。[person:布莱克威尔]。[person:奥特曼]。");
    assertThat(read(read))
        .containsExactly("Edwin Blackwell=布莱克威尔", "Sam Otterman=奥特曼", "布莱克威尔=布莱克威尔", "奥特曼=奥特曼");
    assertThat(read.entities()).hasSize(2);
    assertThat(read.entities().get(0).name().en()).contains("Edwin Blackwell");
  }

  @Test
  void knownSurnameBesideAnotherFullNameIsNotTheKnownPerson() {
    assertThat(read(resolve("[person:Kimbal Musk]来了。[person:Musk]说。")))
        .containsExactly("Kimbal Musk=Kimbal Musk", "Musk=Kimbal Musk");
  }

  @Test
  void hyphenInATransliterationIsADot() {
    assertThat(resolve("[person:布莱克-威尔]来了。[person:布莱克·威尔]说。").entities()).hasSize(1);
  }

  @Test
  void pricesBehindAStatedShortFormAreNoPartOfIt() {
    assertThat(only(resolve("[org:远山石油股份有限公司](以下简称\"远山石油(4.440, -0.1)\")说。")).aliases())
        .containsExactly("远山石油");
  }

  @Test
  void positionsHaveNoEntity() {
    Recognition read = resolve("[person:张三]辞去[position:行长]。");
    assertThat(read.mentions().get(1).entity()).isEqualTo(Optional.empty());
  }

  @Test
  void pronounsAreNoNamesOfTheirPerson() {
    assertThat(only(resolve("[person:张三]说[he:他]走。")).mentions()).containsExactly("张三");
  }

  @Test
  void sameInputGivesTheSameOutput() {
    assertThat(resolve("[person:Tom Okerby]([person:奥克比])。[org:SSI]。"))
        .isEqualTo(resolve("[person:Tom Okerby]([person:奥克比])。[org:SSI]。"));
  }
}
