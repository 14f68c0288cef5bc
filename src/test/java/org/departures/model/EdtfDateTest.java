package org.departures.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfDateTest {

  @ParameterizedTest
  @CsvSource({
    "2024,            2024-01-01, 2024-12-31",
    "0705,            0705-01-01, 0705-12-31",
    "2024-02,         2024-02-01, 2024-02-29",
    "2024-05-17,      2024-05-17, 2024-05-17",
    "2024-05-17~,     2024-05-17, 2024-05-17",
    "2018~,           2018-01-01, 2018-12-31",
    "199X,            1990-01-01, 1999-12-31",
    "20XX,            2000-01-01, 2099-12-31",
    "2024-21,         2024-03-01, 2024-05-31",
    "2024-24,         2024-12-01, 2025-02-28",
    "2024-33,         2024-01-01, 2024-03-31",
    "2024-36,         2024-10-01, 2024-12-31",
    "2024-40,         2024-01-01, 2024-06-30",
    "2024-41,         2024-07-01, 2024-12-31",
    "2018/2020,       2018-01-01, 2020-12-31",
    "2019-03/2019-05, 2019-03-01, 2019-05-31",
    "199X/200X,       1990-01-01, 2009-12-31"
  })
  void boundsAreTheFirstAndTheLastDay(String edtf, LocalDate earliest, LocalDate latest) {
    EdtfDate date = EdtfDate.parse(edtf);
    assertThat(date.edtf()).isEqualTo(edtf);
    assertThat(date.earliest()).contains(earliest);
    assertThat(date.latest()).contains(latest);
  }

  @Test
  void anOpenEndHasNoBound() {
    assertThat(EdtfDate.parse("2018/..").latest()).isEmpty();
    assertThat(EdtfDate.parse("../2018").earliest()).isEmpty();
    assertThat(EdtfDate.parse("2018/..").days()).isEqualTo(Long.MAX_VALUE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "24",
        "2024-13",
        "2024-20",
        "2024-5",
        "2024-02-30",
        "2024/",
        "X",
        "2024-37",
        "a/b"
      })
  void anythingElseIsRefused(String edtf) {
    assertThatThrownBy(() -> EdtfDate.parse(edtf)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void intervalsOfDaysPrintAndParseAlike() {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      LocalDate first = LocalDate.ofEpochDay(random.nextInt(40_000) - 20_000L);
      LocalDate last = first.plusDays(random.nextInt(3));
      EdtfDate date = EdtfDate.ofDays(first, last);
      assertThat(EdtfDate.parse(date.edtf())).as("seed %s", seed).isEqualTo(date);
      assertThat(date.earliest()).as("seed %s", seed).contains(first);
      assertThat(date.latest()).as("seed %s", seed).contains(last);
    }
  }

  @Test
  void datesThatShareADayAreCompatible() {
    assertThat(EdtfDate.parse("2024").compatible(EdtfDate.parse("2024-05-17"))).isTrue();
    assertThat(EdtfDate.parse("2024-05").compatible(EdtfDate.parse("2024-06"))).isFalse();
    assertThat(EdtfDate.parse("2024/..").compatible(EdtfDate.parse("2030"))).isTrue();
  }
}
