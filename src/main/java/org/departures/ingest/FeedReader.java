package org.departures.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.departures.ingest.FeedLines.Line;
import org.departures.model.Article;
import org.departures.model.Hashes;
import org.departures.model.Language;
import org.departures.model.Problem;
import org.departures.model.Problem.Code;
import org.departures.model.ReadResult;
import org.departures.model.Script;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a feed of articles, one JSON object a line, in UTF-8.
 *
 * <p>Each line stands for itself: a bad one is a problem that names it, and the next is read. A
 * line's {@code text} is kept as it is, since its offsets are the user's.
 */
final class FeedReader {

  private static final Logger LOG = LoggerFactory.getLogger(FeedReader.class);

  private final PageReader pages;
  private final DatelineReader datelines;
  private final long maxBytes;
  private final ObjectMapper mapper;

  FeedReader(PageReader pages, DatelineReader datelines, long maxBytes) {
    this.pages = pages;
    this.datelines = datelines;
    this.maxBytes = maxBytes;
    // The length of a line is limited already.
    StreamReadConstraints constraints =
        StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build();
    mapper =
        JsonMapper.builder(JsonFactory.builder().streamReadConstraints(constraints).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
  }

  /** Gives one result for each line of {@code stream} that is not blank. */
  void read(InputStream stream, String path, Consumer<ReadResult> sink) throws IOException {
    FeedLines lines = new FeedLines(stream, maxBytes);
    boolean first = true;
    for (Optional<Line> next = lines.next(); next.isPresent(); next = lines.next()) {
      Line line = next.get();
      String content = line.text().map(String::strip).orElse("");
      if (content.isEmpty() && line.text().isPresent()) {
        continue;
      }
      if (first && (content.equals("{") || content.equals("["))) {
        sink.accept(
            failed(
                path,
                Code.MALFORMED,
                "is one JSON value over several lines; write one object a line"));
        return;
      }
      first = false;
      sink.accept(entry(line, path + "#" + line.number()));
    }
    if (first) {
      sink.accept(failed(path, Code.EMPTY, "holds no line; remove it or fill it"));
    }
  }

  private ReadResult entry(Line line, String path) {
    if (line.tooLong()) {
      return failed(
          path,
          Code.TOO_LARGE,
          "is longer than the limit of " + maxBytes + " bytes a line; split it or raise the limit");
    }
    if (line.text().isEmpty()) {
      return failed(path, Code.MALFORMED, "is not UTF-8; write the feed in UTF-8");
    }
    try {
      return article(mapper.readTree(line.text().get()), path);
    } catch (JsonProcessingException e) {
      String reason = e.getOriginalMessage().lines().findFirst().orElse("").strip();
      return failed(path, Code.MALFORMED, "is no JSON object, mend the line: " + reason);
    } catch (EntryException e) {
      return failed(path, e.code, e.getMessage());
    } catch (RuntimeException e) {
      return failed(path, Code.INTERNAL, Failures.internal(e));
    }
  }

  private ReadResult article(JsonNode entry, String path) throws EntryException {
    if (!entry.isObject()) {
      throw new EntryException(Code.MALFORMED, "is no JSON object, write {\"text\": …}");
    }
    Optional<String> text = string(entry, "text").filter(value -> !value.isBlank());
    Optional<String> html = string(entry, "html").filter(value -> !value.isBlank());
    if (text.isEmpty() && html.isEmpty()) {
      throw entry.has("text") || entry.has("html")
          ? new EntryException(Code.EMPTY, "has no text in it; remove it or fill it")
          : new EntryException(Code.MALFORMED, "has neither text nor html; give one of them");
    }
    Page page = text.map(this::page).orElseGet(() -> pages.read(html.orElseThrow()));
    if (page.text().isBlank()) {
      throw new EntryException(Code.EMPTY, "has no text in its html; remove it or fill it");
    }
    return new ReadResult.Read(
        new Article(
            value(entry, "id").orElseGet(() -> Hashes.id("art", page.text())),
            path,
            value(entry, "url").or(page::url),
            value(entry, "title").or(page::title),
            value(entry, "source").or(page::source),
            value(entry, "author").or(page::author),
            published(entry, page, path),
            value(entry, "language").map(Language::ofCode).orElse(Language.UNKNOWN),
            Script.UNKNOWN,
            page.text()));
  }

  private Page page(String text) {
    String whole = WellFormed.of(text);
    Dateline line = datelines.ofText(whole);
    return new Page(
        Optional.empty(), Optional.empty(), line.source(), line.author(), line.published(), whole);
  }

  private static Optional<LocalDate> published(JsonNode entry, Page page, String path)
      throws EntryException {
    Optional<String> written = value(entry, "published");
    if (written.isEmpty()) {
      return page.published();
    }
    Optional<LocalDate> day = WrittenDay.of(written.get());
    if (day.isEmpty()) {
      LOG.warn("{}: published is no date and left empty: {}", path, written.get());
    }
    return day;
  }

  private static Optional<String> value(JsonNode entry, String key) throws EntryException {
    JsonNode node = entry.path(key);
    return node.isNumber()
        ? Optional.of(node.asText())
        : string(entry, key).map(String::strip).filter(value -> !value.isEmpty());
  }

  private static Optional<String> string(JsonNode entry, String key) throws EntryException {
    JsonNode node = entry.path(key);
    if (node.isMissingNode() || node.isNull()) {
      return Optional.empty();
    } else if (!node.isTextual()) {
      throw new EntryException(Code.MALFORMED, key + " is no string; write it in quotes");
    }
    return Optional.of(node.textValue());
  }

  private static ReadResult failed(String path, Code code, String reason) {
    return new ReadResult.Failed(new Problem(path, code, reason));
  }

  private static final class EntryException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Code code;

    EntryException(Code code, String message) {
      super(message);
      this.code = code;
    }
  }
}
