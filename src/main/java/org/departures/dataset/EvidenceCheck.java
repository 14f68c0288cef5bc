package org.departures.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Holds quotes against the texts of the articles they were taken from. */
final class EvidenceCheck {

  private record Quote(int line, int start, int end, String text) {}

  private final Map<String, List<Quote>> quotes = new HashMap<>();

  /** Remembers every quote of a record that has the schema's form. */
  void add(JsonNode node, int line) {
    for (JsonNode evidence : node.path("evidence")) {
      add(evidence, evidence.path("quote"), line);
    }
    if (node.has("foundBy")) {
      add(node, node.path("text"), line);
    }
  }

  private void add(JsonNode place, JsonNode text, int line) {
    quotes
        .computeIfAbsent(place.path("article").asText(), article -> new ArrayList<>())
        .add(
            new Quote(line, place.path("start").asInt(), place.path("end").asInt(), text.asText()));
  }

  /** Reads the articles once, without holding their texts. */
  void check(Path articles, Consumer<Flaw> flaws) {
    RecordReader.read(
        articles,
        (node, line) -> {
          List<Quote> ofArticle = quotes.remove(node.path("id").asText());
          if (ofArticle != null) {
            check(ofArticle, node.path("id").asText(), node.path("text").asText(), flaws);
          }
        },
        flaw -> flaws.accept(new Flaw(flaw.line(), articles.getFileName() + " " + flaw.message())));
    quotes.forEach(
        (article, left) ->
            left.forEach(
                quote ->
                    flaws.accept(
                        new Flaw(
                            quote.line,
                            "article " + article + " is not in " + articles.getFileName()))));
  }

  private static void check(List<Quote> quotes, String article, String text, Consumer<Flaw> flaws) {
    int[] points = text.codePoints().toArray();
    for (Quote quote : quotes) {
      boolean inside = 0 <= quote.start && quote.start <= quote.end && quote.end <= points.length;
      if (!inside || !new String(points, quote.start, quote.end - quote.start).equals(quote.text)) {
        flaws.accept(
            new Flaw(
                quote.line,
                "\""
                    + quote.text
                    + "\" is not what stands in "
                    + article
                    + " from "
                    + quote.start
                    + " to "
                    + quote.end));
      }
    }
  }
}
