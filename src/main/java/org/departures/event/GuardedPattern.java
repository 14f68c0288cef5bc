package org.departures.event;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;

/**
 * A regular expression that is matched in time linear in the text, and quickly.
 *
 * <p>{@code java.util.regex} backtracks: it is many times faster than RE2/J on a usual sentence and
 * without bounds on an unusual one. So it goes first, over a text that counts how often it is
 * looked at, and where that is too often, or the text is long, RE2/J does the work, without the
 * looks ahead of a {@link WordChoice}. Both speak the expression's language alike, which is RE2's,
 * in any case of ASCII letters: the leftmost match, earlier branches first.
 */
final class GuardedPattern {

  /** A usual sentence needs below 60. */
  private static final int LOOKS_PER_CHARACTER = 500;

  /** Backtracking goes a few calls deeper with each character. */
  private static final int LONGEST_QUICK_TEXT = 800;

  /** RE2's {@code \b} knows ASCII words alone, of which 总裁CEO has one. */
  private static final String WORD_EDGE =
      "(?:(?<=[A-Za-z0-9_])(?![A-Za-z0-9_])|(?<![A-Za-z0-9_])(?=[A-Za-z0-9_]))";

  private final Pattern quick;
  private final com.google.re2j.Pattern sure;
  private final Outline outline;

  /**
   * Compiles {@code expression}, with groups named as {@code (?P<name>…)}.
   *
   * @throws IllegalArgumentException if it is malformed
   */
  GuardedPattern(String expression) {
    String plain = WordChoice.withoutHints(expression);
    try {
      sure = com.google.re2j.Pattern.compile(plain, com.google.re2j.Pattern.CASE_INSENSITIVE);
    } catch (com.google.re2j.PatternSyntaxException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
    quick =
        Pattern.compile(
            expression.replace("(?P<", "(?<").replace("\\b", WORD_EDGE),
            Pattern.CASE_INSENSITIVE | Pattern.UNIX_LINES);
    outline = Outline.of(plain);
  }

  /** The number of the group {@code name}. */
  int group(String name) {
    return sure.namedGroups().get(name);
  }

  /** Every match in {@code text}, left to right. */
  List<Match> matches(String text) {
    return matches(text, Characters.of(text), text.length());
  }

  /**
   * The matches in {@code text}, whose characters are {@code characters}, that begin at {@code
   * last} or before it.
   */
  List<Match> matches(String text, Characters characters, int last) {
    if (!outline.mayMatch(characters)) {
      return List.of();
    }
    if (text.length() > LONGEST_QUICK_TEXT) {
      return sureMatches(text, last);
    }
    try {
      return quickMatches(text, last);
    } catch (TooManyLooks e) {
      return sureMatches(text, last);
    }
  }

  private List<Match> quickMatches(String text, int last) {
    List<Match> matches = new ArrayList<>();
    // What stands before the place is still looked at, and is no beginning of the text.
    java.util.regex.Matcher matcher =
        quick.matcher(new CountedText(text)).useTransparentBounds(true).useAnchoringBounds(false);
    int start = outline.nextStart(text, 0);
    while (start <= last) {
      int next = start + 1;
      if (matcher.region(start, text.length()).lookingAt()) {
        matches.add(match(matcher.groupCount(), matcher::start, matcher::end));
        next = Math.max(next, matcher.end());
      }
      start = outline.nextStart(text, next);
    }
    return matches;
  }

  /** The same, by RE2/J alone. */
  List<Match> sureMatches(String text, int last) {
    List<Match> matches = new ArrayList<>();
    com.google.re2j.Matcher matcher = sure.matcher(text);
    while (matcher.find() && matcher.start() <= last) {
      matches.add(match(matcher.groupCount(), matcher::start, matcher::end));
    }
    return matches;
  }

  private static Match match(int groups, IntUnaryOperator start, IntUnaryOperator end) {
    List<Integer> bounds = new ArrayList<>(2 * groups + 2);
    for (int group = 0; group <= groups; group++) {
      bounds.add(start.applyAsInt(group));
      bounds.add(end.applyAsInt(group));
    }
    return new Match(bounds);
  }

  /** A match: two offsets for each group, -1 for one that took no part; group 0 is the whole. */
  record Match(List<Integer> bounds) {

    int start(int group) {
      return bounds.get(2 * group);
    }

    int end(int group) {
      return bounds.get(2 * group + 1);
    }
  }

  /** Says that backtracking goes on for too long. */
  private static final class TooManyLooks extends RuntimeException {

    private static final long serialVersionUID = 1;

    TooManyLooks() {
      super(null, null, false, false);
    }
  }

  private static final class CountedText implements CharSequence {

    private final String text;
    private long left;

    CountedText(String text) {
      this.text = text;
      left = (long) LOOKS_PER_CHARACTER * (text.length() + 1);
    }

    @Override
    public char charAt(int index) {
      if (left-- == 0) {
        throw new TooManyLooks();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
