package org.departures.dataset;

/**
 * Which step's result belongs to which, so that a run that was cut short anywhere is made whole by
 * the next one.
 */
final class Revisions {

  private enum Step {
    /** Counts the changes of what was read. */
    INPUTS,
    /** The inputs' number that was merged last. */
    MERGED,
    /** Counts the changes of what is published. */
    DATASET,
    /** The dataset's number that was written to the files last. */
    FILES
  }

  private final Database database;

  Revisions(Database database) {
    this.database = database;
  }

  /** Inside the transaction that changes what was read. */
  void inputsChanged() {
    set(Step.INPUTS, get(Step.INPUTS) + 1);
  }

  /** Inside the transaction that stores a merge of all inputs. */
  void merged() {
    set(Step.MERGED, get(Step.INPUTS));
    datasetChanged();
  }

  /** Inside the transaction that changes what is published. */
  void datasetChanged() {
    set(Step.DATASET, get(Step.DATASET) + 1);
  }

  void written() {
    if (!filesCurrent()) {
      database.inTransaction(() -> set(Step.FILES, get(Step.DATASET)));
    }
  }

  boolean mergeCurrent() {
    return get(Step.MERGED) == get(Step.INPUTS);
  }

  boolean filesCurrent() {
    return get(Step.FILES) == get(Step.DATASET);
  }

  private long get(Step step) {
    return database
        .find("SELECT number FROM revisions WHERE step = ?", row -> row.getLong(1), Codes.of(step))
        .orElse(0L);
  }

  private void set(Step step, long number) {
    database.update("REPLACE INTO revisions VALUES (?, ?)", Codes.of(step), number);
  }
}
