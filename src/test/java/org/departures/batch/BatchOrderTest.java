package org.departures.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import org.departures.model.InputFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One dataset, whatever the way to it: threads, order, several runs, locale. */
class BatchOrderTest {

  private static final List<InputFile> CORPUS = SmallRun.inputs(Path.of("corpus"));

  @TempDir static Path expectedFolder;
  @TempDir Path dataset;

  private static Map<String, String> expected = Map.of();

  @BeforeAll
  static void runWithOneThread() throws IOException {
    run(expectedFolder, 1, CORPUS);
    expected = SmallRun.shown(expectedFolder);
    assertThat(CORPUS).hasSizeGreaterThan(10);
    assertThat(SmallRun.departures(expectedFolder)).hasSizeGreaterThan(10);
    assertThat(expected).hasSizeGreaterThan(5);
  }

  @ParameterizedTest
  @CsvSource({"4, 0", "1, 1", "3, 2"})
  void threadsAndOrderOfInputsChangeNoByte(int threads, long seed) throws IOException {
    List<InputFile> inputs = new ArrayList<>(CORPUS);
    if (seed > 0) {
      Collections.shuffle(inputs, new Random(seed));
    }
    run(dataset, threads, inputs);
    assertThat(SmallRun.shown(dataset)).isEqualTo(expected);
  }

  @Test
  void severalRunsGiveWhatOneGives() throws IOException {
    int half = CORPUS.size() / 2;
    run(dataset, 2, CORPUS.subList(half, CORPUS.size()));
    run(dataset, 2, CORPUS.subList(0, half));
    assertThat(SmallRun.shown(dataset)).isEqualTo(expected);
  }

  @Test
  void localeAndTimeZoneChangeNoByte() throws IOException {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(new Locale("tr", "TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      run(dataset, 2, CORPUS);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertThat(SmallRun.shown(dataset)).isEqualTo(expected);
  }

  private static void run(Path dataset, int threads, List<InputFile> inputs) {
    SmallRun.run(
        SmallRun.PIPELINE, new RunOptions(dataset, threads, Optional.empty(), false), inputs);
  }
}
