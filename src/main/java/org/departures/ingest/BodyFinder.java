package org.departures.ingest;

import java.util.ArrayList;
import java.util.List;
import org.departures.ingest.Block.Kind;
import org.departures.ingest.Markup.Hint;
import org.departures.ingest.PageLayout.Box;

/**
 * Finds the blocks of a page that are its article.
 *
 * <p>Prose below the headline is worth its length; links, furniture and scraps cost. The box with
 * the greatest sum holds the article: a larger box would take in more furniture than text, a
 * smaller one would lose text. Boxes named like comments or related news count as furniture unless
 * most of the page's prose is in them. All steps are linear in the page.
 */
final class BodyFinder {

  private static final int MOST_FOR_A_BLOCK = 500;
  private static final int SCRAP = -3;
  private static final int FURNITURE = -4;
  private static final long LINK = -20;
  private static final int MOST_FOR_A_LINK = 40;
  private static final double SHARE_OF_MARKED_ARTICLE = 0.3;
  private static final double SHARE_BELOW_HEADLINE = 0.25;
  private static final double SHARE_BEHIND_HEADING = 0.4;
  private static final int LEAST_LEAD = 15;
  private static final int LONGEST_SCRAP = 10;

  private final Furniture furniture;

  BodyFinder(Furniture furniture) {
    this.furniture = furniture;
  }

  /**
   * The article's blocks in order, without its headline, which stands at {@code headline}; -1 where
   * the page shows none. Empty if there is no prose.
   */
  List<Block> find(PageLayout page, int headline) {
    return new Search(page, headline).find();
  }

  /** Those of {@code blocks} of a page without prose that are no furniture. */
  List<Block> cleaned(PageLayout page, List<Block> blocks) {
    Search search = new Search(page, -1);
    List<Block> kept =
        blocks.stream()
            .filter(block -> furniture.kind(block.text()) == Furniture.Kind.NONE)
            .filter(block -> !search.suspect[block.box()])
            .toList();
    List<Block> texts = kept.stream().filter(block -> !block.isLink()).toList();
    return texts.isEmpty() ? kept : texts;
  }

  /** The work on one page. */
  private final class Search {

    private final List<Block> blocks;
    private final List<Box> boxes;
    private final Furniture.Kind[] kinds;
    private final boolean[] suspect;
    private int first;

    Search(PageLayout page, int headline) {
      blocks = page.blocks();
      boxes = page.boxes();
      kinds = new Furniture.Kind[blocks.size()];
      for (int i = 0; i < kinds.length; i++) {
        kinds[i] = furniture.kind(blocks.get(i).text());
      }
      first = headline + 1;
      if (prose(first, blocks.size()) < SHARE_BELOW_HEADLINE * prose(0, blocks.size())) {
        first = 0;
      }
      suspect = suspects();
    }

    List<Block> find() {
      if (boxes.isEmpty()) {
        return List.of();
      }
      long[] sums = sums();
      int best = 0;
      for (int i = 1; i < sums.length; i++) {
        if (boxes.get(i).holder() && !suspect[i] && sums[i] >= sums[best]) {
          best = i;
        }
      }
      best = markedInside(best, sums);
      return sums[best] <= 0 ? List.of() : kept(boxes.get(best));
    }

    private long prose(int start, int end) {
      long sum = 0;
      for (int i = start; i < end; i++) {
        if (kinds[i] == Furniture.Kind.NONE && blocks.get(i).prose()) {
          sum += blocks.get(i).weight();
        }
      }
      return sum;
    }

    private boolean[] suspects() {
      long[] prose = new long[boxes.size()];
      for (int i = first; i < blocks.size(); i++) {
        if (kinds[i] == Furniture.Kind.NONE && blocks.get(i).prose()) {
          prose[blocks.get(i).box()] += blocks.get(i).weight();
        }
      }
      upward(prose);
      boolean[] suspect = new boolean[boxes.size()];
      for (int i = 0; i < suspect.length; i++) {
        Box box = boxes.get(i);
        suspect[i] =
            (box.parent() >= 0 && suspect[box.parent()])
                || (box.hint() == Hint.FURNITURE && prose[i] * 2 <= prose[0]);
      }
      return suspect;
    }

    private long[] sums() {
      long[] sums = new long[boxes.size()];
      for (int i = 0; i < blocks.size(); i++) {
        sums[blocks.get(i).box()] += value(i);
      }
      upward(sums);
      return sums;
    }

    private long value(int at) {
      Block block = blocks.get(at);
      if (suspect[block.box()] || kinds[at] != Furniture.Kind.NONE) {
        return FURNITURE;
      } else if (block.isLink()) {
        return LINK - Math.min(MOST_FOR_A_LINK, block.weight());
      } else if (block.prose()) {
        return at < first ? SCRAP : Math.min(MOST_FOR_A_BLOCK, block.weight());
      } else if (block.kind() == Kind.HEADING) {
        return 0;
      }
      return block.kind() == Kind.LINE && at >= first ? 1 : SCRAP;
    }

    /** Adds each box's number to those around it; what is inside has the greater number. */
    private void upward(long[] numbers) {
      for (int i = numbers.length - 1; i > 0; i--) {
        numbers[boxes.get(i).parent()] += numbers[i];
      }
    }

    /** The box inside {@code best} that the page itself calls the article, if much stands in it. */
    private int markedInside(int best, long[] sums) {
      int marked = best;
      for (int i = best + 1; i < sums.length && boxes.get(i).start() < boxes.get(best).end(); i++) {
        if (boxes.get(i).hint() == Hint.ARTICLE
            && sums[i] >= SHARE_OF_MARKED_ARTICLE * sums[best]
            && (marked == best || sums[i] > sums[marked])) {
          marked = i;
        }
      }
      return marked;
    }

    private List<Block> kept(Box box) {
      List<Block> kept = new ArrayList<>();
      int start = Math.max(first, box.start());
      for (int i = first; i < Math.min(box.start(), blocks.size()); i++) {
        // Subtitles and leads stand between the headline and the box of the article.
        Block block = blocks.get(i);
        if (first > 0
            && isKept(i)
            && (block.kind() == Kind.HEADING || (block.prose() && block.weight() >= LEAST_LEAD))) {
          kept.add(block);
        }
      }
      long all = prose(start, box.end());
      boolean silent = false;
      for (int i = start; i < box.end(); i++) {
        if (kinds[i] == Furniture.Kind.HEADING) {
          if (prose(i, box.end()) < SHARE_BEHIND_HEADING * all) {
            break;
          }
          silent = true;
        } else if (isKept(i)) {
          silent &= !blocks.get(i).prose();
          if (!silent) {
            kept.add(blocks.get(i));
          }
        }
      }
      return withoutScraps(kept);
    }

    /** {@code kept} without what stands before its first prose and counts: 4 March, 3小时前. */
    private List<Block> withoutScraps(List<Block> kept) {
      List<Block> rest = new ArrayList<>();
      boolean begun = false;
      for (Block block : kept) {
        boolean heading = block.kind() == Kind.HEADING;
        begun |= block.prose() || (!heading && block.weight() >= LONGEST_SCRAP);
        if (begun || heading || !holdsDigit(block.text())) {
          rest.add(block);
        }
      }
      return rest;
    }

    private boolean isKept(int at) {
      return kinds[at] == Furniture.Kind.NONE
          && !suspect[blocks.get(at).box()]
          && !isListedLink(at);
    }

    /** A link that is a line by itself leads elsewhere, unless a colon announces it. */
    private boolean isListedLink(int at) {
      return blocks.get(at).isLink() && !(at > 0 && blocks.get(at - 1).text().endsWith("："));
    }
  }

  private static boolean holdsDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }
}
