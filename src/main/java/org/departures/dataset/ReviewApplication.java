package org.departures.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.departures.model.Problem;

/** Applies reviewers' decisions to a dataset: into its store, and to the files it is written to. */
public final class ReviewApplication {

  /**
   * What was applied.
   *
   * @param decisions how many decisions the file holds
   * @param fresh how many of them were not known before
   * @param gone the ids of departures that were ever decided on and are not in the dataset
   * @param problems the lines that could not be understood
   */
  public record Outcome(int decisions, int fresh, List<String> gone, List<Problem> problems) {

    public Outcome {
      gone = List.copyOf(gone);
      problems = List.copyOf(problems);
    }
  }

  /**
   * Applies the decisions of {@code file} to the dataset in {@code dir}.
   *
   * @param reviewer who decided what doesn't say so
   * @throws DatasetException when the file or the dataset can't be read or written
   */
  public Outcome apply(Path file, Path dir, Optional<String> reviewer) {
    DecisionFile read = DecisionFile.read(file, reviewer);
    try (DatasetStore store = DatasetStore.openExisting(dir)) {
      int fresh = store.decisions().store(read.decisions());
      DatasetWriter writer = new DatasetWriter(store);
      if (!writer.current()) {
        writer.write();
      }
      return new Outcome(read.decisions().size(), fresh, store.decisions().gone(), read.problems());
    }
  }
}
