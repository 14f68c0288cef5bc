package org.departures.text;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.departures.Pipeline;
import org.departures.model.Article;
import org.departures.model.InputFile;
import org.departures.model.MissingInputException;
import org.departures.model.ReadResult;

/**
 * The articles on which speed is measured: those of our corpus, and of the labelled sets where they
 * are there, mixed.
 *
 * @param dense articles that each tell of a departure
 * @param feed articles of which one in twenty does
 */
record SpeedCorpora(List<Article> dense, List<Article> feed) {

  private static final List<String> SOURCES =
      List.of(
          "corpus",
          "../shared/bench/duee-fin/articles.jsonl",
          "../shared/bench/duee/articles.jsonl",
          "../shared/bench/bulk/xinwenlianbo.jsonl");

  private static final int ONE_IN = 20;
  private static final int FEED_ARTICLES = 4000;

  /** Reads the sources that are there; {@code pipeline} says which articles tell of a departure. */
  static SpeedCorpora read(Pipeline pipeline) throws IOException, MissingInputException {
    List<Article> telling = new ArrayList<>();
    List<Article> quiet = new ArrayList<>();
    for (String source : SOURCES) {
      if (!Files.exists(Path.of(source))) {
        System.err.println("no " + source + ": measured without it");
        continue;
      }
      for (InputFile file : Pipeline.find(List.of(source), InputStream.nullInputStream())) {
        pipeline.read(
            file,
            result -> {
              if (result instanceof ReadResult.Read read) {
                boolean tells = !pipeline.apply(read.article()).claims().isEmpty();
                (tells ? telling : quiet).add(read.article());
              }
            });
      }
    }
    List<Article> feed =
        Stream.iterate(0, i -> i + 1)
            .limit(FEED_ARTICLES)
            .map(i -> i % ONE_IN == 0 ? nth(telling, i / ONE_IN) : nth(quiet, i))
            .toList();
    return new SpeedCorpora(telling, feed);
  }

  /** Writes {@code count} of {@code articles}, again from the first where there are fewer. */
  static void write(List<Article> articles, int count, Path feed) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<String> lines = new ArrayList<>();
    for (Article article : articles) {
      lines.add(json.writeValueAsString(Map.of("text", article.text())));
    }
    try (BufferedWriter out = Files.newBufferedWriter(feed)) {
      for (int i = 0; i < count; i++) {
        out.append(lines.get(i % lines.size())).append('\n');
      }
    }
  }

  private static Article nth(List<Article> articles, int number) {
    return articles.get(number % articles.size());
  }
}
