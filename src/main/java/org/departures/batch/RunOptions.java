package org.departures.batch;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How to run.
 *
 * @param output the dataset's folder
 * @param threads how many articles are looked at side by side, from 1 on
 * @param published the day of publication for articles that don't say theirs
 * @param force whether inputs that were read before are read again
 */
public record RunOptions(Path output, int threads, Optional<LocalDate> published, boolean force) {}
