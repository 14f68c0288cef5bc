package org.departures.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What the scripts of a page hold of its article: what JSON-LD declares, and the text in the data
 * that a script would make the page from ({@code __NEXT_DATA__}, {@code window.STATE = {…}}). No
 * script is run.
 */
final class ScriptArticle {

  private static final String LINKED_DATA = "ld+json";
  private static final Set<String> BODIES =
      Set.of(
          "articlebody",
          "articlecontent",
          "article_content",
          "body",
          "bodyhtml",
          "content",
          "contenthtml",
          "contents",
          "content_html",
          "data",
          "detail",
          "html",
          "maincontent",
          "text");

  /** JSON-LD's keys, and Chinese search engines' own dialect of it, by the kind of value. */
  private static final Map<String, String> DECLARATIONS =
      Map.of(
          "headline", "headline",
          "title", "headline",
          "datepublished", "published",
          "pubdate", "published",
          "author.name", "author",
          "author", "author",
          "publisher.name", "publisher");

  /** {@code publish_time = "2024-05-17"}, {@code "ptime":1715911953}, in seconds or thousandths. */
  private static final Pattern DAY =
      Pattern.compile(
          "(?i)\\b(?:publish_?time|publish_?date|pub_?time|pub_?date|ptime|ct)[\"']?\\s{0,3}[:=]\\s{0,3}[\"']?"
              + "(?:(?<seconds>1[0-9]{9})(?:[0-9]{3})?(?![0-9])|(?<day>20[0-9]{2}[-/][0-9]{1,2}[-/][0-9]{1,2}))");

  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
  private static final int LONGEST_SEARCHED = 200_000;
  private static final int DEEPEST = 200;
  private static final int SHORTEST_BODY = 100;

  private final JsonFactory json =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNestingDepth(DEEPEST)
                  .build())
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build();

  /** What JSON-LD says of the article: headline, published, author, publisher, as far as given. */
  Map<String, String> declared(Document page) {
    Map<String, String> declared = new LinkedHashMap<>();
    for (Element script : page.select("script[type*=" + LINKED_DATA + "]")) {
      read(
          script.data(),
          (path, value) -> {
            String kind = DECLARATIONS.get(path);
            if (kind != null && !value.isBlank()) {
              declared.putIfAbsent(kind, value.strip());
            }
          });
    }
    return declared;
  }

  /** The longest text, or HTML, that a script has under a name that articles' bodies have. */
  String body(Document page) {
    StringBuilder longest = new StringBuilder();
    for (Element script : page.select("script")) {
      String data = script.data();
      int start = data.indexOf('{');
      if (start >= 0 && data.length() - start >= SHORTEST_BODY) {
        read(
            data.substring(start),
            (path, value) -> {
              String key = path.substring(path.lastIndexOf('.') + 1);
              if (BODIES.contains(key) && value.length() > longest.length()) {
                longest.setLength(0);
                longest.append(value);
              }
            });
      }
    }
    return longest.length() >= SHORTEST_BODY ? longest.toString() : "";
  }

  /** The day of publication in the first script that gives one to a name for it. */
  Optional<LocalDate> day(Document page) {
    for (Element script : page.select("script")) {
      String data = script.data();
      Matcher matcher =
          DAY.matcher(
              data.length() > LONGEST_SEARCHED ? data.substring(0, LONGEST_SEARCHED) : data);
      while (matcher.find()) {
        Optional<LocalDate> day =
            matcher.group("seconds") == null
                ? WrittenDay.of(matcher.group("day"))
                : Optional.of(
                    Instant.ofEpochSecond(Long.parseLong(matcher.group("seconds")))
                        .atOffset(CHINA)
                        .toLocalDate());
        if (day.isPresent()) {
          return day;
        }
      }
    }
    return Optional.empty();
  }

  private interface Sink {
    /** Takes a string and where it stands: names in lower case, parted by full stops. */
    void take(String path, String value);
  }

  /** Gives {@code sink} the strings of {@code data} up to where it is no more JSON. */
  private void read(String data, Sink sink) {
    Deque<String> names = new ArrayDeque<>();
    try (JsonParser parser = json.createParser(data)) {
      JsonToken token = parser.nextToken();
      while (token != null) {
        if (token == JsonToken.START_OBJECT) {
          names.push(nameOf(parser.getParsingContext().getParent()));
        } else if (token == JsonToken.END_OBJECT) {
          names.pop();
          if (names.isEmpty() && !parser.getParsingContext().inArray()) {
            return;
          }
        } else if (token == JsonToken.VALUE_STRING) {
          sink.take(path(names, parser), parser.getText());
        }
        token = parser.nextToken();
      }
    } catch (JsonProcessingException e) {
      // Scripts are seldom JSON alone; what was read until here counts.
      return;
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
  }

  /** The name of the value, behind that of its object unless that is none or the whole graph's. */
  private static String path(Deque<String> names, JsonParser parser) {
    String own = nameOf(parser.getParsingContext());
    String outer = names.isEmpty() ? "" : names.peek();
    return outer.isEmpty() || outer.equals("@graph") || outer.equals("mainentity")
        ? own
        : outer + "." + own;
  }

  /** The name under which {@code context}'s current value stands, in an array or not. */
  private static String nameOf(JsonStreamContext context) {
    JsonStreamContext at = context;
    while (at.inArray()) {
      at = at.getParent();
    }
    return at.getCurrentName() == null ? "" : at.getCurrentName().toLowerCase(Locale.ROOT);
  }
}
