package org.departures.ingest;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.departures.ingest.Block.Kind;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** What the elements of HTML, by their names and their attributes, do to the text in them. */
final class Markup {

  /** What a box's name, or its element's, makes one expect in it. */
  enum Hint {
    NONE,
    /** Comments, lists of other news, shares, forms, the page's head and foot. */
    FURNITURE,
    ARTICLE
  }

  /** What an element is named for. */
  enum Name {
    SOURCE,
    AUTHOR,
    TIME
  }

  private static final Pattern SOURCE_NAME =
      Pattern.compile(
          "(?<![a-z])(?:source|origin|laiyuan|copy-?from|come-?from|nick-?name|media-?name)(?![a-z])");
  private static final Pattern AUTHOR_NAME =
      Pattern.compile("(?<![a-z])(?:authors?|by-?line|writer|reporter|zuozhe)(?![a-z])");
  private static final Pattern TIME_NAME =
      Pattern.compile(
          "(?<![a-z])(?:date|(?:pub|publish|post|news|article|create)?-?time|timer|pubdate|fabu)(?![a-z])");

  private static final Set<String> SILENT =
      Set.of(
          "button",
          "canvas",
          "datalist",
          "footer",
          "iframe",
          "map",
          "nav",
          "noscript",
          "object",
          "rp",
          "rt",
          "script",
          "select",
          "style",
          "svg",
          "template",
          "textarea",
          "title",
          "audio",
          "video",
          "math");
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> LINES = Set.of("dd", "dt", "li", "tr", "figcaption");
  private static final Set<String> HOLDERS =
      Set.of(
          "article", "body", "center", "div", "form", "main", "section", "td", "th", "blockquote");
  private static final Set<String> CELLS = Set.of("td", "th");
  private static final Set<String> OTHERS =
      Set.of(
          "address",
          "aside",
          "caption",
          "details",
          "dl",
          "fieldset",
          "figure",
          "header",
          "hgroup",
          "ol",
          "p",
          "pre",
          "summary",
          "table",
          "tbody",
          "tfoot",
          "thead",
          "ul",
          "menu",
          "legend");
  private static final Pattern FURNITURE =
      Pattern.compile(
          "comment|pinglun|discuss|reply|relat(?:ed|ive|ion)|xiangguan|recommend|tuijian|guess-?you"
              + "|side-?bar|foot(?!ball)|copy-?right|shar(?:e|ing)|social|\\brank|ranking|hot-?(?:news|list|article)"
              + "|crumb|nav-?bar|\\bmenu\\b|log-?in|pop-?up|modal|dialog|pager|pagination|page-?nav"
              + "|tool-?bar|disclaim|shengming|qr-?code|erweima|subscri|newsletter|cookie|banner"
              + "|advert|\\bads?\\b|promo|sponsor|more-?(?:news|stories)|read-?more|read-?next"
              + "|author-?(?:bio|info|card)|\\btags?\\b|key-?words?|prev-?next|visually-?hidden|sr-?only");
  private static final Pattern HIDDEN =
      Pattern.compile(
          "display\\s*:\\s*none|(?:^|[;\\s])(?:height|width|font-size)\\s*:\\s*0(?:px)?\\s*(?:;|$)");

  private static final int LONGEST_VALUE = 300;
  private static final int LONGEST_TEXT = 60;

  private Markup() {}

  /** Whether the text in elements of this name is never shown, or is no text. */
  static boolean isSilent(String name) {
    return SILENT.contains(name);
  }

  static boolean isCell(String name) {
    return CELLS.contains(name);
  }

  /** Whether elements of this name can hold a whole article, as a paragraph can't. */
  static boolean isHolder(String name) {
    return HOLDERS.contains(name) || name.indexOf('-') > 0;
  }

  static Kind kind(String name) {
    if (HEADINGS.contains(name)) {
      return Kind.HEADING;
    }
    return LINES.contains(name) ? Kind.LINE : Kind.PARAGRAPH;
  }

  /** Whether text before, in and behind {@code element} are blocks of their own. */
  static boolean isBox(Element element) {
    String name = element.normalName();
    return CELLS.contains(name)
        ? element.children().stream()
            .anyMatch(child -> breaksLine(child) || child.normalName().equals("br"))
        : breaksLine(element);
  }

  /** Whether lines break at {@code element}; of a table of data, they break at its rows alone. */
  private static boolean breaksLine(Element element) {
    String name = element.normalName();
    return HOLDERS.contains(name)
        || OTHERS.contains(name)
        || LINES.contains(name)
        || HEADINGS.contains(name)
        || name.indexOf('-') > 0;
  }

  static boolean isLink(Element element) {
    return element.normalName().equals("a")
        && element.hasAttr("href")
        && !element.attr("href").startsWith("#");
  }

  static boolean isHidden(Element element) {
    return element.hasAttr("hidden")
        || (element.hasAttr("style")
            && HIDDEN.matcher(beginning(element.attr("style")).toLowerCase(Locale.ROOT)).find());
  }

  static Hint hint(Element element) {
    String name = element.normalName();
    if (name.equals("article")
        || name.equals("main")
        || element.attr("itemprop").equalsIgnoreCase("articleBody")) {
      return Hint.ARTICLE;
    } else if (name.equals("aside") || name.equals("header") || name.equals("form")) {
      return Hint.FURNITURE;
    }
    String named = named(element);
    return !named.isBlank() && FURNITURE.matcher(named).find() ? Hint.FURNITURE : Hint.NONE;
  }

  /** What the element's class or id says that it holds, {@code article-source}. */
  static Optional<Name> name(Element element) {
    if (!element.hasAttr("class") && !element.hasAttr("id")) {
      return Optional.empty();
    }
    String named = named(element);
    if (SOURCE_NAME.matcher(named).find()) {
      return Optional.of(Name.SOURCE);
    } else if (AUTHOR_NAME.matcher(named).find()) {
      return Optional.of(Name.AUTHOR);
    }
    return TIME_NAME.matcher(named).find() ? Optional.of(Name.TIME) : Optional.empty();
  }

  /** The text of a small element, a blank between its parts; empty if it holds more. */
  static String shortText(Element element) {
    StringBuilder text = new StringBuilder();
    NodeTraversor.filter(
        (node, depth) -> {
          if (node instanceof TextNode own) {
            text.append(' ')
                .append(
                    own.getWholeText(), 0, Math.min(LONGEST_VALUE, own.getWholeText().length()));
          }
          return text.length() > LONGEST_VALUE
              ? NodeFilter.FilterResult.STOP
              : NodeFilter.FilterResult.CONTINUE;
        },
        element);
    String collapsed = Blanks.collapse(text);
    return collapsed.length() > LONGEST_TEXT ? "" : collapsed;
  }

  /** The element's classes and its id, or the beginning of them: names are short. */
  private static String named(Element element) {
    return (beginning(element.attr("class")) + " " + beginning(element.id()))
        .toLowerCase(Locale.ROOT);
  }

  private static String beginning(String value) {
    return value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) : value;
  }
}
