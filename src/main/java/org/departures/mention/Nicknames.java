package org.departures.mention;

import java.util.List;
import org.departures.mention.LatinRun.LatinWord;

/**
 * Says whether a word in quotes or brackets stands inside a person's name: Pete in “Robert E.
 * "Pete" Harrison”. Capitals in brackets are a short form: (IBM).
 */
final class Nicknames {

  private static final String OPENS = "\"“(";
  private static final String CLOSES = "\"”)";
  private static final int LONGEST_OPENING = 3;

  private Nicknames() {}

  /** Whether {@code word} or the last word of {@code run} is a nickname, and the name goes on. */
  static boolean join(String text, List<LatinWord> run, LatinWord word) {
    LatinWord last = run.get(run.size() - 1);
    return begins(text, last, word)
        || (run.size() > 1
            && isOpened(text, last)
            && behind(text, last) == word.span().start() - 1);
  }

  private static boolean begins(String text, LatinWord last, LatinWord word) {
    int open = last.span().end();
    int behind = behind(text, word);
    return text.startsWith(" ", open)
        && word.span().start() - open <= LONGEST_OPENING
        && isOpened(text, word)
        && behind > word.span().end()
        && word.text().chars().anyMatch(Character::isLowerCase)
        && behind + 1 < text.length()
        && text.charAt(behind) == ' '
        && Character.isUpperCase(text.charAt(behind + 1));
  }

  private static boolean isOpened(String text, LatinWord word) {
    int start = word.span().start();
    return start > 0 && OPENS.indexOf(text.charAt(start - 1)) >= 0;
  }

  /** Where the quotes and brackets behind {@code word} are closed. */
  private static int behind(String text, LatinWord word) {
    int behind = word.span().end();
    while (behind < text.length() && CLOSES.indexOf(text.charAt(behind)) >= 0) {
      behind++;
    }
    return behind;
  }
}
