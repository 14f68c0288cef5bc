package org.departures.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.departures.ingest.Block.Kind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Reads HTML: what the page declares of itself, and its article with a line for each block.
 *
 * <p>The title is the text's first line, so that evidence can point at it. What the page doesn't
 * declare is looked for in the lines around its headline and behind its article. Nothing is fetched
 * and no script is run.
 */
final class PageReader {

  /** Deeper elements are laid beside each other; no article is as deep. */
  private static final int DEEPEST = 256;

  private static final int LINES_FOR_A_HEADLINE = 300;
  private static final int LINES_ABOVE = 3;
  private static final int LINES_BEHIND = 12;
  private static final int MOST_DATELINES = 6;
  private static final int THIN = 60;

  private final DatelineReader datelines;
  private final Furniture furniture;
  private final BodyFinder bodies;
  private final NamedElements named;
  private final ScriptArticle scripts = new ScriptArticle();

  PageReader(DatelineReader datelines, Furniture furniture) {
    this.datelines = datelines;
    this.furniture = furniture;
    bodies = new BodyFinder(furniture);
    named = new NamedElements(datelines, furniture);
  }

  /** What {@code html} says; its text is empty if there is none beside page furniture. */
  Page read(String html) {
    Document page = parse(html);
    PageDeclaration declared = new PageDeclaration(page, scripts.declared(page));
    PageLayout layout = PageLayout.of(page, false);
    Optional<String> title = title(page, declared, layout);
    int headline = headline(layout.blocks(), title);
    List<Block> body = bodies.find(layout, headline);
    if (weight(body) < THIN) {
      // Some pages are shown, or even made, by a script.
      List<Block> hidden = layout.hidesText() ? hidden(page, title) : List.of();
      List<Block> scripted = scripted(page);
      List<Block> better = weight(scripted) > weight(hidden) ? scripted : hidden;
      body = weight(better) > weight(body) ? better : body;
    }
    if (body.isEmpty()) {
      body = visible(layout, headline);
    }
    Dateline above = above(layout, headline);
    Dateline inElements = named.read(layout.named(), headline);
    Dateline below = below(layout, body);
    Dateline over = over(layout, headline);
    Optional<String> source =
        declared
            .source()
            .or(inElements::source)
            .or(above::source)
            .or(below::source)
            .or(over::source)
            .or(() -> named.account(layout.named(), headline))
            .or(() -> declared.site().filter(site -> !furniture.isNobody(site)));
    return new Page(
        title,
        declared.url(),
        source,
        author(
            declared,
            page.title(),
            source,
            above.author().or(inElements::author).or(below::author)),
        published(declared, layout, headline)
            .or(above::published)
            .or(inElements::published)
            .or(below::published)
            .or(over::published)
            .or(() -> scripts.day(page))
            .or(declared::dayInAddress),
        text(body, title));
  }

  private List<Block> hidden(Document page, Optional<String> title) {
    PageLayout whole = PageLayout.of(page, true);
    return bodies.find(whole, headline(whole.blocks(), title));
  }

  private static Document parse(String html) {
    Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
    return Jsoup.parse(withoutControls(html), "", parser);
  }

  private static Optional<String> title(
      Document page, PageDeclaration declared, PageLayout layout) {
    List<Block> first = layout.blocks().stream().limit(LINES_FOR_A_HEADLINE).toList();
    return PageTitle.choose(
        declared.title(),
        texts(first.stream().filter(block -> block.kind() == Kind.HEADING).toList()),
        texts(first.stream().filter(block -> !block.isLink()).toList()),
        Optional.of(Blanks.collapse(page.title())).filter(window -> !window.isEmpty()));
  }

  private static List<String> texts(List<Block> blocks) {
    return blocks.stream().map(Block::text).toList();
  }

  private static List<String> aparts(List<Block> blocks) {
    return blocks.stream().map(Block::apart).toList();
  }

  private static int headline(List<Block> blocks, Optional<String> title) {
    List<Integer> same =
        IntStream.range(0, blocks.size())
            .filter(
                i -> title.filter(t -> PageTitle.isShownIn(blocks.get(i).text(), t)).isPresent())
            .boxed()
            .toList();
    return same.stream()
        .filter(i -> blocks.get(i).kind() == Kind.HEADING)
        .findFirst()
        .or(() -> same.stream().findFirst())
        .orElse(-1);
  }

  private List<Block> scripted(Document page) {
    String body = scripts.body(page);
    if (body.isEmpty()) {
      return List.of();
    }
    String html =
        body.indexOf('<') < 0 && body.contains("&lt;")
            ? Parser.unescapeEntities(body, false)
            : body;
    Document fragment = parse(html.indexOf('<') < 0 ? html.replace("\n", "<br>") : html);
    return bodies.find(PageLayout.of(fragment, true), -1);
  }

  /** All that is no furniture, of a page without prose. */
  private List<Block> visible(PageLayout layout, int headline) {
    List<Block> all = layout.blocks();
    List<Block> below = all.subList(headline + 1, all.size());
    return bodies.cleaned(layout, below.isEmpty() ? all : below);
  }

  private Dateline above(PageLayout layout, int headline) {
    List<Block> blocks = layout.blocks();
    return datelines.ofFirst(aparts(blocks.subList(Math.max(0, headline), blocks.size())));
  }

  /** What the lines just over the headline say; a day without a time is often today's. */
  private Dateline over(PageLayout layout, int headline) {
    int end = Math.max(0, headline);
    List<String> lines = aparts(layout.blocks().subList(Math.max(0, end - LINES_ABOVE), end));
    Dateline labelled = datelines.ofLast(lines);
    return new Dateline(
        labelled.source(),
        labelled.author(),
        lines.stream()
            .filter(datelines::isDateline)
            .flatMap(line -> WrittenDay.find(line).stream())
            .filter(WrittenDay::timed)
            .map(WrittenDay::day)
            .findFirst());
  }

  private Dateline below(PageLayout layout, List<Block> body) {
    List<Block> blocks = layout.blocks();
    int end = body.isEmpty() ? -1 : blocks.lastIndexOf(body.get(body.size() - 1));
    return end < 0
        ? datelines.ofLast(List.of())
        : datelines.ofLast(
            aparts(blocks.subList(end, Math.min(blocks.size(), end + LINES_BEHIND))));
  }

  private static Optional<LocalDate> published(
      PageDeclaration declared, PageLayout layout, int headline) {
    return declared
        .published()
        .or(
            () ->
                layout.times().stream()
                    .filter(time -> time.block() >= headline)
                    .flatMap(time -> WrittenDay.of(time.value()).stream())
                    .findFirst());
  }

  /** Sites that name themselves as the author name the person at the headline or the end. */
  private Optional<String> author(
      PageDeclaration declared, String window, Optional<String> source, Optional<String> byline) {
    Optional<String> named =
        declared.author().map(datelines::withoutLabel).filter(name -> !furniture.isNobody(name));
    boolean site =
        named.isPresent()
            && (named.equals(source)
                || named.equals(declared.site())
                || furniture.isOutlet(named.get())
                || window.contains(named.get()));
    return site ? byline.or(() -> named) : named.or(() -> byline);
  }

  private String text(List<Block> body, Optional<String> title) {
    List<Block> lines = new ArrayList<>(withoutDatelines(body));
    if (title.isPresent() && !lines.isEmpty() && !lines.get(0).text().startsWith(title.get())) {
      lines.add(0, Block.of(title.get(), Kind.HEADING));
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

  /** {@code body} without lines near its beginning and end that only say when it was published. */
  private List<Block> withoutDatelines(List<Block> body) {
    List<Block> kept = new ArrayList<>();
    for (int i = 0; i < body.size(); i++) {
      boolean near = i < MOST_DATELINES || i >= body.size() - MOST_DATELINES;
      if (!near || !datelines.isDateline(body.get(i).apart())) {
        kept.add(body.get(i));
      }
    }
    return kept.isEmpty() ? body : kept;
  }

  private static int weight(List<Block> blocks) {
    return blocks.stream().filter(Block::prose).mapToInt(Block::weight).sum();
  }

  /** Characters that XML has not say nothing, and some of them end a text for other programs. */
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
}
