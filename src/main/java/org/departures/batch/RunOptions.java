package org.departures.batch;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How to run.
 *
 * @param output the dataset's folder
 * @param threads how many articles are looked at side by side, from 1 on
 * @param published the day of publication for articles that don't say theirs
 * @param force whether inputs that were read before are read again
 * @param pruned the files and folders, as given, whose inputs are forgotten when they are gone
 * @param storeOnly whether the files are left to a later run
 */
public record RunOptions(
    Path output,
    int threads,
    Optional<LocalDate> published,
    boolean force,
    List<String> pruned,
    boolean storeOnly) {

  public RunOptions {
    pruned = List.copyOf(pruned);
  }

  /** Forgets nothing and writes the files. */
  public RunOptions(Path output, int threads, Optional<LocalDate> published, boolean force) {
    this(output, threads, published, force, List.of(), false);
  }
}
