package org.departures.dataset;

import java.nio.file.Path;

/** Writes what reviewers decided as training and test data: a {@link CorrectionRow} a line. */
public final class CorrectionLines {

  private final DatasetStore store;

  public CorrectionLines(DatasetStore store) {
    this.store = store;
  }

  /** Writes every departure that was decided on, by its id. */
  public void write(Path file) {
    AtomicFile.write(
        file,
        writer -> {
          for (CorrectionRow row : new ReviewedDepartures(store).corrections()) {
            writer.write(RowJson.line(row));
            writer.write('\n');
          }
        });
  }
}
