package org.departures.date;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.departures.model.Article;
import org.departures.model.Document;
import org.departures.model.Language;
import org.departures.model.Script;
import org.departures.model.Sentence;
import org.departures.model.Span;
import org.departures.model.Token;

/** Documents made by hand, each of whose sentences is selected. */
final class Documents {

  private Documents() {}

  static Document of(Language language, Optional<LocalDate> published, String... sentences) {
    List<Sentence> made = new ArrayList<>();
    int start = 0;
    for (String sentence : sentences) {
      Span span = new Span(start, start + sentence.length());
      made.add(
          new Sentence(
              made.size(), 0, span, Sentence.Form.PROSE, List.of(), List.of(new Token(span, "x"))));
      start = span.end();
    }
    String text = String.join("", sentences);
    Article article =
        new Article(
            "art-1",
            "test",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            published,
            language,
            Script.UNKNOWN,
            text);
    return new Document(article, narrowed(text), made);
  }

  /** Full-width characters become half-width ones, each in its place. */
  private static String narrowed(String text) {
    StringBuilder narrow = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      String form = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
      narrow.append(form.length() == 1 && !Character.isSurrogate(c) ? form.charAt(0) : c);
    }
    return simplified(narrow.toString());
  }

  private static String simplified(String text) {
    return text.replace('週', '周')
        .replace('國', '国')
        .replace('禮', '礼')
        .replace('個', '个')
        .replace('後', '后')
        .replace('號', '号');
  }
}
