package org.departures.ingest;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Chooses a page's headline and cuts the site's name off the title of its window. */
final class PageTitle {

  private static final String[] SPACED = {" - ", " – ", " — ", " | ", " :: "};
  private static final String TIGHT = "_|｜丨";
  private static final int LONGEST_SITE = 30;
  private static final int LONGEST_HYPHENED_SITE = 16;
  private static final int LONGEST_HEADLINE = 200;
  private static final int LONGEST_WINDOW = 400;
  private static final int LONGEST_TAG = 5;
  private static final double LIKE = 0.2;
  private static final double LIKE_A_BEGINNING = 0.95;
  private static final double LIKE_A_HEADING = 0.5;
  private static final double LIKE_A_LINE = 0.7;

  private PageTitle() {}

  /**
   * The headline: of {@code lines}, the page's headings before its other lines, the one most like
   * what the page declares or its window's title; else what it declares; else its first heading
   * unless that has nothing in common with the window's title (then it is the site's name); else
   * the window's title.
   */
  static Optional<String> choose(
      Optional<String> declared,
      List<String> headings,
      List<String> lines,
      Optional<String> window) {
    Optional<String> title = window.map(PageTitle::withoutSite).filter(t -> !t.isEmpty());
    Optional<String> said = declared.map(PageTitle::withoutSite).filter(t -> !t.isEmpty());
    List<String> names = Stream.concat(said.stream(), title.stream()).toList();
    return mostAlike(headings, names, LIKE_A_HEADING)
        .or(() -> mostAlike(lines, names, LIKE_A_LINE))
        .or(() -> said)
        .or(
            () ->
                headings.stream()
                    .findFirst()
                    .filter(h -> title.isEmpty() || overlap(h, title.get()) >= LIKE))
        .or(() -> title)
        .or(() -> headings.stream().findFirst());
  }

  private static Optional<String> mostAlike(
      List<String> candidates, List<String> names, double least) {
    Optional<String> best = Optional.empty();
    double most = least;
    for (String name : names) {
      for (String candidate : candidates) {
        double likeness = candidate.length() > LONGEST_HEADLINE ? 0 : likeness(candidate, name);
        if (likeness > most || (best.isEmpty() && likeness == most)) {
          best = Optional.of(isShownIn(candidate, name) ? name : candidate);
          most = likeness;
        }
      }
    }
    return best;
  }

  /** Whether {@code line} is the headline, perhaps with a short tag of the site's behind it. */
  static boolean isShownIn(String line, String title) {
    return line.startsWith(title)
        && (line.length() == title.length()
            || (line.charAt(title.length()) == ' '
                && line.length() - title.length() <= LONGEST_TAG));
  }

  /** {@code title} without {@code _新浪网}, {@code - BBC News} and the like behind it. */
  static String withoutSite(String title) {
    String cut = Blanks.collapse(title);
    while (cut.length() <= LONGEST_WINDOW) {
      int end = siteStart(cut);
      if (end <= 0) {
        return cut;
      }
      cut = cut.substring(0, end).strip();
    }
    return cut;
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

  /** Which share of the shorter one's pairs of letters stands in the other too. */
  private static double overlap(String one, String other) {
    Set<String> pairs = pairs(one);
    Set<String> others = pairs(other);
    return common(pairs, others) / (double) Math.max(1, Math.min(pairs.size(), others.size()));
  }

  /** Which share of the pairs of letters of the richer one both have. */
  private static double likeness(String one, String other) {
    if (one.equals(other)) {
      return 1;
    } else if (other.length() > LONGEST_WINDOW) {
      return 0;
    } else if (other.startsWith(one)
        && one.length() * 2 >= other.length()
        && !Character.isLetterOrDigit(other.charAt(one.length()))) {
      return LIKE_A_BEGINNING;
    }
    Set<String> pairs = pairs(one);
    Set<String> others = pairs(other);
    return common(pairs, others) / (double) Math.max(1, Math.max(pairs.size(), others.size()));
  }

  private static int common(Set<String> pairs, Set<String> others) {
    Set<String> common = new HashSet<>(pairs);
    common.retainAll(others);
    return common.size();
  }

  private static Set<String> pairs(String text) {
    return IntStream.range(0, Math.max(0, text.length() - 1))
        .mapToObj(i -> text.substring(i, i + 2))
        .collect(Collectors.toSet());
  }
}
