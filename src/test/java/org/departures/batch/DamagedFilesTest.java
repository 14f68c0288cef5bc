package org.departures.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.departures.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedFilesTest {

  @TempDir Path folder;

  @Test
  void everyDamagedFileIsAccountedFor() throws IOException {
    Path news = DamagedFiles.write(Files.createDirectory(folder.resolve("news")), 220, 5);
    Path dataset = folder.resolve("dataset");
    RunOutcome outcome = SmallRun.run(SmallRun.into(dataset), news);
    assertThat(outcome.problems()).isNotEmpty();
    assertThat(outcome.problems()).extracting(Problem::code).doesNotContain(Problem.Code.INTERNAL);
    assertThat(outcome.report().counts().articles()).isPositive();
    assertThat(DamagedFiles.unaccounted(dataset, news)).isEmpty();
  }
}
