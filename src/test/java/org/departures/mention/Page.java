package org.departures.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.departures.model.Article;
import org.departures.model.Document;
import org.departures.model.Language;
import org.departures.model.Mention;
import org.departures.model.MentionType;
import org.departures.model.Recognition;
import org.departures.model.Script;
import org.departures.model.Sentence;
import org.departures.model.Sentence.Form;
import org.departures.model.Span;
import org.departures.model.Token;

/**
 * A recognition written by hand. Mentions are marked {@code [person:…]}, {@code [org:…]}, {@code
 * [position:…]}, {@code [he:…]}, {@code [it:…]}, {@code [group:…]}. A line is running text, or with
 * a sign and a blank before it a heading (#), an item (-), a caption (!).
 */
final class Page {

  private static final Map<String, MentionType> MARKS =
      Map.of(
          "person", MentionType.PERSON,
          "org", MentionType.ORGANIZATION,
          "position", MentionType.POSITION,
          "he", MentionType.PERSON_ANAPHOR,
          "it", MentionType.ORGANIZATION_ANAPHOR,
          "group", MentionType.GROUP);
  private static final Map<Character, Form> FORMS =
      Map.of('#', Form.HEADING, '-', Form.ITEM, '!', Form.CAPTION);
  private static final String TRADITIONAL = "稱簡說鴻嶺業長陳馬雲財報據張（），：";
  private static final String SIMPLIFIED = "称简说鸿岭业长陈马云财报据张(),:";

  private final StringBuilder text = new StringBuilder();
  private final List<Mention> mentions = new ArrayList<>();
  private final List<Sentence> sentences = new ArrayList<>();

  private Page() {}

  static Recognition of(String... lines) {
    return titled("", lines);
  }

  static Recognition titled(String title, String... lines) {
    Page page = new Page();
    for (int i = 0; i < lines.length; i++) {
      page.line(lines[i], i);
    }
    String text = page.text.toString();
    Article article =
        new Article(
            "art-1",
            "page",
            Optional.empty(),
            Optional.of(title).filter(t -> !t.isEmpty()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Language.ZH,
            Script.HANS,
            text);
    Document document = new Document(article, fold(text), page.sentences);
    return new Recognition(document, page.mentions, List.of(), List.of());
  }

  private static String fold(String text) {
    StringBuilder folded = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int at = TRADITIONAL.indexOf(c);
      folded.append(at < 0 ? c : SIMPLIFIED.charAt(at));
    }
    return folded.toString();
  }

  private void line(String line, int paragraph) {
    boolean signed =
        line.length() > 1 && line.charAt(1) == ' ' && FORMS.containsKey(line.charAt(0));
    Form form = signed ? FORMS.get(line.charAt(0)) : Form.PROSE;
    int start = text.length();
    String marked = signed ? line.substring(2) : line;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == '[') {
        int colon = marked.indexOf(':', i);
        int end = marked.indexOf(']', i);
        mention(MARKS.get(marked.substring(i + 1, colon)), marked.substring(colon + 1, end));
        i = end;
      } else {
        text.append(c);
        boolean stop =
            "。!?".indexOf(c) >= 0
                || (c == '.'
                    && i + 2 < marked.length()
                    && marked.charAt(i + 1) == ' '
                    && (marked.charAt(i + 2) == '['
                        || Character.isUpperCase(marked.charAt(i + 2))));
        if (form == Form.PROSE && stop) {
          sentence(start, paragraph, form);
          start = text.length();
        }
      }
    }
    sentence(start, paragraph, form);
    text.append('\n');
  }

  private void mention(MentionType type, String name) {
    Span span = new Span(text.length(), text.length() + name.length());
    text.append(name);
    mentions.add(new Mention(type, span, name, "test", Optional.empty()));
  }

  private void sentence(int start, int paragraph, Form form) {
    if (text.length() > start) {
      Span span = new Span(start, text.length());
      sentences.add(
          new Sentence(
              sentences.size(), paragraph, span, form, List.of(), List.of(new Token(span, "x"))));
    }
  }
}
