package org.departures.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineReaderTest {

  private static final String BODY = "\n远山银行周四说，行长陈立将离开。\n银行没有说明原因。\n";

  private final DatelineReader reader = new DatelineReader(Labels.WITH_OUTLETS);

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      nullValues = "-",
      value = {
        "来源:远山日报                              ¦ 远山日报   ¦ -        ¦ -",
        "文章来源：远山日报 作者：陈立              ¦ 远山日报   ¦ 陈立     ¦ -",
        "2019-09-26 12:11来源：远山日报作者：林雪   ¦ 远山日报   ¦ 林雪     ¦ 2019-09-26",
        "来源：远山日报 时间：2019-09-23 14:34 作者： ¦ 远山日报   ¦ -        ¦ 2019-09-23",
        "来源: 远山日报 2019-03-08 10:12            ¦ 远山日报   ¦ -        ¦ 2019-03-08",
        "更新时间:2019-03-08 10:12                  ¦ -          ¦ -        ¦ 2019-03-08",
        "发表于2014-08-24 21:30                     ¦ -          ¦ -        ¦ 2014-08-24",
        "2019年03月08日 10:12                       ¦ -          ¦ -        ¦ 2019-03-08",
        "2019年3月8日 星期五                        ¦ -          ¦ -        ¦ 2019-03-08",
        "2024-05-17                                 ¦ -          ¦ -        ¦ 2024-05-17",
        "2024/5/17 08:00:01 远山网[整理]            ¦ -          ¦ -        ¦ 2024-05-17",
        "(记者 陈旭)                                ¦ -          ¦ 陈旭     ¦ -",
        "文/陈旭                                    ¦ -          ¦ 陈旭     ¦ -",
        "By Jane Doe                                ¦ -          ¦ Jane Doe ¦ -",
        "来源：远山证券(5.100,0.00,0.00%)           ¦ 远山证券   ¦ -        ¦ -",
        "Source: Hill Times                         ¦ Hill Times ¦ -        ¦ -",
        "Published May 17, 2024                     ¦ -          ¦ -        ¦ 2024-05-17",
        "Updated: 17 May 2024 at 10:12 a.m. EDT     ¦ -          ¦ -        ¦ 2024-05-17",
        "Friday, May 17, 2024                       ¦ -          ¦ -        ¦ 2024-05-17",
        "发布时间：24-05-17 10:12                   ¦ -          ¦ -        ¦ 2024-05-17",
        "发表于 2024-05-17 10:12 | 116次阅读 | 来源 Hillnet | 作者 林雪 ¦ Hillnet ¦ 林雪 ¦ 2024-05-17",
        "2024-05-17 10:12 来源 远山日报 评论        ¦ 远山日报   ¦ -        ¦ 2024-05-17",
        "来源：远山日报 林雪                        ¦ 远山日报   ¦ -        ¦ -",
        "林雪/远山日报                              ¦ 远山日报   ¦ 林雪     ¦ -",
        "远山社 林雪                                ¦ 远山社     ¦ 林雪     ¦ -",
        "远山日报 记者 林雪 编辑 陈旭 2024-05-17 10:12 ¦ 远山日报 ¦ 林雪   ¦ 2024-05-17",
        "远山日报记者 林雪 陈旭                     ¦ 远山日报   ¦ 林雪 陈旭 ¦ -",
        "远山观察者说 2024-05-17 10:12              ¦ 远山观察者说 ¦ -      ¦ 2024-05-17",
        "来自远山 2024-05-17 10:12                  ¦ -          ¦ -        ¦ 2024-05-17",
        "〔記者林雪／遠山報導〕                      ¦ -          ¦ 林雪     ¦ -",
        "（记者林雪、陈旭）                         ¦ -          ¦ 林雪、陈旭 ¦ -",
      })
  void linesAreRead(String line, String source, String author, String published) {
    Dateline found = reader.ofText("陈立离开远山银行\n" + line + BODY);
    assertThat(found.source().orElse(null)).isEqualTo(source);
    assertThat(found.author().orElse(null)).isEqualTo(author);
    assertThat(found.published().map(Object::toString).orElse(null)).isEqualTo(published);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2019年3月8日公司成立",
        "2019年3月8日，陈立离开远山银行。",
        "时间：2024年5月17日",
        "时间：2024年5月17日 14:00",
        "发表于2014年8月24日的论文，引起了注意",
        "May 17, 2024 - Chen leaves the bank",
        "The letter, posted on May 17, 2024, said so",
        "By contrast, the bank grew",
        "By Friday he had left.",
        "新华社北京1月21日电",
        "2024-13-45",
        "营收来源：广告",
        "文化：2024",
      })
  void proseIsNoDateline(String line) {
    Dateline found = reader.ofText("陈立离开远山银行\n" + line + BODY);
    assertThat(found).isEqualTo(reader.ofText("陈立离开远山银行\n" + BODY));
    assertThat(found.published()).isEmpty();
  }

  @Test
  void agencysDayCountsBeforeALongParagraph() {
    String paragraph =
        "LONDON, March 3, 2024 — The head of Hill Bank has left, the bank said. ".repeat(3);
    assertThat(reader.ofText("Hill Bank's head leaves\n" + paragraph).published())
        .hasToString("Optional[2024-03-03]");
  }

  @Test
  void bracketsAreReadAtTheBeginningOfALongParagraph() {
    String paragraph = "新华社北京1月21日电（记者 陈旭）" + "远山银行说行长已经离开。".repeat(20);
    assertThat(reader.ofText("标题\n" + paragraph).author()).contains("陈旭");
  }

  @Test
  void signedDayAtTheEndCounts() {
    String text = "关于行长离任的公告\n" + "陈立不再担任行长。\n".repeat(30) + "特此公告。\n2024年5月17日\n";
    assertThat(reader.ofText(text).published()).hasToString("Optional[2024-05-17]");
    assertThat(reader.ofFirst(text.lines().toList()).published()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-05-17 15:46:40", "May 17, 2024.", "会议于2024年5月17日"})
  void onlyABareDaySignsAText(String line) {
    String text = "陈立不再担任行长。\n".repeat(30) + line;
    assertThat(reader.ofText(text).published()).isEmpty();
  }

  @Test
  void dayInTheMiddleOfATextIsNoDayOfPublication() {
    String body = "陈立不再担任行长。\n".repeat(30);
    assertThat(reader.ofText(body + "2024-05-17\n" + body).published()).isEmpty();
  }

  @Test
  void onlyLineIsNoDateline() {
    assertThat(reader.ofText("2016年5月3日").published()).isEmpty();
  }

  @Test
  void hostileLinesTakeLinearTime() {
    String[] parts = {"来源：", "2019-", "May 1, ", "(记者 ", "1", " ", "\u3000", "By "};
    String text =
        String.join(
            "\n", Arrays.stream(parts).map(part -> part.repeat(100_000)).toArray(String[]::new));
    assertThat(reader.ofText(text).published()).isEmpty();
  }
}
