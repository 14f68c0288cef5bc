package org.departures.date;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.departures.model.Language;
import org.departures.model.Span;

/** Cuts a sentence into the pieces that the date grammar knows, blanks left out. */
final class PieceScanner {

  /** What a Chinese number can be followed by: 10日本报讯 is 10日 and not 日本. */
  private static final Set<Sign> BEHIND_NUMBER =
      EnumSet.of(
          Sign.NIAN,
          Sign.YUE,
          Sign.RI,
          Sign.HAO,
          Sign.NIANDAI,
          Sign.CENTURY,
          Sign.UNIT,
          Sign.SPAN,
          Sign.NONE,
          Sign.COUNTED,
          Sign.QUARTER);

  private static final Set<Sign> NUMBERS =
      EnumSet.of(Sign.FOUR, Sign.THREE, Sign.TWO, Sign.PADDED, Sign.NUMBER);

  private static final Set<Sign> NUMERIC = EnumSet.of(Sign.NUMERIC, Sign.NUMERIC_DAY);

  private final Words words;

  PieceScanner(Words words) {
    this.words = words;
  }

  /** The pieces of {@code sentence}, between two stops; {@code lowerCase} is the text so. */
  List<Piece> scan(String text, String lowerCase, Span sentence, Language language) {
    List<Piece> pieces = new ArrayList<>();
    pieces.add(Piece.of(Sign.STOP, sentence.start(), sentence.start(), 0));
    int at = sentence.start();
    while (at < sentence.end()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c) || c == '\u00a0' || c == '\u3000') {
        at++;
        continue;
      }
      Piece piece = next(text, lowerCase, at, sentence.end(), language, pieces);
      // No form tells how much stands between two words, only that something does.
      if (piece.sign() != Sign.OTHER || pieces.get(pieces.size() - 1).sign() != Sign.OTHER) {
        pieces.add(piece);
      }
      at = piece.end();
    }
    pieces.add(Piece.of(Sign.STOP, sentence.end(), sentence.end(), 0));
    return SpelledNumbers.merge(pieces);
  }

  private Piece next(
      String text, String lowerCase, int at, int end, Language language, List<Piece> before) {
    Optional<Piece> word =
        words.mayStart(lowerCase.charAt(at))
            ? word(text, lowerCase, at, end, before)
            : Optional.empty();
    Optional<Piece> number =
        Numerals.mayStart(text.charAt(at))
            ? number(text, at, end, language, before)
            : Optional.empty();
    if (word.isPresent()
        && (number.isEmpty()
            || word.get().end() > number.get().end()
            || (word.get().sign() == Sign.NONE && word.get().end() == number.get().end()))) {
      return word.get();
    }
    return number.isPresent() ? number.get() : other(text, at, end);
  }

  private Optional<Piece> word(String text, String lowerCase, int at, int end, List<Piece> before) {
    Sign previous = before.get(before.size() - 1).sign();
    if (NUMBERS.contains(previous) && !Words.latin(text.charAt(at))) {
      Optional<Piece> word = words.at(text, lowerCase, at, end, BEHIND_NUMBER::contains);
      if (word.isPresent()) {
        return word;
      }
    }
    return words.at(text, lowerCase, at, end, sign -> true);
  }

  private static Optional<Piece> number(
      String text, int at, int end, Language language, List<Piece> before) {
    if (Numerals.digit(text.charAt(at))) {
      boolean onDay = before.get(before.size() - 1).sign() == Sign.ON;
      Optional<Piece> date = NumericDates.at(text, at, end, language, onDay, behindDate(before));
      if (date.isPresent()) {
        return date;
      }
    }
    return Numerals.at(text, at, end);
  }

  private static boolean behindDate(List<Piece> before) {
    int last = before.size() - 1;
    return before.get(last).sign() == Sign.DASH && NUMERIC.contains(before.get(last - 1).sign());
  }

  private static Piece other(String text, int at, int end) {
    char c = text.charAt(at);
    Sign sign =
        switch (c) {
          case ',', '，' -> Sign.COMMA;
          case '.' -> Sign.DOT;
          case '-', '~', '～', '–', '—', '－' -> Sign.DASH;
          case '/' -> Sign.SLASH;
          case ';',
              '；',
              '。',
              '：',
              ':',
              '!',
              '！',
              '?',
              '？',
              '(',
              ')',
              '（',
              '）',
              '"',
              '“',
              '”',
              '、' ->
              Sign.STOP;
          default -> Sign.OTHER;
        };
    int stop = at + 1;
    if (c == '—' && stop < end && text.charAt(stop) == '—') {
      stop++;
    }
    while (Words.latin(c) && stop < end && Words.latin(text.charAt(stop))) {
      stop++;
    }
    return Piece.of(sign, at, stop, 0);
  }
}
