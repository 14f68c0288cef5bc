package org.departures.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.Table;
import org.departures.model.Document;
import org.departures.model.Language;
import org.departures.model.Mention;
import org.departures.model.Sentence;
import org.departures.model.Span;
import org.departures.model.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionFinderTest {

  private static final Lexicon LEXICON = Lexicon.load();
  private static final MentionFinder FINDER = new MentionFinder(LEXICON);

  private static List<String> chinese(String tagged) {
    return TaggedText.shown(FINDER.apply(TaggedText.chinese(tagged)));
  }

  private static List<String> english(String text) {
    return TaggedText.shown(FINDER.apply(TaggedText.english(text)));
  }

  private static List<String> expected(String mentions) {
    return mentions == null ? List.of() : Arrays.asList(mentions.split("\\|", -1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "任/v 副总经理/nnt 兼/v 财务/n 总监/nnt; position:副总经理|position:财务总监",
        "辞去/v 董事/nnt 、/w 副/b 总经理/nnt 职务/n; position:董事|position:副总经理",
        "前/f 首席/n 增长/v 官/n 出走/v; position:首席增长官",
        "原/b 常务/b 副/b 总裁/nnt; position:常务副总裁",
        "董事长/nnt 助理/nnt; position:董事长助理",
        "召开/v 董事会/n 会议/n; ",
        "坐/v 在/p 主席台/n 上/f; ",
      })
  void chinesePositionsHaveTheirModifiers(String text, String mentions) {
    assertThat(chinese(text)).isEqualTo(expected(mentions));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "the senior vice president of marketing left; position:senior vice president of marketing",
        "its chairman, president and CEO; position:chairman|position:president|position:CEO",
        "as Chief Customer Experience Officer; position:Chief Customer Experience Officer",
        "the former interim head coach; position:interim head coach",
        "voted for a presidential candidate; ",
      })
  void englishPositionsHaveTheirModifiers(String text, String mentions) {
    assertThat(english(text)).isEqualTo(expected(mentions));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Mr. Tolliver Quayle resigned from Brindle Mills Inc. in May.;"
            + " person:Tolliver Quayle|organization:Brindle Mills Inc.",
        "Harwick R. Tamblyn, Jr., president of Ostrava Foods, left.;"
            + " person:Harwick R. Tamblyn, Jr.|position:president|organization:Ostrava Foods",
        "In March the Canadian government said on Monday that GPT-5 is late.; ",
        "Quillfeather (NYSE: QLF) fell.; organization:Quillfeather",
        "He is the CEO of Zorvane.; person_anaphor:He|position:CEO|organization:Zorvane",
        "Zorvane's CEO resigned.; organization:Zorvane|position:CEO",
        "The University of Ostrava hired her.;"
            + " organization:University of Ostrava|person_anaphor:her",
      })
  void englishNamesAreToldApartByWhatStandsBesideThem(String text, String mentions) {
    assertThat(english(text)).isEqualTo(expected(mentions));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "She retired from Zorbex in May; organization:Zorbex",
        "Zorbex, the lamp maker and seller, spoke; organization:Zorbex",
        "A fabric maker Zorbex spoke; organization:Zorbex",
        "All blamed Zorbex's board; organization:Zorbex",
        "Zorbex has named a lawyer; organization:Zorbex",
        "Zorbex (NYSE: ZBX) spoke; organization:Zorbex",
        "Zorbex announced the retirement of a lawyer; organization:Zorbex",
        "Talks about the takeover of Zorbex went on; organization:Zorbex",
        "She will meet Zorbex Ltd. of Norton today; organization:Zorbex Ltd.",
        "She sold First of Dunmore Bank Corp. today; organization:First of Dunmore Bank Corp.",
        "NORTON, Ill. - She spoke; ",
        "All met Robert E. \"Bo\" Zorbex today; person:Robert E. \"Bo\" Zorbex",
        "Zorbex, 64, spoke; person:Zorbex",
        "Zorbex, whose plans failed, spoke; person:Zorbex",
        "All praised the Media founder of Media General Inc. today; organization:Media General Inc.",
      })
  void englishHousesNeedNoTellingLastWord(String text, String mentions) {
    assertThat(english(text)).containsAll(expected(mentions));
    if (mentions == null) {
      assertThat(english(text)).noneMatch(found -> found.startsWith("organization:"));
    }
  }

  @Test
  void lastNameAloneIsThePersonOfTheArticle() {
    assertThat(english("Mr. Tolliver Quayle smiled.\nFriends of Quayle came."))
        .containsExactly("person:Tolliver Quayle", "person:Quayle");
  }

  @Test
  void firstWordOfACompanyIsTheCompany() {
    assertThat(english("Brindle Mills Inc. lost money.\nA Brindle mill burnt."))
        .containsExactly("organization:Brindle Mills Inc.", "organization:Brindle");
  }

  @Test
  void wordThatStandsInLowerCaseTooIsNoName() {
    assertThat(english("Planners said so.\nThe planners were wrong.")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "加入/v 了/ule Zorvane/nx; organization:Zorvane",
        "总裁/nnt Tolliver/nx _/w Quayle/nx 表示/v; position:总裁|person:Tolliver Quayle",
        "训练/v 模型/n Zorvane/nx _/w 4/m; ",
        "使用/v AI/nx 和/cc GPT-5/nx; ",
      })
  void latinNamesInChineseText(String text, String mentions) {
    assertThat(chinese(text)).isEqualTo(expected(mentions));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "他/rr 离开/v 远山/nz 银行/nis; person_anaphor:他|organization:远山银行",
        "担任/v 海宁市/ns 教育局/nt 局长/nnt; organization:海宁市教育局|position:局长",
        "经/p 青川/ns 法院/nis 审理/v; organization:青川法院",
        "但青川银行/nt 否认/v; organization:青川银行",
        "青川/ns 海马/nz 队/n 主教练/nnt 下课/v; organization:青川海马队|position:主教练",
        "加入/v 一/m 家/q 银行/nis; ",
        "在/p 青川/ns (/w 中国/ns )/w 有限公司/nis 任职/v; organization:青川(中国)有限公司",
      })
  void chineseOrganizationsGoLeftOverNames(String text, String mentions) {
    assertThat(chinese(text)).isEqualTo(expected(mentions));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "远/a 山/n 自控/vn (/w 300112/m ./w SZ/nx )/w 公告/n",
        "远/a 山/n 自控/vn (/w SZ/nx _/w 300112/m )/w 公告/n",
        "远/a 山/n 自控/vn (/w 0.248/m ,/w -0.80/m %/w )/w (/w 00672/m ./w HK/nx )/w 公告/n",
      })
  void nameBeforeAStockCodeIsACompany(String text) {
    assertThat(chinese(text)).contains("organization:远山自控");
  }

  @Test
  void yearInBracketsIsNoStockCode() {
    assertThat(chinese("远/a 山/n 自控/vn (/w 2011/m )/w 公告/n")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "公司/n 宣布/v ,/w 他/rr 离开/v 该/rz 公司/n;"
            + " organization_anaphor:公司|person_anaphor:他|organization_anaphor:该公司",
        "多/a 名/q 高管/n 离职/v; group:高管",
        "三/m 名/q 高管/n 离职/v; group:三名高管",
        "与/p 其/rz 他/rr 人/n 不同/a; ",
        "许多/m 大/a 公司/n 倒闭/v; ",
        "一/m 家/q 公司/n 倒闭/v; ",
      })
  void anaphorsPointAtOne(String text, String mentions) {
    assertThat(chinese(text)).isEqualTo(expected(mentions));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "总经理/nnt 陈远山/nr 辞职/v; position:总经理|person:陈远山",
        "陈/nr 远山/nz 、/w 林/n 海/n 先生/n; person:陈远山|person:林海",
        "欧阳/nr 远山/nz 表示/v; person:欧阳远山",
        "顾先生/nr 出任/v 行长/nnt; person:顾|position:行长",
        "公司/n 坚持/v 闭源/nr 路线/n; organization_anaphor:公司",
        "提出/v 方向而/nr 不/d 变/v; ",
        "于对/nr 手/n; ",
        "教练/nnt 塔利亚/nrf ·/w 克/q 维恩/nrf 说/v; position:教练|person:塔利亚·克维恩",
        "住/v 在/p 巴西/nsf ,/w 克服/v 困难/n; ",
      })
  void peopleInChineseNeedASurnameOrSounds(String text, String mentions) {
    assumeFalse(
        LEXICON.words(Table.SURNAMES, Language.ZH).isEmpty(),
        "the lexicon has no surnames: names in Chinese are not tested");
    assertThat(chinese(text)).isEqualTo(expected(mentions));
  }

  @Test
  void mentionsLieInOneSentenceAndNeverOverlap() {
    String[] pieces = {
      "陈",
      "远山",
      "银行",
      "公司",
      "总经理",
      "(",
      ")",
      "300112",
      "·",
      "克维恩",
      " ",
      "Mr.",
      "Quayle",
      "Inc.",
      "of",
      "CEO",
      "CEO's",
      "董事会",
      "他",
      "、",
      ",",
      "首席",
      "官",
      "😀",
      "the board",
      "队",
      "-"
    };
    String[] tags = {
      "n", "nr", "nrf", "nz", "ns", "nt", "v", "w", "m", "q", "nx", "nnt", "b", "ude1"
    };
    for (int seed = 0; seed < 400; seed++) {
      Document document = random(new Random(seed), pieces, tags);
      int last = 0;
      for (Mention mention : FINDER.apply(document)) {
        Span span = mention.span();
        assertThat(span.start()).as("seed %d: %s", seed, mention).isGreaterThanOrEqualTo(last);
        assertThat(mention.text()).as("seed %d", seed).isEqualTo(document.original(span));
        assertThat(document.selected())
            .as("seed %d: %s", seed, mention)
            .anyMatch(sentence -> sentence.span().contains(span));
        last = span.end();
      }
    }
  }

  private static Document random(Random random, String[] pieces, String[] tags) {
    StringBuilder text = new StringBuilder();
    List<Sentence> sentences = new ArrayList<>();
    for (int index = 0; index < 4; index++) {
      int start = text.length();
      List<Token> tokens = new ArrayList<>();
      for (int i = random.nextInt(30); i >= 0; i--) {
        int from = text.length();
        text.append(pieces[random.nextInt(pieces.length)]);
        tokens.add(new Token(new Span(from, text.length()), tags[random.nextInt(tags.length)]));
      }
      boolean selected = random.nextInt(4) > 0;
      sentences.add(
          TaggedText.sentence(index, start, text.length(), selected ? tokens : List.of()));
      text.append(random.nextBoolean() ? "\n" : "");
    }
    Language language = random.nextBoolean() ? Language.ZH : Language.EN;
    return TaggedText.document(text.toString(), language, sentences);
  }
}
