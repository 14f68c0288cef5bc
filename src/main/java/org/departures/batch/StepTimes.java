package org.departures.batch;

import org.departures.dataset.RunReport;

/** A clock that is told when a run's steps are done. */
final class StepTimes {

  private static final double NANOS = 1e9;

  private final long start = System.nanoTime();
  private long read;
  private long merged;
  private long written;

  void read() {
    read = System.nanoTime();
  }

  void merged() {
    merged = System.nanoTime();
    written = merged;
  }

  void written() {
    written = System.nanoTime();
  }

  /** The steps' times, to the millisecond. */
  RunReport.Seconds seconds() {
    return new RunReport.Seconds(
        seconds(start, read),
        seconds(read, merged),
        seconds(merged, written),
        seconds(start, written));
  }

  private static double seconds(long from, long to) {
    return Math.round((to - from) / NANOS * 1000) / 1000.0;
  }
}
