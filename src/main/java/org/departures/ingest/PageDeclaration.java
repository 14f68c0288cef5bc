package org.departures.ingest;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page declares of its article to machines: in its head, as JSON-LD, in its address. */
final class PageDeclaration {

  private static final List<String> TITLES = List.of("og:title", "articletitle", "twitter:title");
  private static final List<String> SOURCES = List.of("contentsource", "source", "mediaid");
  private static final List<String> SITES = List.of("og:site_name");
  private static final List<String> AUTHORS =
      List.of("article:author", "og:article:author", "author", "byl", "dc.creator");
  private static final List<String> DAYS =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "og:published_time",
          "og:time",
          "og:release_date",
          "pubdate",
          "publishdate",
          "publish_date",
          "publishtime",
          "publish_time",
          "publish-date",
          "apub:time",
          "weibo:article:create_at",
          "firstpublishedtime",
          "datepublished",
          "parsely-pub-date",
          "sailthru.date",
          "dc.date.issued",
          "dcterms.issued",
          "dcterms.created",
          "dc.date",
          "date");

  /** /2024/05/17/, /2024-05/17/, /20240517/, /t20240517_1.html. */
  private static final Pattern DAY_IN_ADDRESS =
      Pattern.compile(
          "(?<![0-9])(20[0-9]{2})(?:[-/_]?)(0[1-9]|1[0-2])(?:[-/_]?)(0[1-9]|[12][0-9]|3[01])(?![0-9]{2})");

  private final Map<String, String> head;
  private final Map<String, String> linkedData;
  private final String canonical;

  PageDeclaration(Document page, Map<String, String> linkedData) {
    this.linkedData = linkedData;
    head = head(page);
    Element link = page.selectFirst("link[rel=canonical]");
    canonical = link == null ? "" : link.attr("href").strip();
  }

  private static Map<String, String> head(Document page) {
    Map<String, String> declared = new HashMap<>();
    for (Element meta : page.select("meta[content]")) {
      String value = Blanks.collapse(meta.attr("content"));
      if (!value.isEmpty()) {
        for (String attribute : new String[] {"property", "name", "itemprop"}) {
          String key = meta.attr(attribute).toLowerCase(Locale.ROOT).replace(" ", "");
          if (!key.isEmpty()) {
            declared.putIfAbsent(key, value);
          }
        }
      }
    }
    return declared;
  }

  Optional<String> title() {
    return first(TITLES, value -> true).or(() -> linked("headline"));
  }

  Optional<String> source() {
    return first(SOURCES, PageDeclaration::isName);
  }

  /** The name of the site, which is the source of what has no other. */
  Optional<String> site() {
    return first(SITES, PageDeclaration::isName)
        .or(() -> linked("publisher").filter(PageDeclaration::isName));
  }

  Optional<String> author() {
    return linked("author")
        .filter(PageDeclaration::isName)
        .or(() -> first(AUTHORS, PageDeclaration::isName));
  }

  Optional<LocalDate> published() {
    return Stream.concat(
            linked("published").stream(),
            DAYS.stream().flatMap(name -> Optional.ofNullable(head.get(name)).stream()))
        .flatMap(value -> WrittenDay.of(value).stream())
        .findFirst();
  }

  Optional<String> url() {
    return Stream.of(canonical, head.getOrDefault("og:url", ""))
        .filter(PageDeclaration::isUrl)
        .findFirst();
  }

  /** The day that the page's own address has in it. */
  Optional<LocalDate> dayInAddress() {
    Matcher matcher = DAY_IN_ADDRESS.matcher(url().orElse(""));
    return matcher.find()
        ? WrittenDay.of(matcher.group(1) + matcher.group(2) + matcher.group(3))
        : Optional.empty();
  }

  private Optional<String> linked(String kind) {
    return Optional.ofNullable(linkedData.get(kind)).map(Blanks::collapse);
  }

  private Optional<String> first(List<String> names, Predicate<String> accepted) {
    return names.stream()
        .flatMap(name -> Optional.ofNullable(head.get(name)).stream())
        .filter(accepted)
        .findFirst();
  }

  /** Addresses stand where names are asked for: article:author is often a profile's. */
  private static boolean isName(String value) {
    return !isUrl(value) && value.indexOf('@') < 0;
  }

  private static boolean isUrl(String value) {
    return value.startsWith("http://") || value.startsWith("https://");
  }
}
