package org.departures.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The labelled date expressions; {@link DateFigures} prints them. */
class BenchmarkTest {

  @ParameterizedTest
  @CsvSource({"zh, 0.73, 0.88, 0.96", "en, 0.70, 0.86, 0.86"})
  void atLeastTheFloorIsRight(String language, double byScorer, double withEnds, double byDesign)
      throws IOException {
    assumeTrue(
        Files.exists(LabelledDates.SET),
        () -> "skipped: there is no " + LabelledDates.SET.toAbsolutePath());
    LabelledDates.Figures figures = new LabelledDates().read(language);
    assertThat(figures.total()).isPositive();
    assertThat(figures.byScorer()).isGreaterThanOrEqualTo(byScorer);
    assertThat(figures.withEnds()).isGreaterThanOrEqualTo(withEnds);
    assertThat(figures.byDesign()).isGreaterThanOrEqualTo(byDesign);
  }
}
