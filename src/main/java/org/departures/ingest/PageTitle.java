package org.departures.ingest;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Chooses a page's headline and cuts the site's name off the title of its window. */
final class PageTitle {

  private static final String[] SPACED = {" - ", " – ", " — ", " | ", " :: "};
  private static final String TIGHT = "_|｜丨";
  private static final int LONGEST_SITE = 30;
  private static final int LONGEST_HYPHENED_SITE = 16;
  private static final double LIKE = 0.2;

  private PageTitle() {}

  /**
   * The headline: what the page declares, else its first h1 unless that has nothing in common with
   * the window's title (then it is the site's name), else the window's title.
   */
  static Optional<String> choose(
      Optional<String> declared, Optional<String> heading, Optional<String> window) {
    Optional<String> title = window.map(PageTitle::withoutSite).filter(t -> !t.isEmpty());
    return declared
        .map(PageTitle::withoutSite)
        .filter(t -> !t.isEmpty())
        .or(() -> heading.filter(h -> title.isEmpty() || alike(h, title.get())))
        .or(() -> title)
        .or(() -> heading);
  }

  /** {@code title} without {@code _新浪网}, {@code - BBC News} and the like behind it. */
  static String withoutSite(String title) {
    String cut = Blanks.collapse(title);
    while (true) {
      int end = siteStart(cut);
      if (end <= 0) {
        return cut;
      }
      cut = cut.substring(0, end).strip();
    }
  }

  private static int siteStart(String title) {
    for (String mark : SPACED) {
      int at = title.lastIndexOf(mark);
      if (isSite(title, at, at + mark.length(), LONGEST_SITE)) {
        return at;
      }
    }
    for (int i = 0; i < TIGHT.length(); i++) {
      int at = title.lastIndexOf(TIGHT.charAt(i));
      if (isSite(title, at, at + 1, LONGEST_SITE)) {
        return at;
      }
    }
    int hyphen = title.lastIndexOf('-');
    if (isSite(title, hyphen, hyphen + 1, LONGEST_HYPHENED_SITE)
        && (holdsIdeograph(title.substring(hyphen)) || title.indexOf('.', hyphen) > 0)) {
      // Some sites write two hyphens, others one.
      return title.charAt(hyphen - 1) == '-' ? hyphen - 1 : hyphen;
    }
    return -1;
  }

  private static boolean isSite(String title, int at, int after, int longest) {
    return at > 0 && title.length() - after <= longest && title.length() - after <= at;
  }

  private static boolean holdsIdeograph(String text) {
    return text.codePoints().anyMatch(Character::isIdeographic);
  }

  /** Whether a fair share of the shorter one's pairs of letters stand in the other too. */
  private static boolean alike(String one, String other) {
    Set<String> pairs = pairs(one);
    Set<String> others = pairs(other);
    Set<String> common = new HashSet<>(pairs);
    common.retainAll(others);
    return common.size() >= LIKE * Math.min(pairs.size(), others.size());
  }

  private static Set<String> pairs(String text) {
    return IntStream.range(0, Math.max(0, text.length() - 1))
        .mapToObj(i -> text.substring(i, i + 2))
        .collect(Collectors.toSet());
  }
}
