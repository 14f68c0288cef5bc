package org.departures.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Collects a page's blocks of text, and where its articles and dates are, from SAX events. */
final class PageHandler extends DefaultHandler {

  /** What a block was marked up as. */
  enum Kind {
    PARAGRAPH,
    HEADING,
    /** A list's item, a table's row, or what follows a line break. */
    LINE
  }

  /** Where a block stands: in the text, in a form, or in a header or aside, which is no text. */
  enum Place {
    TEXT,
    FORM,
    BESIDE
  }

  /** A line of the page, its blanks collapsed. */
  record Block(String text, Kind kind, Place place) {}

  /** The blocks from {@code start} to {@code end}, excluded, that an article element holds. */
  record Region(int start, int end) {}

  /** A machine-readable date and the block it stands before. */
  record Time(int block, String value) {}

  private record Open(String name, boolean silent, Place outer, int article) {}

  private static final Set<String> SILENT =
      Set.of(
          "button",
          "figcaption",
          "footer",
          "iframe",
          "nav",
          "noscript",
          "object",
          "script",
          "select",
          "style",
          "svg",
          "template",
          "textarea",
          "title");
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> LINES = Set.of("br", "dd", "dt", "li", "tr");
  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "blockquote",
          "body",
          "caption",
          "center",
          "details",
          "div",
          "dl",
          "fieldset",
          "figure",
          "form",
          "header",
          "hr",
          "main",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "thead",
          "ul");
  private static final Set<String> VOID =
      Set.of("base", "br", "hr", "img", "input", "link", "meta", "wbr");
  private static final Set<String> STRUCTURE = Set.of("html", "head", "body", "frameset");

  private final List<Block> blocks = new ArrayList<>();
  private final List<Region> articles = new ArrayList<>();
  private final List<Time> times = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private final StringBuilder line = new StringBuilder();
  private Optional<String> canonical = Optional.empty();
  private Optional<String> topHeading = Optional.empty();
  private Kind kind = Kind.PARAGRAPH;
  private Place place = Place.TEXT;
  private int silence;

  List<Block> blocks() {
    return List.copyOf(blocks);
  }

  List<Region> articles() {
    return List.copyOf(articles);
  }

  List<Time> times() {
    return List.copyOf(times);
  }

  /** The page's own address, if it gives one. */
  Optional<String> canonical() {
    return canonical;
  }

  /** The first h1 that holds text. */
  Optional<String> topHeading() {
    return topHeading;
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes) {
    String name = local.toLowerCase(Locale.ROOT);
    String property = value(attributes, "itemprop").toLowerCase(Locale.ROOT);
    if (name.equals("link") && value(attributes, "rel").equalsIgnoreCase("canonical")) {
      canonical = canonical.or(() -> Optional.of(value(attributes, "href")));
    } else if (name.equals("time") || property.equals("datepublished")) {
      noteTime(attributes);
    }
    breakLine(name);
    if (VOID.contains(name) || STRUCTURE.contains(name)) {
      return;
    }
    boolean silent = SILENT.contains(name) || isHidden(attributes);
    boolean article = name.equals("article") || property.equals("articlebody");
    if (article) {
      flush();
    }
    open.push(new Open(name, silent, place, article ? blocks.size() : -1));
    silence += silent ? 1 : 0;
    if (name.equals("header") || name.equals("aside")) {
      place = Place.BESIDE;
    } else if (name.equals("form") && place == Place.TEXT) {
      place = Place.FORM;
    }
    kind = HEADINGS.contains(name) ? Kind.HEADING : kind;
  }

  @Override
  public void endElement(String uri, String local, String qualified) {
    String name = local.toLowerCase(Locale.ROOT);
    if (VOID.contains(name) || open.isEmpty() || !open.peek().name().equals(name)) {
      return;
    }
    if (name.equals("h1") && silence == 0 && topHeading.isEmpty() && !collapsed().isEmpty()) {
      topHeading = Optional.of(collapsed());
    }
    if (open.peek().article() >= 0) {
      flush();
    }
    breakLine(name);
    Open closed = open.pop();
    silence -= closed.silent() ? 1 : 0;
    place = closed.outer();
    if (closed.article() >= 0) {
      articles.add(new Region(closed.article(), blocks.size()));
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (silence == 0) {
      line.append(characters, start, length);
    }
  }

  @Override
  public void endDocument() {
    flush();
  }

  private void breakLine(String name) {
    if (BLOCKS.contains(name) || HEADINGS.contains(name)) {
      flush();
      kind = Kind.PARAGRAPH;
    } else if (LINES.contains(name)) {
      flush();
      kind = Kind.LINE;
    } else if (name.equals("td") || name.equals("th")) {
      line.append(' ');
    }
  }

  private void flush() {
    String text = collapsed();
    line.setLength(0);
    if (!text.isEmpty()) {
      blocks.add(new Block(text, kind, place));
    }
  }

  private String collapsed() {
    return Blanks.collapse(line);
  }

  private void noteTime(Attributes attributes) {
    for (String name : new String[] {"datetime", "content"}) {
      if (silence == 0 && !value(attributes, name).isEmpty()) {
        times.add(new Time(blocks.size(), value(attributes, name)));
      }
    }
  }

  private static boolean isHidden(Attributes attributes) {
    String style = value(attributes, "style").toLowerCase(Locale.ROOT);
    return attributes.getIndex("hidden") >= 0
        || style.contains("display:none")
        || style.contains("display: none");
  }

  private static String value(Attributes attributes, String name) {
    String value = attributes.getValue(name);
    return value == null ? "" : value.strip();
  }
}
