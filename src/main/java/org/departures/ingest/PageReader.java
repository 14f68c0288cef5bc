package org.departures.ingest;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.html.IdentityHtmlMapper;
import org.apache.tika.parser.html.JSoupParser;
import org.departures.ingest.PageHandler.Block;
import org.departures.ingest.PageHandler.Kind;
import org.departures.ingest.PageHandler.Place;
import org.departures.ingest.PageHandler.Region;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads HTML: what the page declares of itself, and its text with a line for each block.
 *
 * <p>The title is the text's first line, so that evidence can point at it. What the page's head
 * doesn't say is looked for in the lines under its headline.
 */
final class PageReader {

  private static final List<String> TITLES = List.of("og:title", "articletitle");
  private static final List<String> SOURCES = List.of("contentsource", "source");
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
          "firstpublishedtime",
          "datepublished",
          "parsely-pub-date",
          "sailthru.date",
          "dc.date.issued",
          "dcterms.issued",
          "dcterms.created",
          "dc.date",
          "date");
  private static final int LEAST_SHARE_OF_ARTICLE = 4;

  private final JSoupParser parser = new JSoupParser();
  private final DatelineReader datelines;

  PageReader(DatelineReader datelines) {
    this.datelines = datelines;
  }

  /** What {@code html} says; its text is empty if there is none beside page furniture. */
  Page read(String html) {
    Metadata metadata = new Metadata();
    PageHandler page = new PageHandler();
    try {
      parser.parseString(withoutControls(html), page, metadata, context());
    } catch (SAXException e) {
      throw new IllegalStateException("our own handler refuses nothing", e);
    }
    Map<String, String> declared = declared(metadata);
    Optional<String> title =
        PageTitle.choose(
            first(declared, TITLES, value -> true),
            page.topHeading(),
            Optional.ofNullable(metadata.get(TikaCoreProperties.TITLE)));
    int headline = headline(page.blocks(), title);
    Dateline dateline =
        datelines.ofFirst(
            page.blocks().subList(headline, page.blocks().size()).stream()
                .map(Block::text)
                .toList());
    Optional<String> source =
        first(declared, SOURCES, this::isName)
            .or(dateline::source)
            .or(() -> first(declared, SITES, this::isName));
    // Sites that name themselves as the author name the person below the headline.
    Optional<String> named = first(declared, AUTHORS, this::isName);
    Optional<String> author =
        (named.equals(source) ? dateline.author() : named).or(dateline::author).or(() -> named);
    return new Page(
        title,
        page.canonical()
            .or(() -> first(declared, List.of("og:url"), v -> true))
            .filter(this::isUrl),
        source,
        author,
        published(declared, page, headline).or(dateline::published),
        text(page, title, headline));
  }

  private static Optional<LocalDate> published(
      Map<String, String> declared, PageHandler page, int headline) {
    return DAYS.stream()
        .flatMap(name -> Optional.ofNullable(declared.get(name)).stream())
        .flatMap(value -> WrittenDay.of(value).stream())
        .findFirst()
        .or(
            () ->
                page.times().stream()
                    .filter(time -> time.block() >= headline)
                    .flatMap(time -> WrittenDay.of(time.value()).stream())
                    .findFirst());
  }

  private static Map<String, String> declared(Metadata metadata) {
    Map<String, String> declared = new HashMap<>();
    for (String name : metadata.names()) {
      String key = name.toLowerCase(Locale.ROOT).replace(" ", "");
      Arrays.stream(metadata.getValues(name))
          .map(Blanks::collapse)
          .filter(value -> !value.isEmpty())
          .findFirst()
          .ifPresent(value -> declared.putIfAbsent(key, value));
    }
    return declared;
  }

  private static Optional<String> first(
      Map<String, String> declared, List<String> names, Predicate<String> accepted) {
    return names.stream()
        .flatMap(name -> Optional.ofNullable(declared.get(name)).stream())
        .filter(accepted)
        .findFirst();
  }

  /** Addresses stand where names are asked for: article:author is often a profile's. */
  private boolean isName(String value) {
    return !isUrl(value) && value.indexOf('@') < 0;
  }

  private boolean isUrl(String value) {
    return value.startsWith("http://") || value.startsWith("https://");
  }

  private static int headline(List<Block> blocks, Optional<String> title) {
    List<Integer> same =
        IntStream.range(0, blocks.size())
            .filter(i -> title.filter(blocks.get(i).text()::equals).isPresent())
            .boxed()
            .toList();
    return same.stream()
        .filter(i -> blocks.get(i).kind() == Kind.HEADING)
        .findFirst()
        .or(() -> same.stream().findFirst())
        .orElse(0);
  }

  private static String text(PageHandler page, Optional<String> title, int headline) {
    List<Block> blocks = page.blocks();
    List<Block> all = kept(blocks);
    List<Block> kept = all;
    for (Region article : page.articles()) {
      List<Block> inside = kept(blocks.subList(article.start(), article.end()));
      if (length(inside) * LEAST_SHARE_OF_ARTICLE >= length(all)
          && (kept == all || length(inside) > length(kept))) {
        kept = inside;
      }
    }
    List<Block> below = kept(blocks.subList(headline, blocks.size()));
    if (kept == all && length(below) * 2 >= length(all)) {
      // What stands above the headline is the site's, unless it is most of the page.
      kept = below;
    }
    return joined(kept, title);
  }

  private static List<Block> kept(List<Block> blocks) {
    List<Block> outside = blocks.stream().filter(block -> block.place() == Place.TEXT).toList();
    List<Block> forms = blocks.stream().filter(block -> block.place() == Place.FORM).toList();
    // Some servers wrap the whole page into one form.
    return length(forms) > length(outside)
        ? blocks.stream().filter(block -> block.place() != Place.BESIDE).toList()
        : outside;
  }

  private static int length(List<Block> blocks) {
    return blocks.stream().mapToInt(block -> block.text().length()).sum();
  }

  private static String joined(List<Block> blocks, Optional<String> title) {
    List<Block> lines = new ArrayList<>(blocks);
    if (!lines.isEmpty() && title.isPresent() && !lines.get(0).text().startsWith(title.get())) {
      lines.add(0, new Block(title.get(), Kind.HEADING, Place.TEXT));
    }
    StringBuilder text = new StringBuilder();
    Kind previous = Kind.PARAGRAPH;
    for (Block block : lines) {
      if (!text.isEmpty()) {
        boolean tight = block.kind() == Kind.LINE && previous != Kind.HEADING;
        text.append(tight ? "\n" : "\n\n");
      }
      text.append(block.text());
      previous = block.kind();
    }
    return text.toString();
  }

  /** Tika writes U+FFFD for characters that XML has not. */
  private static String withoutControls(String html) {
    StringBuilder kept = new StringBuilder(html);
    for (int i = 0; i < kept.length(); i++) {
      char c = kept.charAt(i);
      if ((c < ' ' && c != '\n' && c != '\r' && c != '\t') || c == '\uFFFE' || c == '\uFFFF') {
        kept.setCharAt(i, ' ');
      }
    }
    return kept.toString();
  }

  private static ParseContext context() {
    ParseContext context = new ParseContext();
    context.set(HtmlMapper.class, IdentityHtmlMapper.INSTANCE);
    context.set(EmbeddedDocumentExtractor.class, new NoPictures());
    return context;
  }

  /** Pictures inside data: addresses are not opened. */
  private static final class NoPictures implements EmbeddedDocumentExtractor {

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return false;
    }

    @Override
    public void parseEmbedded(
        InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {}
  }
}
