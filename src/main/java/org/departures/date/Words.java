package org.departures.date;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.departures.lexicon.Entry;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.LowerCase;
import org.departures.lexicon.Table;
import org.departures.lexicon.WordTree;
import org.departures.model.Language;

/** The words of the lexicon's date tables, checked, to be looked up where they stand. */
final class Words {

  /** The detail of a word that is no date on its own. */
  static final int CUED = 1;

  private final WordTree<Piece> exact;
  private final WordTree<Piece> anyCase;

  /** The characters that a word begins with, in lower case: most places of a text have none. */
  private final BitSet firsts = new BitSet();

  Words(Lexicon lexicon) {
    Map<String, Piece> asWritten = new HashMap<>();
    Map<String, Piece> lowerCase = new HashMap<>();
    for (Language language : List.of(Language.ZH, Language.EN)) {
      for (Entry entry : lexicon.entries(Table.DATES, language)) {
        String word = entry.word();
        firsts.set(LowerCase.of(word).charAt(0));
        (word.equals(LowerCase.of(word)) ? lowerCase : asWritten).put(word, piece(entry));
      }
    }
    exact = new WordTree<>(asWritten);
    anyCase = new WordTree<>(lowerCase);
  }

  private static Piece piece(Entry entry) {
    try {
      return piece(entry.value());
    } catch (IllegalArgumentException e) {
      throw entry.error(
          "\"" + entry.value() + "\" is no value of the date grammar: " + e.getMessage());
    }
  }

  private static Piece piece(String value) {
    String[] parts = value.split(":", -1);
    Sign sign = Sign.ofCode(parts[0]);
    int arguments = parts.length - 1;
    switch (sign) {
      case SHIFT, NEARBY, SPAN -> {
        check(arguments == 2, "wants a unit and a number");
        return new Piece(sign, 0, 0, Integer.parseInt(parts[2]), unit(parts[1]), 0);
      }
      case UNIT -> {
        check(arguments == 1, "wants a unit");
        return new Piece(sign, 0, 0, 0, unit(parts[1]), 0);
      }
      case PART -> {
        boolean cued = arguments == 2 && parts[2].equals("cued");
        check(arguments == 1 || cued, "wants a part");
        int part = Part.valueOf(parts[1].toUpperCase(Locale.ROOT)).number();
        return new Piece(sign, 0, 0, part, cued ? CUED : 0, 0);
      }
      case HOLIDAY -> {
        boolean cued = arguments == 2 && parts[2].equals("cued");
        check(arguments == 1 || cued, "wants a day");
        return new Piece(sign, 0, 0, Holiday.parse(parts[1]).number(), cued ? CUED : 0, 0);
      }
      case MONTH,
          WEEKDAY,
          SEASON,
          QUARTER,
          HALF,
          ORDINAL,
          NUMERAL,
          DECADE,
          ORDER,
          ERA,
          LUNAR_MONTH,
          LUNAR_DAY -> {
        boolean cued = arguments == 2 && parts[2].equals("cued");
        check(arguments == 1 || cued, "wants a number");
        return new Piece(sign, 0, 0, Integer.parseInt(parts[1]), cued ? CUED : 0, 0);
      }
      default -> {
        check(arguments == 0, "wants nothing behind it");
        return Piece.of(sign, 0, 0, 0);
      }
    }
  }

  private static int unit(String code) {
    return Unit.valueOf(code.toUpperCase(Locale.ROOT)).number();
  }

  private static void check(boolean right, String message) {
    if (!right) {
      throw new IllegalArgumentException(message);
    }
  }

  /** Whether a word begins with {@code first}, a character in lower case. */
  boolean mayStart(char first) {
    return firsts.get(first);
  }

  /**
   * The longest word that starts at {@code start} and ends by {@code end}, of a sign that is
   * wanted. Latin words end where the letters do. {@code lowerCase} is the text in lower case.
   */
  Optional<Piece> at(String text, String lowerCase, int start, int end, Predicate<Sign> wanted) {
    Optional<WordTree.Hit<Piece>> found = longest(text, lowerCase, start, end);
    while (found.isPresent()) {
      int stop = found.get().end();
      boolean whole = stop == end || !joined(text.charAt(stop - 1), text.charAt(stop));
      if (whole && wanted.test(found.get().value().sign())) {
        return Optional.of(found.get().value().at(start, stop));
      }
      found = longest(text, lowerCase, start, stop - 1);
    }
    return Optional.empty();
  }

  /** Of two words equally long that which has capitals. */
  private Optional<WordTree.Hit<Piece>> longest(
      String text, String lowerCase, int start, int limit) {
    Optional<WordTree.Hit<Piece>> written = exact.startingAt(text, start, limit);
    Optional<WordTree.Hit<Piece>> lower = anyCase.startingAt(lowerCase, start, limit);
    return written.isEmpty() || (lower.isPresent() && lower.get().end() > written.get().end())
        ? lower
        : written;
  }

  /** Whether no word ends between the two; one does in Oct2. */
  private static boolean joined(char last, char next) {
    return (latin(last) && latin(next))
        || (Numerals.digit(last) && (latin(next) || Numerals.digit(next)));
  }

  static boolean latin(char c) {
    return Character.isLetter(c) && c < '\u0250';
  }
}
