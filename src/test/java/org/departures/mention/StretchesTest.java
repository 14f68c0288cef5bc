package org.departures.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StretchesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "一二三四。六七,九十; 9; 5",
        "一二三四五六七,九十; 9; 8",
        "一二。四五六七八九十; 9; 9",
        "一二三四五六七八😀十; 9; 8",
      })
  void theCutLiesBehindTheMarkThatDividesMost(String text, int latest, int cut) {
    assertThat(Stretches.cut(text, 0, latest)).isEqualTo(cut);
  }
}
