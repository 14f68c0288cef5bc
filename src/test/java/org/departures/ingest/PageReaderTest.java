package org.departures.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {

  private static final String PROSE = "远山银行周四说，担任行长九年的陈立将在月底离开。";

  private final PageReader reader =
      new PageReader(new DatelineReader(Labels.ALL), new Furniture(Labels.ALL));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>一</p><p>二</p>                        | 一⏎⏎二",
        "<p>一<br>二<br/>三</p>                    | 一⏎二⏎三",
        "<h2>一</h2><p>二</p>                      | 一⏎⏎二",
        "<p>一</p><ul><li>二</li><li>三</li></ul>  | 一⏎二⏎三",
        "<div>一<div>二</div>三</div>              | 一⏎⏎二⏎⏎三",
        "<table><tr><td>一<td>二<tr><td>三</table> | 一 二⏎三",
        "<p>Hill <b>Bank</b>'s head</p>            | Hill Bank's head",
        "<p>&emsp;&emsp;陈立&nbsp;离任 </p>        | 陈立 离任",
        "<p>陈⏎ 立<i>离</i>任</p>                  | 陈立离任",
        "<p>Hill⏎ Bank</p>                         | Hill Bank",
        "<p>陈立　林雪𠮷😀</p>                     | 陈立　林雪𠮷😀",
        "<p>一</p><p> </p><p>&nbsp;</p><p>二</p>   | 一⏎⏎二",
      })
  void blocksBecomeLines(String html, String text) {
    assertThat(reader.read(html.replace('⏎', '\n')).text()).isEqualTo(text.replace('⏎', '\n'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>var a = '甲';</script>",
        "<style>.甲 {}</style>",
        "<nav>甲</nav>",
        "<header>甲</header>",
        "<footer>甲</footer>",
        "<aside>甲<p>乙</p></aside>",
        "<form>甲</form>",
        "<button>甲</button>",
        "<noscript>甲</noscript>",
        "<div style='display:none'>甲</div>",
        "<div hidden>甲</div>",
        "<!-- 甲 -->",
        "<select><option>甲</select>",
        "<template><p>甲</p></template>",
        "<img src='data:text/plain;base64,5Lmz'>",
      })
  void furnitureIsLeftOut(String furniture) {
    assertThat(reader.read("<p>一</p>" + furniture + "<p>" + PROSE + "</p>").text())
        .isEqualTo("一\n\n" + PROSE);
  }

  @Test
  void pageInOneFormIsStillRead() {
    assertThat(reader.read("<body><form><p>" + PROSE + "</p></form>").text()).isEqualTo(PROSE);
  }

  @Test
  void longestArticleAloneCounts() {
    String html =
        "<p>首页</p><article><p>短</p></article><article><p>"
            + PROSE
            + "</p></article><div>相关新闻</div>";
    assertThat(reader.read(html).text()).isEqualTo(PROSE);
    assertThat(reader.read("<p>首页</p><div itemprop=articleBody><p>" + PROSE + "</p></div>").text())
        .isEqualTo(PROSE);
  }

  @Test
  void titleIsTheFirstLineOnce() {
    String head = "<title>陈立离任_远山网</title>";
    String text = "陈立离任\n\n" + PROSE;
    assertThat(reader.read(head + "<p>" + PROSE + "</p>").text()).isEqualTo(text);
    assertThat(reader.read(head + "<h1>陈立离任</h1><p>" + PROSE + "</p>").text()).isEqualTo(text);
  }

  @Test
  void whatStandsAboveTheHeadlineIsLeftOut() {
    assertThat(
            reader.read("<ul><li>首页<li>财经</ul><h1>陈立离任</h1><p>" + PROSE.repeat(2) + "</p>").text())
        .isEqualTo("陈立离任\n\n" + PROSE.repeat(2));
  }

  @Test
  void headDeclaresEverything() {
    Page page =
        reader.read(
            "<head><title>x</title><meta property='og:title' content='陈立离任 - 远山网'>"
                + "<meta property='og:site_name' content='远山网'>"
                + "<meta name='Author' content='林雪'>"
                + "<meta property='article:published_time' content='2024-05-17T10:12:00+08:00'>"
                + "<link rel=canonical href='https://hill.example/1'></head><p>"
                + PROSE);
    assertThat(page.title()).contains("陈立离任");
    assertThat(page.source()).contains("远山网");
    assertThat(page.author()).contains("林雪");
    assertThat(page.published()).hasToString("Optional[2024-05-17]");
    assertThat(page.url()).contains("https://hill.example/1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta name=PubDate content='2024-05-17 06:23'>",
        "<meta name=publishdate content=20240517>",
        "<meta name='og:time ' content='2024-05-17 16:04:30'>",
        "<h1>陈立离任</h1><time datetime='2024-05-17T06:23Z'>vor drei Tagen</time>",
        "<h1>陈立离任</h1><div><meta itemprop=datePublished content=2024-05-17></div>",
        "<h1>陈立离任</h1><p><span>2024-05-17 06:23</span> <span>远山网</span></p>",
        "<header><h1>陈立离任</h1><p>Published May 17, 2024</p></header>",
      })
  void dayOfPublicationIsFound(String html) {
    assertThat(reader.read(html + "<p>" + PROSE + "</p>").published())
        .hasToString("Optional[2024-05-17]");
  }

  @Test
  void dayOfOtherNewsIsNotThePages() {
    String html = "<h1>陈立离任</h1><p>" + PROSE + "</p><ul><li>别的新闻<li>2024-05-17</ul>";
    String long12 = "<p>" + PROSE + "</p>";
    assertThat(reader.read(html.replace(long12, long12.repeat(12))).published()).isEmpty();
  }

  @Test
  void addressesAreNoNames() {
    Page page =
        reader.read(
            "<meta property='article:author' content='https://hill.example/lin'>"
                + "<meta name=author content='name, email@hill.example'><p>作者：林雪</p><p>"
                + PROSE);
    assertThat(page.author()).contains("林雪");
  }

  @Test
  void siteThatCallsItselfTheAuthorGivesWayToTheByline() {
    String head = "<meta name=author content=远山网><h1>陈立离任</h1><p>来源：远山网";
    assertThat(reader.read(head + " 作者：林雪</p><p>" + PROSE).author()).contains("林雪");
    assertThat(reader.read(head + "</p><p>" + PROSE).author()).contains("远山网");
  }

  @Test
  void placeholderIsNoAuthor() {
    Furniture furniture = new Furniture(Map.of("未知", "nobody"));
    PageReader careful = new PageReader(new DatelineReader(Labels.ALL), furniture);
    assertThat(careful.read("<meta name=author content=未知><p>" + PROSE).author()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"图1", "（图2）", "3/12", "Figure 4", "图片 5：", "7"})
  void captionThatOnlyNumbersAPictureIsLeftOut(String caption) {
    String figure = "<figure><img src=a.jpg><figcaption>" + caption + "</figcaption></figure>";
    assertThat(reader.read("<p>" + PROSE + "</p>" + figure + "<p>" + PROSE + "</p>").text())
        .isEqualTo(PROSE + "\n\n" + PROSE);
  }

  @Test
  void captionThatSaysSomethingStays() {
    assertThat(reader.read("<p>" + PROSE + "</p><figcaption>陈立在年会上</figcaption>").text())
        .isEqualTo(PROSE + "\n陈立在年会上");
  }

  @ParameterizedTest
  @MethodSource
  void hostilePageIsReadInSeconds(String name, String html) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(60), () -> assertThat(reader.read(html)).as(name).isNotNull());
  }

  static Stream<Arguments> hostilePageIsReadInSeconds() {
    String attributes =
        IntStream.range(0, 1_000_000).mapToObj(i -> "a" + i + "=x ").collect(Collectors.joining());
    return Stream.of(
        Arguments.of("nested boxes", "<div>".repeat(100_000) + PROSE),
        Arguments.of("nested tables", "<table><tr><td>".repeat(50_000) + PROSE),
        Arguments.of("nested inline", "<p><b><i>".repeat(50_000) + PROSE),
        Arguments.of("one long line", "x".repeat(10_000_000)),
        Arguments.of("many attributes", "<div " + attributes + ">" + PROSE),
        Arguments.of("long class", "<div class='" + "a ".repeat(1_000_000) + "'>" + PROSE),
        Arguments.of("many scraps", "<p>a".repeat(300_000)),
        Arguments.of("many dates", "<p>2024-05-17 10:11:12".repeat(100_000)),
        Arguments.of("long title", "<title>" + "陈 - ".repeat(300_000) + "</title><p>" + PROSE),
        Arguments.of("deep script", "<script>{\"a\":" + "[".repeat(1_000_000) + "</script>"));
  }

  @Test
  void brokenAndDeepMarkupIsRead() {
    assertThat(reader.read("<div>".repeat(20_000) + PROSE).text()).contains(PROSE);
    assertThat(reader.read("<p><b>" + PROSE + "</p></b></article></i><!--").text())
        .isEqualTo(PROSE);
    assertThat(reader.read("<p>a\u0000b\u0001c\uFFFF</p>").text()).isEqualTo("a b c");
  }

  @Test
  void threadsShareAReader() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<String>> pages = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        String tag = "x-" + i;
        pages.add(() -> reader.read("<" + tag + "><p>" + tag + "</p></" + tag + ">").text());
      }
      List<Future<String>> texts = threads.invokeAll(pages);
      for (int i = 0; i < texts.size(); i++) {
        assertThat(texts.get(i).get()).isEqualTo("x-" + i);
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
