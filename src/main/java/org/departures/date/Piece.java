package org.departures.date;

import java.time.LocalDate;

/**
 * A word, number or mark of a sentence.
 *
 * <p>{@code start} and {@code end} are offsets into the text. {@code value} is the word's number;
 * {@code detail} and {@code day} carry the unit of a shift, or the month and day of a date in
 * digits, zero where there is none.
 */
record Piece(Sign sign, int start, int end, int value, int detail, int day) {

  static Piece of(Sign sign, int start, int end, int value) {
    return new Piece(sign, start, end, value, 0, 0);
  }

  /** A date in digits. {@code year} and {@code day} may be zero for none. */
  static Piece numeric(int start, int end, int year, int month, int day) {
    return new Piece(year == 0 ? Sign.NUMERIC_DAY : Sign.NUMERIC, start, end, year, month, day);
  }

  Piece at(int newStart, int newEnd) {
    return new Piece(sign, newStart, newEnd, value, detail, day);
  }

  Unit unit() {
    return Unit.ofNumber(detail);
  }

  /** Whether year, month and day can stand together in some calendar year. */
  static boolean possible(int month, int day) {
    return month >= 1
        && month <= 12
        && day >= 1
        && day <= LocalDate.of(2000, month, 1).lengthOfMonth();
  }
}
