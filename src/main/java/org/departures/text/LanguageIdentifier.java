package org.departures.text;

import java.lang.Character.UnicodeScript;
import org.departures.model.Article;
import org.departures.model.Document;
import org.departures.model.Language;
import org.departures.model.Script;
import org.departures.model.Stage;

/**
 * Says which language and script most of a document is written in, by counting characters. A
 * language that the article came with is kept.
 */
public final class LanguageIdentifier implements Stage<Document, Document> {

  /** A Chinese character says about as much as this many Latin letters. */
  private static final int LETTERS_PER_IDEOGRAPH = 3;

  /** One in so many characters differs from its simplified form in traditional text, or more. */
  private static final int TRADITIONAL_SHARE = 20;

  private static final char FIRST_BEYOND_ASCII = 0x80;
  private static final char FIRST_UNIFIED = '\u4e00';
  private static final char LAST_UNIFIED = '\u9fff';

  @Override
  public Document apply(Document document) {
    Article article = document.article();
    String text = article.text();
    String folded = document.folded();
    int ideographs = 0;
    int traditional = 0;
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isIdeograph(c)) {
        ideographs++;
        traditional += c == folded.charAt(i) ? 0 : 1;
      } else if (isLatin(c)) {
        letters++;
      }
    }
    boolean chinese = ideographs * LETTERS_PER_IDEOGRAPH >= letters && ideographs > 0;
    Script script =
        chinese
            ? traditional * TRADITIONAL_SHARE > ideographs ? Script.HANT : Script.HANS
            : letters > 0 ? Script.LATN : Script.UNKNOWN;
    Language found = chinese ? Language.ZH : letters > 0 ? Language.EN : Language.UNKNOWN;
    Language language = article.language() == Language.UNKNOWN ? found : article.language();
    return new Document(article.withLanguage(language, script), folded, document.sentences());
  }

  /** Most of a Chinese text stands in one block, and its characters needn't be looked up. */
  private static boolean isIdeograph(char c) {
    return (c >= FIRST_UNIFIED && c <= LAST_UNIFIED) || Character.isIdeographic(c);
  }

  /** The script of a letter beyond ASCII is looked up, which takes time. */
  private static boolean isLatin(char c) {
    return c < FIRST_BEYOND_ASCII
        ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
        : Character.isLetter(c) && UnicodeScript.of(c) == UnicodeScript.LATIN;
  }
}
