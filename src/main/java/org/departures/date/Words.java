package org.departures.date;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.departures.lexicon.Entry;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.Table;
import org.departures.model.Language;

/** The words of the lexicon's date tables, checked, to be looked up where they stand. */
final class Words {

  /** The detail of a word that is no date on its own. */
  static final int CUED = 1;

  private static final int LONGEST = 32;

  private final Map<String, Piece> exact = new HashMap<>();
  private final Map<String, Piece> anyCase = new HashMap<>();

  /** For each character, how long the longest word is that starts with it. */
  private final byte[] longest = new byte[Character.MAX_VALUE + 1];

  Words(Lexicon lexicon) {
    for (Language language : List.of(Language.ZH, Language.EN)) {
      lexicon.entries(Table.DATES, language).forEach(this::add);
    }
  }

  private void add(Entry entry) {
    String word = entry.word();
    if (word.length() > LONGEST) {
      throw entry.error("\"" + word + "\" is longer than " + LONGEST + " characters");
    }
    Piece piece;
    try {
      piece = piece(entry.value());
    } catch (IllegalArgumentException e) {
      throw entry.error(
          "\"" + entry.value() + "\" is no value of the date grammar: " + e.getMessage());
    }
    (word.equals(word.toLowerCase(Locale.ROOT)) ? anyCase : exact).put(word, piece);
    int first = Character.toLowerCase(word.charAt(0));
    longest[first] = (byte) Math.max(longest[first], word.length());
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

  /**
   * The longest word that starts at {@code start} and ends by {@code end}, of a sign that is
   * wanted. Latin words end where the letters do.
   */
  Optional<Piece> at(String text, int start, int end, Predicate<Sign> wanted) {
    int most = longest[Character.toLowerCase(text.charAt(start))];
    for (int stop = Math.min(end, start + most); stop > start; stop--) {
      if (stop < end && joined(text.charAt(stop - 1), text.charAt(stop))) {
        continue;
      }
      String word = text.substring(start, stop);
      Piece found = exact.get(word);
      if (found == null) {
        found = anyCase.get(word.toLowerCase(Locale.ROOT));
      }
      if (found != null && wanted.test(found.sign())) {
        return Optional.of(found.at(start, stop));
      }
    }
    return Optional.empty();
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
