package org.departures.date;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.departures.lexicon.Lexicon;
import org.departures.model.DateMention;
import org.departures.model.Document;
import org.departures.model.Language;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateFinderTest {

  private static final LocalDate WEDNESDAY = LocalDate.of(2024, 5, 15);

  private static final DateFinder FINDER = new DateFinder(Lexicon.load());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      2024-05-17 | 2024年5月17日; 2024 年 5 月 17 日; 二〇二四年五月十七日; 2024-05-17; 2024/5/17; 2024.5.17
      2024-05-17 | May 17, 2024; 17 May 2024; May 17th 2024; 17th of May, 2024; Friday, May 17, 2024
      2024-05-17 | the seventeenth of May 2024; 2024年5月17日（周五）; 24年5月17日; ２０２４年５月１７日
      2003-12-04 | 4 Dec. 2003; Dec. 4, 2003; December 4, 2003; 2003年12月4号
      2024-05    | 2024年5月; 二〇二四年五月; 2024 年 5 月份; May 2024; May, 2024; May of 2024; 2024.05; 2024-05
      1998       | in 1998; since 1998; 一九九八年; 1998年; until 1998; in nineteen ninety eight
      2018~      | 约2018年; 大约2018年; about 2018; around 2018; circa 2018
      2015-09/2015-12 | 2015年底; 2015 年底; 2015年年底; 2015年末; 15年底; the end of 2015; end of 2015
      2015-01/2015-04 | 2015年初; 2015年年初; the beginning of 2015
      2018-40    | 2018年上半年; early 2018; first half of 2018; H1 2018
      2018-41    | 2018年下半年; late 2018; the second half of 2018
      2018-22    | 2018年夏天; 2018年夏季; summer 2018; summer of 2018; the summer of 2018
      2024-35    | 2024年第三季度; 2024年三季度; Q3 2024; the third quarter of 2024; 2024 Q3
      199X       | 90年代; 20世纪九十年代; the 1990s; the nineties
      2018/2020  | 2018年至2020年; 2018-2020年; 从2018年到2020年; from 2018 to 2020; between 2018 and 2020
      2019-03/2019-05 | 2019年3月至5月; from March to May 2019; March 2019 - May 2019; 2019年3月—2019年5月
      2019-10-18/2019-10-22 | 2019年10月18日至22日; October 18-22, 2019; from 18 to 22 October 2019
      2018-05-11/2018-05-20 | 2018年5月中旬
      2019       | 令和元年
      2024-05-17 | 民國113年5月17日; 民国一百一十三年五月十七日; 113年5月17日; 2024 05 17; 2024年05月17日; 24-05-17这天
      2024-05    | 民國113年5月; 113年5月; 113年5月份
      2024       | 民國113年
      0367-01-01 | 三六七年一月一日
      0247       | in the year 247; year two hundred and forty seven
      2024-09-17 | 2024年中秋节; 2024年农历八月十五; 农历2024年八月十五
      2024-02-09 | 2024年除夕; 2024年大年三十
      2024-02-17 | 2024年正月初八; 2024年农历正月初八; 农历2024年正月初八
      2025-01-22 | 2024年腊月廿三; 2024年腊月二十三
      2025-07-25 | 2025年闰六月初一
      2024-02-10/2024-03-09 | 2024年正月
      2024-04-04 | 2024年清明节
      2023-04-05 | 2023年清明节
      2024-03-31 | Easter Sunday 2024; 2024年复活节
      2025-04-18 | Good Friday 2025
      2024-11-28 | Thanksgiving 2024; Thanksgiving Day, 2024; 2024年感恩节
      2024-05-27 | Memorial Day 2024
      2023-12-24 | on Christmas Eve 2023
      2025-01-01 | New Year's Day 2025; 2025年元旦
      2024-05-31 | two weeks after May 17, 2024; 14 days from 17 May 2024
      2024-05-16 | the day before May 17, 2024
      2021-09    | three months after June 2021
      2024-06-03/2024-06-16 | suspended for two weeks from June 3, 2024; two weeks starting June 3, 2024
      2024-06-03/2024-06-05 | less than three days after June 3, 2024
      1995-01-04/1995-01-22 | from 4 to January 22, 1995
      2024-09    | the end of the third quarter of 2024; end of Q3 2024; 2024年三季度末
      2015-08-12 | 08/12,2015
      194X       | the '40s; the ’40s
      2007-09/2007-12 | by year-end 2007
      """)
  void wordsThatGiveTheDateAloneAreExplicit(String edtf, String written) {
    for (String expression : written.split("; ", -1)) {
      assertThat(read(expression, Optional.empty()))
          .as(expression)
          .matches("[^=]*=[^=]*")
          .endsWith("=" + edtf + " EXPLICIT");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      2024-05-14 | 昨日; 昨天; yesterday; 5月14日; May 14; 14日; 周二; Tuesday; on the 14th.
      2024-05-13 | 前天; 周一; 星期一; 礼拜一; 本周一; Monday; the day before yesterday; two days ago
      2024-05-16 | 明天; tomorrow; 将于周四; will leave on Thursday
      2024-05-06 | 上周一; 上星期一; 上个星期一; last Monday; Monday of last week
      2024-05-24 | 下周五; next Friday; Friday next week
      2024-05-12 | 三天前; 3天前; three days ago; 12日; 5月12日; 十二日
      2024-05-06/2024-05-12 | 上周; 上个星期; last week
      2024-05-13/2024-05-19 | 本周; 这周; this week
      2024-05-11/2024-05-12 | 上周末; last weekend
      2024-04    | 上月; 上个月; last month; 4月; in April; 今年四月; this April; a month ago; 一个月前
      2024-05    | 本月; 这个月; this month; 5月; 五月
      2024-06    | 下月; 下个月; next month; next June; 将于6月; will retire in June; 今年6月
      2023-06    | 6月; in June; 去年6月; June last year
      2024       | 今年; 本年; this year
      2023       | 去年; last year; a year ago; 一年前; one year ago
      2022       | 前年; 两年前; two years ago
      2015       | 9年前; 九年前; nine years ago
      2026       | 将在两年后; 后年
      2023-11    | 去年11月; 11月; in November; last November; November last year
      2023-05-17 | 5月17日; May 17; 去年5月17日; 17 May
      2024-05-17 | 将于5月17日; will leave on May 17; 本月17日; 拟于17日
      2024-05-01~ | 两周前; two weeks ago
      2024-09/2024-12 | 年底; 今年年底; 今年底; 年末; the end of this year
      2024-41    | late this year; 今年下半年
      2023-09/2023-12 | 去年底; 去年年底; 去年末; the end of last year
      2024-01-01/2024-05-14 | earlier this year
      2024-08-21 | will join on Aug. 21; 将于8月21日
      2023-08-21 | Aug. 21; August 21; 8月21日; 21 August; 21st of August
      2024-34    | 本季度; this quarter
      2024-33    | 上季度; 上个季度; last quarter
      2023-11    | 半年前; half a year ago
      2024-05-01~ | 半个月前; a fortnight ago
      2024-05-09~/2024-05-15 | 近日，; 日前辞职; in recent days
      2024-05-15/2024-05-21~ | 将于近日离职
      2023-05-10 | 去年本月十日
      2023-05-15 | 去年今日
      2023-05    | 去年本月
      2024-05-15/2024-12-31 | the rest of the year; for the remainder of this year
      2024-05-15/2024-05-19 | the rest of the week
      2024-05-22/2024-05-24 | next week between Wednesday and Friday; next week from Wednesday to Friday
      2024-05-26 | two Sundays from now
      2024-05-06 | two Mondays ago
      2024-06-03 | two weeks from Monday
      2024-05-29 | two weeks from today
      2024-06-01 | 自6月1日起; 6月1日开始; effective June 1; starting June 1; from June 1 onward
      2023-12-31 | 自12月31日起; effective December 31
      2024-05-20 | 自20日起; starting Monday
      2024-05-03/2024-05-15 | from May 3 to now; 5月3日到现在
      2023-12-25 | on Christmas; last Christmas; Christmas last year
      2023-12-26 | the day after Christmas
      2023-12-18/2023-12-24 | the week before Christmas
      2024-06-10 | 在端午节
      2023-09-29 | 中秋节，; 农历八月十五
      2024-04-09 | 三月初一
      2024-09/2024-12 | by year-end
      2021-05-15/2024-05-14 | 过去三年; the past three years; 最近三年
      """)
  void wordsThatCountFromPublicationAreRelative(String edtf, String written) {
    for (String expression : written.split("; ", -1)) {
      assertThat(read(expression, Optional.of(WEDNESDAY)))
          .as(expression)
          .matches("[^=]*=[^=]*")
          .endsWith("=" + edtf + " RELATIVE");
      assertThat(read(expression, Optional.empty())).as(expression).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "今日",
        "今天",
        "今晚",
        "即日起",
        "today",
        "effective immediately",
        "with immediate effect"
      })
  void nothingButTheDayOfPublicationIsSaidToBeSo(String expression) {
    assertThat(read(expression, Optional.of(WEDNESDAY)))
        .isEqualTo(expression + "=2024-05-15 PUBLISHED");
    assertThat(read(expression, Optional.empty())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2018人辞职",
        "共2000名员工",
        "2000 employees left",
        "a staff of 2000 people",
        "2,000 workers",
        "in 2000 stores",
        "by 2,018 votes",
        "任职9年",
        "9年11个月",
        "供职12 年",
        "为期三天",
        "生日前后",
        "事实发生之日前五个交易日",
        "靠近日本",
        "Theresa May resigned",
        "They may leave",
        "the march of time",
        "Will Smith left",
        "五月天演唱会",
        "三一重工",
        "3号线",
        "18号楼",
        "10号种子",
        "version 4.22",
        "24/7",
        "9/11",
        "won 3-2",
        "rose 2.5%",
        "the second largest bank",
        "April Jones",
        "一些日本公司",
        "第二大股东",
        "in two years he rose",
        "他在公司工作了近三年",
        "嫦娥六号",
        "为期三日的会议",
        "创下40天36个涨停",
        "after 14 years with the company",
        "in his early 60s",
        "第二季",
        "提前14天",
        "https://example.org/2023/06/24/x",
        "[3 years after] his retirement",
        "下天王山",
        "初一学生",
        "闰年",
        "春节市场",
        "春节期间",
        "国庆节后",
        "Thanksgiving turkeys",
        "Easter eggs",
        "the rest of the team",
        "the rest of the day",
        "later in the day",
        "on 15 companies",
        "between the 27",
        "two weeks after the merger",
        "ten days before he left",
        "less than 5 years with the firm",
        "a quarter of the staff",
        "半年报",
        "半年度净利润",
        "一起离职",
        "现在的总经理",
        "He is now chairman",
        "电话 010 2024 05 17",
        "2024 05 17 33",
        "比分21-18",
        "在150年的历史中",
        "建校150年",
        "year-end results",
        "4.22版",
        "365天",
        "2月30日",
        "2019年2月29日",
        "Feb 30",
        "12345年",
        "a few days ago",
        "$2018",
        "600519",
        "first Sunday",
        "June Smith's firm",
        "2018年薪酬制度5年"
      })
  void whatOnlyLooksLikeADateIsNone(String text) {
    assertThat(read(text, Optional.of(WEDNESDAY)).replaceAll("^2018年=2018 EXPLICIT$", ""))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      于2017年5月加入，同年6月离开 | 2017年5月=2017-05 EXPLICIT, 同年6月=2017-06 RELATIVE
      2017年5月加入，6月离开 | 2017年5月=2017-05 EXPLICIT, 6月=2017-06 RELATIVE
      2023 年重返 OpenAI，一年后再次离开 | 2023 年=2023 EXPLICIT, 一年后=2024 RELATIVE
      2019年入职，次年3月离职 | 2019年=2019 EXPLICIT, 次年3月=2020-03 RELATIVE
      2019年12月31日卸任，翌日离开 | 2019年12月31日=2019-12-31 EXPLICIT, 翌日=2020-01-01 RELATIVE
      He joined in May 2019 and left in August | May 2019=2019-05 EXPLICIT, August=2019-08 RELATIVE
      He joined in 2019 and left two years later | 2019=2019 EXPLICIT, two years later=2021 RELATIVE
      自2024年8月起 | 2024年8月=2024-08 EXPLICIT
      张三于May 17, 2024离职 | May 17, 2024=2024-05-17 EXPLICIT
      Zhang left on 2024年5月17日, he said | 2024年5月17日=2024-05-17 EXPLICIT
      2019年10月11日下午3点宣布 | 2019年10月11日=2019-10-11 EXPLICIT
      2018年薪酬为81万元 | 2018年=2018 EXPLICIT
      2024年5月10日前往 | 2024年5月10日=2024-05-10 EXPLICIT
      2024年5月3日報導 | 2024年5月3日=2024-05-03 EXPLICIT
      """)
  void aDateLendsItsYearToWhatFollows(String text, String dates) {
    assertThat(read(text, Optional.empty())).isEqualTo(dates);
  }

  @Test
  void aYearIsLentToTheNextSentenceOnly() {
    Document document =
        Documents.of(Language.ZH, Optional.empty(), "他2017年加入公司。", "6月，他离开。", "他很高兴。", "7月，她离开。");
    assertThat(shown(FINDER.apply(document))).isEqualTo("2017年=2017 EXPLICIT, 6月=2017-06 RELATIVE");
  }

  @Test
  void aDayAloneIsOfTheMonthOfPublicationUnlessItsSentenceTellsOne() {
    Optional<LocalDate> published = Optional.of(WEDNESDAY);
    assertThat(
            shown(FINDER.apply(Documents.of(Language.ZH, published, "他1970年1月5日出生。", "13日，他辞职。"))))
        .endsWith("13日=2024-05-13 RELATIVE");
    assertThat(read("他2015年3月5日停职，13日辞职", published)).endsWith("13日=2015-03-13 RELATIVE");
  }

  @Test
  void theTextIsTheOriginals() {
    assertThat(read("將於２０２４年５月１７號離職", Optional.empty()))
        .isEqualTo("２０２４年５月１７號=2024-05-17 EXPLICIT");
  }

  @Test
  void theRuleIsNamed() {
    List<DateMention> found = FINDER.apply(Documents.of(Language.ZH, Optional.empty(), "2024年5月"));
    assertThat(found).extracting(DateMention::foundBy).containsExactly("zh-year-month");
  }

  @Test
  void datesNeverOverlapAndStayInTheirSentence() {
    String[] bits = {
      "2024", "年", "5", "月", "17", "日", "至", " to ", "-", "/", ".", ",", "，", "上", "周", "一", "去年",
      "底", " May ", " the ", " of ", " last ", "Friday", " in ", "三", "十", "天", "前", "后", "将", "约",
      "Q3", "第"
    };
    for (int seed = 0; seed < 3000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(25); i >= 0; i--) {
        text.append(bits[random.nextInt(bits.length)]);
      }
      Document document = Documents.of(Language.ZH, Optional.of(WEDNESDAY), text.toString());
      int end = 0;
      for (DateMention date : FINDER.apply(document)) {
        assertThat(date.span().start()).as("seed %s: %s", seed, text).isGreaterThanOrEqualTo(end);
        assertThat(date.date().text())
            .as("seed %s", seed)
            .isEqualTo(document.original(date.span()));
        assertThat(date.date().text()).as("seed %s", seed).isNotBlank();
        end = date.span().end();
      }
      assertThat(end).as("seed %s", seed).isLessThanOrEqualTo(text.length());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1", "一", "2024年", "May ", "the ", "1.", "1,", "twenty ", "twenty-", "2024-", "上", "1/"
      })
  void hostileTextTakesLinearTime(String bit) {
    Document document =
        Documents.of(Language.ZH, Optional.of(WEDNESDAY), bit.repeat(200_000 / bit.length()));
    Assertions.assertTimeout(Duration.ofSeconds(10), () -> FINDER.apply(document));
  }

  @Test
  void theLocaleDoesNotMatter() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(read("FRIDAY, 17 APRIL 2020, in QI", Optional.empty()))
          .isEqualTo("FRIDAY, 17 APRIL 2020=2020-04-17 EXPLICIT");
    } finally {
      Locale.setDefault(before);
    }
  }

  private static String read(String text, Optional<LocalDate> published) {
    boolean chinese = text.codePoints().anyMatch(Character::isIdeographic);
    return shown(FINDER.apply(Documents.of(chinese ? Language.ZH : Language.EN, published, text)));
  }

  private static String shown(List<DateMention> dates) {
    return dates.stream()
        .map(
            date ->
                date.date().text() + "=" + date.date().value().edtf() + " " + date.date().basis())
        .collect(joining(", "));
  }
}
