package org.departures.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.departures.dataset.DatasetStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built jar, killed and disturbed. */
class KilledRunIT {

  private static final String JAR = System.getProperty("departures.jar");

  @TempDir Path folder;

  @Test
  void runsThatAreKilledAtAnyMomentEndInTheSameDataset() throws Exception {
    KilledRuns runs = new KilledRuns(folder, JAR, 7);
    runs.kill(40, TimeUnit.SECONDS.toMillis(15));
    assertThat(runs.departures()).isGreaterThan(100);
    assertThat(runs.kills()).isPositive();
    assertThat(runs.compared()).isPositive();
  }

  @Test
  void secondRunOnOneFolderSaysSoAndStops() throws Exception {
    try (DatasetStore store = DatasetStore.open(folder.resolve("out"))) {
      assertThat(store.inputs().paths()).isEmpty();
      Process second =
          new ProcessBuilder(
                  System.getProperty("java.home") + "/bin/java",
                  "-jar",
                  JAR,
                  "run",
                  "--recognizer",
                  "hanlp",
                  Path.of("corpus").toAbsolutePath().toString(),
                  "-o",
                  "out")
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .start();
      String said = new String(second.getInputStream().readAllBytes(), UTF_8);
      assertThat(second.waitFor()).isEqualTo(1);
      assertThat(said).isEqualTo("departures: another run is writing out\n");
    }
  }
}
