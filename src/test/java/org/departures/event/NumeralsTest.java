package org.departures.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "11, 11",
    "99999, 99999",
    "两, 2",
    "十, 10",
    "十一, 11",
    "二十, 20",
    "九十八, 98",
    "百, 100",
    "两百一十二, 212"
  })
  void numeralHasItsValue(String numeral, int value) {
    assertThat(Numerals.isNumeral(numeral)).isTrue();
    assertThat(Numerals.valueOf(numeral)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"5  11", "1(含)1", "十 一", "٣", "3人"})
  void brokenNumeralIsNone(String text) {
    assertThat(Numerals.isNumeral(text)).isFalse();
  }
}
