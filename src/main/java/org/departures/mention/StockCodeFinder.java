package org.departures.mention;

import java.util.Set;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.Table;
import org.departures.model.Language;
import org.departures.model.MentionType;

/**
 * Finds the company before a stock code: 万讯自控(300112.SZ), 众安集团(0.248,-0.80%)(00672.HK). The code
 * stays outside the span.
 */
final class StockCodeFinder {

  private static final int LONGEST_BRACKET = 30;
  private static final int SHORTEST_CODE = 5;
  private static final int LONGEST_CODE = 6;
  private static final int SHORTEST_NAME = 2;
  private static final int LONGEST_NAME = 10;

  /** Parts of speech that no company's short name has in it. */
  private static final Set<String> OUTSIDE =
      Set.of("p", "pba", "pbei", "d", "c", "cc", "t", "y", "f");

  private final Set<String> noNames;

  StockCodeFinder(Lexicon lexicon) {
    noNames = lexicon.words(Table.NOT_IN_NAMES, Language.ZH);
  }

  void find(SentenceText sentence, Found found) {
    for (int open = sentence.start() + SHORTEST_NAME; open < sentence.end(); open++) {
      if (sentence.at(open) == '(' && holdsCode(sentence, open)) {
        int start = nameBefore(sentence, open, found);
        if (open - start >= SHORTEST_NAME
            && !noNames.contains(sentence.text().substring(start, open))) {
          found.add(MentionType.ORGANIZATION, start, open, "stock-code");
        }
      }
    }
  }

  /** Whether the bracket at {@code open}, or one behind it that follows figures, holds a code. */
  private static boolean holdsCode(SentenceText sentence, int open) {
    int at = open;
    while (sentence.at(at) == '(') {
      int close = at + 1;
      int digits = 0;
      boolean code = false;
      boolean figures = true;
      while (close - at < LONGEST_BRACKET
          && close < sentence.end()
          && sentence.at(close) != ')'
          && isCodePart(sentence.at(close))) {
        char c = sentence.at(close);
        digits = Character.isDigit(c) ? digits + 1 : 0;
        boolean ends = !Character.isDigit(sentence.at(close + 1));
        code |= ends && digits >= SHORTEST_CODE && digits <= LONGEST_CODE;
        figures &= !Letters.isLatin(c);
        close++;
      }
      if (code) {
        return true;
      }
      if (!figures || sentence.at(close) != ')') {
        return false;
      }
      at = close + 1;
    }
    return false;
  }

  private static boolean isCodePart(char c) {
    return Letters.isLatinOrDigit(c) || " .:,+-%".indexOf(c) >= 0;
  }

  private static int nameBefore(SentenceText sentence, int open, Found found) {
    int start = open;
    while (start > sentence.start()) {
      int token = sentence.tokenAt(start - 1);
      int from = sentence.span(token).start();
      if (open - from > LONGEST_NAME
          || !Letters.isName(sentence.text(), from, start)
          || isOutside(sentence, token, start == open)
          || found.covers(MentionType.POSITION, from)) {
        return start;
      }
      start = from;
    }
    return start;
  }

  private static boolean isOutside(SentenceText sentence, int token, boolean last) {
    String tag = sentence.tag(token);
    boolean longVerb = tag.startsWith("v") && sentence.span(token).length() > 1 && !last;
    return OUTSIDE.contains(tag)
        || longVerb
        || tag.startsWith("u")
        || tag.startsWith("r")
        || tag.startsWith("w");
  }
}
