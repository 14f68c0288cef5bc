package org.departures.dataset;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.departures.model.Article;

/**
 * The evidence as W3C Web Annotations (JSON-LD): each says which field of which departure stands at
 * a place of an article's text. A position counts code points, as the specification wants; a quote
 * with what stands around it finds the place again where the text was changed.
 *
 * @see <a href="https://www.w3.org/TR/annotation-model/#text-position-selector">Web Annotation Data
 *     Model</a>
 */
final class WebAnnotations {

  private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";

  /** How many code points a quote has before and behind it. */
  private static final int AROUND = 32;

  private record Annotation(
      @JsonProperty("@context") String context,
      String id,
      String type,
      String motivation,
      List<Body> body,
      Target target) {}

  private record Body(String type, String value, String purpose) {}

  private record Target(String source, List<Object> selector) {}

  private record Position(String type, int start, int end) {}

  private record Quote(String type, String exact, String prefix, String suffix) {}

  /** A departure's evidence and the departure. */
  private record Cited(String departure, EvidenceRow evidence) {}

  private WebAnnotations() {}

  /** Writes an array of annotations, by article. */
  static void write(List<DepartureRow> departures, DatasetStore store, Writer writer)
      throws IOException {
    Map<String, List<Cited>> cited = new TreeMap<>();
    for (DepartureRow departure : departures) {
      for (EvidenceRow evidence : departure.evidence()) {
        cited
            .computeIfAbsent(evidence.article(), article -> new ArrayList<>())
            .add(new Cited(departure.id(), evidence));
      }
    }
    List<Annotation> annotations = new ArrayList<>();
    store
        .articles()
        .forEach(
            article ->
                cited
                    .getOrDefault(article.id(), List.of())
                    .forEach(one -> annotations.add(annotation(article, one))));
    RowJson.PRETTY.writeValue(writer, annotations);
    writer.write('\n');
  }

  private static Annotation annotation(Article article, Cited cited) {
    EvidenceRow evidence = cited.evidence;
    String text = article.text();
    int start = text.offsetByCodePoints(0, evidence.start());
    int end = start + evidence.quote().length();
    return new Annotation(
        CONTEXT,
        String.join(
            ":",
            "urn:departures",
            cited.departure,
            evidence.article(),
            evidence.field(),
            evidence.start() + "-" + evidence.end()),
        "Annotation",
        "identifying",
        List.of(
            new Body("TextualBody", evidence.field(), "tagging"),
            new Body("TextualBody", cited.departure, "identifying")),
        new Target(
            article.url().orElse("urn:departures:" + article.id()),
            List.of(
                new Position("TextPositionSelector", evidence.start(), evidence.end()),
                new Quote(
                    "TextQuoteSelector",
                    evidence.quote(),
                    text.substring(back(text, start), start),
                    text.substring(end, on(text, end))))));
  }

  private static int back(String text, int from) {
    int points = Math.min(AROUND, text.codePointCount(0, from));
    return text.offsetByCodePoints(from, -points);
  }

  private static int on(String text, int from) {
    int points = Math.min(AROUND, text.codePointCount(from, text.length()));
    return text.offsetByCodePoints(from, points);
  }
}
