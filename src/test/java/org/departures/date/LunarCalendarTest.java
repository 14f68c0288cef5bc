package org.departures.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.departures.model.EdtfDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LunarCalendarTest {

  /** Feasts as calendars print them. */
  @ParameterizedTest
  @CsvSource({
    "1954, 1, false, 1, 1954-02-03",
    "1985, 1, false, 1, 1985-02-20",
    "2012, 5, false, 5, 2012-06-23",
    "2012, 7, false, 7, 2012-08-23",
    "2018, 8, false, 15, 2018-09-24",
    "2020, 4, true, 1, 2020-05-23",
    "2023, 2, true, 1, 2023-03-22",
    "2025, 8, false, 15, 2025-10-06",
    "2027, 1, false, 1, 2027-02-06",
    "2030, 1, false, 1, 2030-02-03"
  })
  void aDayIsThatOfThePrintedCalendar(
      int year, int month, boolean leap, int day, LocalDate expected) {
    assertThat(LunarCalendar.day(year, month, leap, day)).contains(EdtfDate.ofDay(expected));
  }

  @Test
  void aYearEndsWhereTheNextBegins() {
    for (int year = 1900; year < 2100; year++) {
      LocalDate eve = LunarCalendar.eve(year).orElseThrow().latest().orElseThrow();
      assertThat(LunarCalendar.day(year + 1, 1, false, 1))
          .as("new year of %s", year + 1)
          .contains(EdtfDate.ofDay(eve.plusDays(1)));
    }
  }

  @Test
  void whatNoCalendarHasIsNothing() {
    assertThat(LunarCalendar.day(2024, 13, false, 1)).isEmpty();
    assertThat(LunarCalendar.day(2024, 1, false, 31)).isEmpty();
    assertThat(LunarCalendar.day(2024, 4, true, 1)).isEmpty();
    assertThat(LunarCalendar.day(1899, 1, false, 1)).isEmpty();
  }
}
