package org.departures.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Joins English words of numbers: twenty-first, nineteen seventy eight, two thousand and one. */
final class SpelledNumbers {

  private SpelledNumbers() {}

  static List<Piece> merge(List<Piece> pieces) {
    if (pieces.stream().noneMatch(piece -> piece.sign() == Sign.NUMERAL)) {
      return pieces;
    }
    List<Piece> merged = new ArrayList<>();
    int at = 0;
    while (at < pieces.size()) {
      Piece piece = pieces.get(at);
      if (piece.sign() != Sign.NUMERAL) {
        merged.add(piece);
        at++;
        continue;
      }
      Reader reader = new Reader(pieces, at);
      merged.add(reader.number());
      at = reader.at;
    }
    return List.copyOf(merged);
  }

  /** Reads one number; {@code at} is the first piece that does not belong to it. */
  private static final class Reader {
    private final List<Piece> pieces;
    private final int start;
    private int at;

    Reader(List<Piece> pieces, int start) {
      this.pieces = pieces;
      this.start = start;
      this.at = start;
    }

    Piece number() {
      int first = small();
      Optional<Piece> ordinal = first >= 20 && first % 10 == 0 ? ordinal() : Optional.empty();
      if (ordinal.isPresent()) {
        return piece(Sign.ORDINAL, first + ordinal.get().value());
      } else if (take(Sign.THOUSAND)) {
        int year = 1000 * first;
        int rest = rest();
        if (take(Sign.HUNDRED)) {
          year += 100 * rest;
          rest = rest();
        }
        return piece(Sign.FOUR, year + rest);
      } else if (first < 10 && sign(at) == Sign.HUNDRED && sign(at + 1) == Sign.AND) {
        at++;
        return piece(Sign.THREE, 100 * first + rest());
      } else if (first >= 13 && first <= 20 && numeral() >= 0) {
        int second = small();
        if (second == 0 && numeral() >= 1) {
          second = small();
        }
        return piece(Sign.FOUR, 100 * first + second);
      }
      return piece(first < 100 ? Sign.TWO : Sign.NUMBER, first);
    }

    /** Up to ninety-nine. */
    private int small() {
      int value = numeral();
      at++;
      if (value >= 20 && value % 10 == 0) {
        int dash = sign(at) == Sign.DASH ? 1 : 0;
        if (sign(at + dash) == Sign.NUMERAL && pieces.get(at + dash).value() % 100 <= 9) {
          value += pieces.get(at + dash).value();
          at += dash + 1;
        }
      }
      return value;
    }

    private int rest() {
      int and = sign(at) == Sign.AND ? 1 : 0;
      if (sign(at + and) != Sign.NUMERAL) {
        return 0;
      }
      at += and;
      return small();
    }

    private Optional<Piece> ordinal() {
      int dash = sign(at) == Sign.DASH ? 1 : 0;
      if (sign(at + dash) != Sign.ORDINAL || pieces.get(at + dash).value() > 9) {
        return Optional.empty();
      }
      at += dash + 1;
      return Optional.of(pieces.get(at - 1));
    }

    private boolean take(Sign wanted) {
      if (sign(at) != wanted) {
        return false;
      }
      at++;
      return true;
    }

    private int numeral() {
      return sign(at) == Sign.NUMERAL ? pieces.get(at).value() : -1;
    }

    private Sign sign(int index) {
      return index < pieces.size() ? pieces.get(index).sign() : Sign.STOP;
    }

    private Piece piece(Sign sign, int value) {
      boolean year = sign != Sign.FOUR || (value >= 1000 && value < 3000);
      return Piece.of(
          year ? sign : Sign.NUMBER, pieces.get(start).start(), pieces.get(at - 1).end(), value);
    }
  }
}
