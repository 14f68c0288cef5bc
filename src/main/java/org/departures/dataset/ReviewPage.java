package org.departures.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code report.html}: the page on which a person reviews the departures, in one file that loads
 * nothing and runs no script but its own.
 *
 * <p>The dataset stands in it as JSON in which no character can end the element it stands in. The
 * page's policy allows exactly the script and the style that are written here, by their hashes, and
 * no way to make text into markup.
 *
 * @see <a href="https://www.w3.org/TR/CSP3/">Content Security Policy Level 3</a>
 */
final class ReviewPage {

  private static final String FOLDER = "/report/";

  /** In the order in which they build on each other. */
  private static final List<String> SCRIPTS =
      List.of(
          "words.js", "data.js", "decisions.js", "list.js", "record.js", "charts.js", "page.js");

  private static final ObjectWriter JSON = RowJson.MAPPER.writer(new PageEscapes());

  private ReviewPage() {}

  /** Writes the page for {@code departures}, in their order, from what {@code store} holds. */
  static void write(List<DepartureRow> departures, DatasetStore store, Writer writer)
      throws IOException {
    String style = resource("report.css");
    String script =
        SCRIPTS.stream()
            .map(ReviewPage::resource)
            .collect(Collectors.joining("\n", "(() => {\n\"use strict\";\n", "})();\n"));
    String[] parts = resource("report.html").split("\\{\\{(policy|style|data|script)}}", -1);
    writer.write(parts[0]);
    writer.write(policy(style, script));
    writer.write(parts[1]);
    writer.write(style);
    writer.write(parts[2]);
    writeData(departures, store, writer);
    writer.write(parts[3]);
    writer.write(script);
    writer.write(parts[4]);
  }

  private static void writeData(List<DepartureRow> departures, DatasetStore store, Writer writer)
      throws IOException {
    ReviewArticles articles = ReviewArticles.citedBy(departures, store.articles());
    writeBlock("dataset", ReviewRows.Dataset.of(departures, articles, store), writer);
    for (int from = 0; from < departures.size(); from += ReviewRows.RECORDS_IN_BLOCK) {
      int to = Math.min(from + ReviewRows.RECORDS_IN_BLOCK, departures.size());
      writeBlock(
          "records-" + from / ReviewRows.RECORDS_IN_BLOCK,
          departures.subList(from, to).stream()
              .map(row -> ReviewRows.withoutQuotes(row, articles))
              .toList(),
          writer);
    }
    List<ReviewRows.ArticleText> block = new ArrayList<>();
    int[] number = {0};
    articles.forEach(
        text -> {
          block.add(text);
          if (block.size() == ReviewRows.ARTICLES_IN_BLOCK) {
            writeBlock("articles-" + number[0]++, block, writer);
            block.clear();
          }
        });
    if (!block.isEmpty()) {
      writeBlock("articles-" + number[0], block, writer);
    }
  }

  private static void writeBlock(String id, Object value, Writer writer) {
    try {
      writer.write("<script type=\"application/json\" id=\"" + id + "\">");
      JSON.writeValue(writer, value);
      writer.write("</script>\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String policy(String style, String script) {
    return Stream.of(
            "default-src 'none'",
            "script-src " + hash(script),
            "style-src " + hash(style),
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'")
        .collect(Collectors.joining("; "));
  }

  private static String hash(String content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }

  private static String resource(String name) {
    try (InputStream stream = ReviewPage.class.getResourceAsStream(FOLDER + name)) {
      if (stream == null) {
        throw new IllegalStateException(FOLDER + name + " is missing from the program");
      }
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
