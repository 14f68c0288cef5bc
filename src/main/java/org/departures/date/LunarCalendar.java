package org.departures.date;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.departures.model.EdtfDate;

/** The Chinese lunar calendar of the years 1900 to 2100, from a table. */
final class LunarCalendar {

  private static final String TABLE = "lunar-years.tsv";
  private static final Map<Integer, Year> YEARS = read();

  private record Year(LocalDate first, int leapMonth, String lengths) {}

  private LunarCalendar() {}

  /** Day {@code day} of a month; nothing where the year is not in the table or has no such day. */
  static Optional<EdtfDate> day(int year, int month, boolean leap, int day) {
    return month(year, month, leap)
        .filter(whole -> day >= 1 && day <= whole.days())
        .map(whole -> EdtfDate.ofDay(whole.earliest().orElseThrow().plusDays(day - 1L)));
  }

  /** A whole month, or the one that repeats it in a leap year. */
  static Optional<EdtfDate> month(int year, int month, boolean leap) {
    Year known = YEARS.get(year);
    if (known == null || month < 1 || month > 12 || (leap && known.leapMonth != month)) {
      return Optional.empty();
    }
    boolean behindLeap = known.leapMonth > 0 && (month > known.leapMonth || leap);
    int index = month - 1 + (behindLeap ? 1 : 0);
    LocalDate first = known.first;
    for (int i = 0; i < index; i++) {
      first = first.plusDays(length(known, i));
    }
    return Optional.of(EdtfDate.ofDays(first, first.plusDays(length(known, index) - 1L)));
  }

  /** The last day of the year, whose evening is the eve of the next. */
  static Optional<EdtfDate> eve(int year) {
    return month(year, 12, false).map(twelfth -> EdtfDate.ofDay(twelfth.latest().orElseThrow()));
  }

  private static int length(Year year, int index) {
    return year.lengths.charAt(index) == '+' ? 30 : 29;
  }

  private static Map<Integer, Year> read() {
    Map<Integer, Year> years = new HashMap<>();
    try (InputStream stream = LunarCalendar.class.getResourceAsStream(TABLE)) {
      if (stream == null) {
        throw new IllegalStateException(TABLE + " is missing from the program");
      }
      String table = new String(stream.readAllBytes(), UTF_8);
      for (String line : table.lines().filter(row -> !row.startsWith("#")).toList()) {
        String[] cells = line.split("\t", -1);
        years.put(
            Integer.parseInt(cells[0]),
            new Year(LocalDate.parse(cells[1]), Integer.parseInt(cells[2]), cells[3]));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(years);
  }
}
