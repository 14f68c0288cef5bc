package org.departures.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.departures.dataset.DatasetStore;
import org.departures.dataset.InputVersion;
import org.departures.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputPartsTest {

  private static final InputVersion VERSION = new InputVersion("a.pdf", 7, 8, "sha", "options");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "a.pdf, UNREADABLE, false",
    "a.pdf, MALFORMED, true",
    "a.pdf!/b.txt, UNREADABLE, true"
  })
  void inputThatWasDisturbedIsReadAgain(String path, Problem.Code code, boolean known) {
    try (DatasetStore store = DatasetStore.open(folder)) {
      take(store, 1, new Problem(path, code, "reason"));
      assertThat(store.inputs().unchanged("a.pdf", 7, 8, "options")).isEqualTo(known);
      assertThat(store.inputs().sameContent(VERSION)).isEqualTo(known);
      assertThat(store.inputs().problems()).hasSize(1);
    }
  }

  @Test
  void sameDisturbanceIsNotStoredAgain() {
    try (DatasetStore store = DatasetStore.open(folder)) {
      Problem problem = new Problem("a.pdf", Problem.Code.UNREADABLE, "reason");
      take(store, 1, problem);
      take(store, 2, problem);
      assertThat(store.runs().inputs(1)).hasSize(1);
      assertThat(store.runs().inputs(2)).isEmpty();
    }
  }

  private static void take(DatasetStore store, int run, Problem problem) {
    InputParts parts = new InputParts(store.inputs(), VERSION, run);
    parts.add(problem);
    parts.finish();
  }
}
