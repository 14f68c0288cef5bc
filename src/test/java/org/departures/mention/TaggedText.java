package org.departures.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.departures.model.Article;
import org.departures.model.Document;
import org.departures.model.Language;
import org.departures.model.Mention;
import org.departures.model.Script;
import org.departures.model.Sentence;
import org.departures.model.Span;
import org.departures.model.Token;

/** Documents written by hand. */
final class TaggedText {

  private TaggedText() {}

  /**
   * A Chinese document, a line a sentence: tokens as {@code word/tag} with blanks between them, a
   * low line for a blank inside a token.
   */
  static Document chinese(String tagged) {
    StringBuilder text = new StringBuilder();
    List<Sentence> sentences = new ArrayList<>();
    for (String line : tagged.split("\n", -1)) {
      int start = text.length();
      List<Token> tokens = new ArrayList<>();
      for (String token : line.strip().split(" +", -1)) {
        int slash = token.lastIndexOf('/');
        int from = text.length();
        text.append(token.substring(0, slash).replace('_', ' '));
        tokens.add(new Token(new Span(from, text.length()), token.substring(slash + 1)));
      }
      sentences.add(sentence(sentences.size(), start, text.length(), tokens));
      text.append('\n');
    }
    return document(text.toString(), Language.ZH, sentences);
  }

  /** An English document, a line a sentence, with a token for each word and each mark. */
  static Document english(String text) {
    List<Sentence> sentences = new ArrayList<>();
    int start = 0;
    for (String line : text.split("\n", -1)) {
      List<Token> tokens = new ArrayList<>();
      int from = start;
      for (int i = start; i < start + line.length(); i++) {
        boolean letter = Character.isLetterOrDigit(text.charAt(i));
        boolean ends =
            !letter
                || i + 1 == start + line.length()
                || !Character.isLetterOrDigit(text.charAt(i + 1));
        if (ends) {
          tokens.add(new Token(new Span(from, i + 1), letter ? "en" : "w"));
          from = i + 1;
        }
      }
      sentences.add(sentence(sentences.size(), start, start + line.length(), tokens));
      start += line.length() + 1;
    }
    return document(text, Language.EN, sentences);
  }

  static Document document(String text, Language language, List<Sentence> sentences) {
    Article article =
        new Article(
            "art-test",
            "test",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            language,
            Script.UNKNOWN,
            text);
    return new Document(article, text, sentences);
  }

  static Sentence sentence(int index, int start, int end, List<Token> tokens) {
    return new Sentence(index, index, new Span(start, end), Sentence.Form.PROSE, List.of(), tokens);
  }

  /** The mentions as {@code type:words}. */
  static List<String> shown(List<Mention> mentions) {
    return mentions.stream().map(mention -> mention.type().code() + ":" + mention.text()).toList();
  }
}
