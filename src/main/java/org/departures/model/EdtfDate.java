package org.departures.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date or a stretch of days in EDTF (ISO 8601-2:2019), with inclusive day bounds. An open end has
 * no bound.
 *
 * <p>Read and written: {@code 2024}, {@code 2024-05}, {@code 2024-05-17}, {@code 201X}, {@code
 * 20XX}, seasons and quarters and halves ({@code 2024-21} spring to {@code 2024-24} winter, {@code
 * 2024-33} first quarter to {@code 2024-36}, {@code 2024-40} first half, {@code 2024-41} second),
 * any of these with {@code ~} behind it for about, and intervals of two of them, either of which
 * may be {@code ..}. Anything else is refused with an {@link IllegalArgumentException}.
 */
public record EdtfDate(String edtf, Optional<LocalDate> earliest, Optional<LocalDate> latest) {

  private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})~?");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})~?");
  private static final Pattern YEAR = Pattern.compile("(\\d{4}|\\d{3}X|\\d{2}XX)~?");

  private static final int YEAR_DIGITS = 4;
  private static final int LAST_YEAR = 9999;

  /** The date that {@code edtf} writes. */
  public static EdtfDate parse(String edtf) {
    int slash = edtf.indexOf('/');
    try {
      if (slash < 0) {
        Bounds bounds = Bounds.of(edtf);
        return new EdtfDate(edtf, Optional.of(bounds.first), Optional.of(bounds.last));
      }
      String from = edtf.substring(0, slash);
      String to = edtf.substring(slash + 1);
      return new EdtfDate(
          edtf,
          from.equals("..") ? Optional.empty() : Optional.of(Bounds.of(from).first),
          to.equals("..") ? Optional.empty() : Optional.of(Bounds.of(to).last));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no EDTF date: " + edtf, e);
    }
  }

  public static EdtfDate ofDay(LocalDate day) {
    return ofDays(day, day, day.toString());
  }

  public static EdtfDate ofMonth(YearMonth month) {
    return ofDays(month.atDay(1), month.atEndOfMonth(), month.toString());
  }

  public static EdtfDate ofYear(int year) {
    LocalDate first = LocalDate.of(year, 1, 1);
    return ofDays(first, LocalDate.of(year, 12, 31), first.toString().substring(0, YEAR_DIGITS));
  }

  /** The interval from {@code first} to {@code last}, both included. */
  public static EdtfDate ofDays(LocalDate first, LocalDate last) {
    return first.equals(last) ? ofDay(first) : ofDays(first, last, first + "/" + last);
  }

  private static EdtfDate ofDays(LocalDate first, LocalDate last, String edtf) {
    if (first.getYear() < 0 || last.getYear() > LAST_YEAR) {
      throw new IllegalArgumentException("no EDTF date: " + edtf);
    }
    return new EdtfDate(edtf, Optional.of(first), Optional.of(last));
  }

  /** Whether some day can belong to both. */
  public boolean compatible(EdtfDate other) {
    return !(latest.isPresent()
            && other.earliest.isPresent()
            && latest.get().isBefore(other.earliest.get()))
        && !(other.latest.isPresent()
            && earliest.isPresent()
            && other.latest.get().isBefore(earliest.get()));
  }

  /** The number of days between the bounds, both counted; the largest number for an open end. */
  public long days() {
    return earliest.isPresent() && latest.isPresent()
        ? ChronoUnit.DAYS.between(earliest.get(), latest.get()) + 1
        : Long.MAX_VALUE;
  }

  private record Bounds(LocalDate first, LocalDate last) {

    static Bounds of(String edtf) {
      Matcher day = DAY.matcher(edtf);
      if (day.matches()) {
        LocalDate date =
            LocalDate.of(number(day.group(1)), number(day.group(2)), number(day.group(3)));
        return new Bounds(date, date);
      }
      Matcher month = MONTH.matcher(edtf);
      if (month.matches()) {
        return ofMonthOrSeason(number(month.group(1)), number(month.group(2)), edtf);
      }
      Matcher year = YEAR.matcher(edtf);
      if (year.matches()) {
        return new Bounds(
            LocalDate.of(number(year.group(1).replace('X', '0')), 1, 1),
            LocalDate.of(number(year.group(1).replace('X', '9')), 12, 31));
      }
      throw new IllegalArgumentException("no EDTF date: " + edtf);
    }

    private static Bounds ofMonthOrSeason(int year, int code, String edtf) {
      if (code >= 1 && code <= 12) {
        return months(year, code, 1);
      } else if (code >= 21 && code <= 24) {
        return months(year, 3 * (code - 20), 3);
      } else if (code >= 33 && code <= 36) {
        return months(year, 3 * (code - 33) + 1, 3);
      } else if (code == 40 || code == 41) {
        return months(year, 6 * (code - 40) + 1, 6);
      }
      throw new IllegalArgumentException("no EDTF date: " + edtf);
    }

    private static Bounds months(int year, int first, int count) {
      YearMonth month = YearMonth.of(year, first);
      return new Bounds(month.atDay(1), month.plusMonths(count - 1L).atEndOfMonth());
    }

    private static int number(String digits) {
      return Integer.parseInt(digits);
    }
  }
}
