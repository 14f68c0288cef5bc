package org.departures.mention;

import java.util.Set;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.Table;
import org.departures.mention.LatinRun.LatinWord;
import org.departures.model.Language;
import org.departures.model.Span;

/** Says where a Latin word ends, and whether it can be part of a name. */
final class LatinWordCutter {

  /** How far inside a capital makes a name: eBay, comFar. */
  private static final int CAPITAL_INSIDE = 3;

  private final Set<String> titles;
  private final Set<String> generations;
  private final Set<String> lastWords;

  LatinWordCutter(Lexicon lexicon) {
    titles = lexicon.words(Table.NAME_CONTEXT, Language.EN, "before-person");
    generations = lexicon.words(Table.NAME_CONTEXT, Language.EN, "generation");
    lastWords = LatinNameJudge.lastWords(lexicon);
  }

  /** The word that begins at {@code start}, with the full stop that belongs to it. */
  LatinWord wordAt(String text, int start) {
    int end = start;
    while (end < text.length() && isInside(text, start, end)) {
      end++;
    }
    if (end - start > 2 && text.charAt(end - 2) == '\'' && text.charAt(end - 1) == 's') {
      end -= 2;
    }
    if (end < text.length() && text.charAt(end) == '.') {
      String dotted = text.substring(start, end + 1);
      boolean initial = end - start == 1 && Character.isUpperCase(text.charAt(start));
      boolean abbreviation =
          dotted.indexOf('.') < dotted.length() - 1 && Character.isUpperCase(text.charAt(start));
      if (initial
          || abbreviation
          || titles.contains(dotted)
          || generations.contains(dotted)
          || lastWords.contains(dotted)) {
        end++;
      }
    }
    return new LatinWord(new Span(start, end), text.substring(start, end));
  }

  private static boolean isInside(String text, int start, int at) {
    char c = text.charAt(at);
    return Letters.isLatinOrDigit(c)
        || (at > start
            && "'-.&".indexOf(c) >= 0
            && at + 1 < text.length()
            && Letters.isLatinOrDigit(text.charAt(at + 1))
            && (c != '.' || isSingle(text, start, at))
            && (c != '-' || !isBehindDateline(text, start, at)));
  }

  /** 2010-Peter: a day and the dash behind it, without blanks. */
  private static boolean isBehindDateline(String text, int start, int dash) {
    return Character.isDigit(text.charAt(start)) && Character.isUpperCase(text.charAt(dash + 1));
  }

  /** A full stop stands inside a word only behind a single letter: U.S., not “end.Then”. */
  private static boolean isSingle(String text, int start, int dot) {
    return Letters.isLatin(text.charAt(dot - 1))
        && (dot - 1 == start || text.charAt(dot - 2) == '.');
  }

  /** 3Farhill, not 10K or 20th. */
  private static boolean isFigureName(String word) {
    int at = 0;
    while (at < word.length() && Character.isDigit(word.charAt(at))) {
      at++;
    }
    return at + 2 < word.length()
        && Character.isUpperCase(word.charAt(at))
        && Character.isLowerCase(word.charAt(at + 1));
  }

  /** Nashville-based is none. */
  static boolean isNameWord(String word) {
    char first = word.charAt(0);
    if (!Letters.isLatin(first)) {
      return isFigureName(word);
    }
    int hyphen = word.lastIndexOf('-');
    if (hyphen > 0 && Character.isLowerCase(word.charAt(hyphen + 1))) {
      return false;
    }
    return Character.isUpperCase(first)
        || (word.length() > 2
            && word.chars().skip(1).limit(CAPITAL_INSIDE).anyMatch(Character::isUpperCase));
  }
}
