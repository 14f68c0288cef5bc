package org.departures.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.departures.ingest.Block.Kind;
import org.departures.ingest.Markup.Hint;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * A page as blocks of text in boxes: what a browser would break into lines, and the elements around
 * them. Nothing here recurses, so that depth does no harm.
 */
final class PageLayout {

  /**
   * An element that breaks lines; its blocks are those from {@code start} to {@code end}, excluded.
   *
   * @param parent the number of the box around it, which is smaller than its own; -1 for the root
   * @param holder whether it can hold a whole article, as a paragraph can't
   */
  record Box(int parent, int start, int end, Hint hint, boolean holder) {}

  /** A machine-readable date and the block it stands before. */
  record Time(int block, String value) {}

  /** The short text of an element that is named for what it holds, and the block that begins it. */
  record Named(int block, Markup.Name name, String text) {}

  private static final List<String> POINTERS = List.of(">>", "»", "＞＞");
  private static final int NOT_SILENT = -1;

  /** Longer lines are nobody's name and no day. */
  private static final int LONGEST_DATELINE = 160;

  private final List<Block> blocks = new ArrayList<>();
  private final List<Box> boxes = new ArrayList<>();
  private final List<Time> times = new ArrayList<>();
  private final List<Named> named = new ArrayList<>();

  private boolean hidesText;

  private PageLayout() {}

  /** The layout of {@code page}, with what is hidden, if {@code hidden}. */
  static PageLayout of(Document page, boolean hidden) {
    PageLayout layout = new PageLayout();
    Walk walk = layout.new Walk(hidden);
    page.body().traverse(walk);
    return layout;
  }

  List<Block> blocks() {
    return blocks;
  }

  List<Box> boxes() {
    return boxes;
  }

  /** Whether something was left out that a browser hides. */
  boolean hidesText() {
    return hidesText;
  }

  List<Time> times() {
    return times;
  }

  List<Named> named() {
    return named;
  }

  private final class Walk implements NodeVisitor {

    private final boolean hidden;
    private final Deque<Integer> open = new ArrayDeque<>();
    private final StringBuilder line = new StringBuilder();

    /** Where inline elements begin and end in the line. */
    private final List<Integer> seams = new ArrayList<>();

    private int silentDepth = NOT_SILENT;
    private Kind kind = Kind.PARAGRAPH;
    private int linksOpen;
    private int linked;
    private int linkStart;

    Walk(boolean hidden) {
      this.hidden = hidden;
    }

    @Override
    public void head(Node node, int depth) {
      if (silentDepth != NOT_SILENT) {
        return;
      } else if (node instanceof TextNode text) {
        add(text.getWholeText());
      } else if (node instanceof Element element) {
        open(element, depth);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (silentDepth != NOT_SILENT) {
        silentDepth = depth == silentDepth ? NOT_SILENT : silentDepth;
      } else if (node instanceof Element element) {
        close(element);
      }
    }

    private void close(Element element) {
      if (Markup.isLink(element)) {
        linksOpen--;
        cutPointer();
        seams.add(line.length());
      } else if (!Markup.isBox(element)) {
        seams.add(line.length());
      } else {
        flush();
        kind = Kind.PARAGRAPH;
        int number = open.pop();
        Box box = boxes.get(number);
        boxes.set(
            number, new Box(box.parent(), box.start(), blocks.size(), box.hint(), box.holder()));
      }
    }

    private void open(Element element, int depth) {
      String name = element.normalName();
      boolean hides = !hidden && Markup.isHidden(element);
      hidesText |= hides;
      if (Markup.isSilent(name) || hides) {
        silentDepth = depth;
      } else if (name.equals("br") || name.equals("hr")) {
        flush();
        kind = Kind.LINE;
      } else if (Markup.isLink(element)) {
        linksOpen++;
        linkStart = line.length();
        seams.add(linkStart);
      } else if (Markup.isBox(element)) {
        flush();
        kind = Markup.kind(name);
        int parent = open.isEmpty() ? -1 : open.peek();
        open.push(boxes.size());
        boxes.add(
            new Box(
                parent, blocks.size(), blocks.size(), Markup.hint(element), Markup.isHolder(name)));
      } else {
        seams.add(line.length());
      }
      if (silentDepth == NOT_SILENT) {
        noteTime(element);
        noteName(element);
      }
      if (Markup.isCell(name)) {
        line.append(' ');
      }
    }

    /** Takes a link that points elsewhere, 返回首页>>, off the end of the line. */
    private void cutPointer() {
      String link = linkStart > line.length() ? "" : line.substring(linkStart).strip();
      if (POINTERS.stream().anyMatch(link::endsWith)) {
        line.setLength(linkStart);
        seams.removeIf(seam -> seam > linkStart);
        linked = Math.max(0, linked - written(link));
      }
    }

    private void add(String text) {
      line.append(text);
      if (linksOpen > 0) {
        linked += written(text);
      }
    }

    private void flush() {
      String text = Blanks.collapse(line);
      if (!text.isEmpty()) {
        double share = linked / (double) Math.max(1, written(text));
        int box = open.isEmpty() ? 0 : open.peek();
        blocks.add(Block.of(text, apart(text), kind, Math.min(1, share), box));
      }
      line.setLength(0);
      seams.clear();
      linked = 0;
    }

    private String apart(String text) {
      if (text.length() > LONGEST_DATELINE || seams.isEmpty()) {
        return text;
      }
      StringBuilder apart = new StringBuilder();
      int from = 0;
      for (int seam : seams) {
        if (seam > from) {
          apart.append(Blanks.collapse(line.subSequence(from, seam))).append(' ');
          from = seam;
        }
      }
      return Blanks.collapse(apart.append(Blanks.collapse(line.substring(from))));
    }

    private void noteName(Element element) {
      Markup.name(element)
          .ifPresent(
              name -> {
                String text = Markup.shortText(element);
                if (!text.isEmpty()) {
                  named.add(new Named(blocks.size(), name, text));
                }
              });
    }

    private void noteTime(Element element) {
      if (element.normalName().equals("time")
          || element.attr("itemprop").equalsIgnoreCase("datePublished")) {
        for (String name : new String[] {"datetime", "content"}) {
          if (!element.attr(name).isBlank()) {
            times.add(new Time(blocks.size(), element.attr(name)));
          }
        }
      }
    }
  }

  private static int written(String text) {
    int written = 0;
    for (int at = 0; at < text.length(); at++) {
      if (!Character.isWhitespace(text.charAt(at)) && !Character.isSpaceChar(text.charAt(at))) {
        written++;
      }
    }
    return written;
  }
}
