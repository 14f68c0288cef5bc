package org.departures;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.departures.model.Article;
import org.departures.model.InputFile;
import org.departures.model.Language;
import org.departures.model.MissingInputException;
import org.departures.model.ReadResult;
import org.departures.model.Script;

/** The articles of {@code corpus/}, and texts that no newsroom would send, each from its seed. */
final class RandomTexts {

  private static final String[] PIECES = {
    "陈立",
    "林海",
    "远山银行",
    "公司",
    "他",
    "首席执行官",
    "总经理",
    "辞职",
    "離職",
    "辞任",
    "接任",
    "留任",
    "11人走了9人",
    "5  1",
    "Mira Holt",
    "Mr. ",
    "O'Neal",
    "Brindle Mills Inc.",
    "the board",
    "CEO",
    "resigned",
    "of ",
    "2024年",
    "5月",
    "３日",
    "昨日",
    "last month",
    "12",
    "3.5",
    "①",
    "〇",
    "٣",
    "𝟘",
    "的",
    "、",
    "，",
    "。",
    "“",
    "”",
    "「",
    "」",
    "·",
    "（",
    "）",
    "(",
    ")",
    "…",
    "!",
    "？",
    "：",
    "[",
    "]",
    "{",
    "}",
    "-",
    ".",
    ",",
    "\"",
    "'",
    "*",
    "• ",
    " ",
    "　",
    "\n",
    "\n\n",
    "\r",
    "\t",
    "\u2028",
    "😀",
    "👨‍👩‍👧",
    "𠮷",
    "𠮷田",
    "\ud840",
    "\udc00",
    "\u0000",
    "\u0007",
    "\u200b",
    "\ufeff",
    "\u202e",
    "\ue000",
    "\ue003",
    "\ue006",
    "\uf900",
    "\uffff",
    "霽",
    "鴻海",
    "ＣＥＯ",
    "İ",
    "ı",
    "ß",
    "e\u0301"
  };

  private RandomTexts() {}

  static List<Article> corpus(Pipeline pipeline) throws IOException, MissingInputException {
    List<Article> articles = new ArrayList<>();
    for (InputFile input : Pipeline.find(List.of("corpus"), InputStream.nullInputStream())) {
      pipeline.read(
          input,
          result -> {
            if (result instanceof ReadResult.Read read) {
              articles.add(read.article());
            } else {
              throw new AssertionError(result);
            }
          });
    }
    return articles;
  }

  /** {@code article} with nothing but pieces for its text. */
  static Article replaced(Article article, Random random) {
    return withText(article, pieces(random, random.nextInt(40)));
  }

  /** {@code article} with pieces at some places in its text. */
  static Article disturbed(Article article, Random random) {
    StringBuilder text = new StringBuilder(article.text());
    for (int i = random.nextInt(8); i >= 0; i--) {
      text.insert(random.nextInt(text.length() + 1), pieces(random, 1 + random.nextInt(2)));
    }
    return withText(article, text.toString());
  }

  /** {@code article} in capitals, an I among them wherever there was an i. */
  static Article inCapitals(Article article) {
    return withText(article, article.text().toUpperCase(Locale.ROOT));
  }

  private static String pieces(Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private static Article withText(Article article, String text) {
    return new Article(
        article.id(),
        article.path(),
        article.url(),
        article.title(),
        article.source(),
        article.author(),
        article.published(),
        Language.UNKNOWN,
        Script.UNKNOWN,
        text);
  }
}
