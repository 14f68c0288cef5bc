package org.departures.text;

import com.hankcs.hanlp.HanLP;
import java.util.List;
import org.departures.model.Article;
import org.departures.model.Document;
import org.departures.model.Stage;

/**
 * Folds an article's text for matching: traditional characters to simplified (鴻海 → 鸿海), full-width
 * letters, digits and marks to half-width (ＣＥＯ， → CEO,), every blank to a space.
 *
 * <p>Works character by character, so that every offset stays what it was; the case of letters is
 * kept, since it tells names.
 */
public final class Folding implements Stage<Article, Document> {

  private static final char FIRST_IDEOGRAPH = '\u3400';
  private static final char LAST_IDEOGRAPH = '\u9fff';

  private final char[] table = new char[Character.MAX_VALUE + 1];

  public Folding() {
    for (int i = 0; i < table.length; i++) {
      table[i] = fold((char) i);
    }
    // HanLP takes 薴 to 苧 and 苧 to 苎.
    for (int i = 0; i < table.length; i++) {
      table[i] = table[table[i]];
    }
  }

  @Override
  public Document apply(Article article) {
    return new Document(article, fold(article.text()), List.of());
  }

  /** The folded form of {@code text}, of the same length. */
  public String fold(String text) {
    char[] folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = table[folded[i]];
    }
    return new String(folded);
  }

  private static char fold(char c) {
    if (c >= FIRST_IDEOGRAPH && c <= LAST_IDEOGRAPH) {
      String simplified = HanLP.convertToSimplifiedChinese(String.valueOf(c));
      return simplified.length() == 1 ? simplified.charAt(0) : c;
    }
    if (c >= '！' && c <= '～') {
      return (char) (c - '！' + '!');
    }
    return switch (c) {
      case '\n' -> '\n';
      case '\u2018', '\u2019' -> '\'';
      // The many dots between the parts of a transliterated name.
      case '•', '・', '‧', '⋅', '･' -> '·';
      default -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c;
    };
  }
}
