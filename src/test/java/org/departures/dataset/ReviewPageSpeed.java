package org.departures.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Writes the review page of invented departures and works with it in Chromium: prints sizes, times
 * and the memory of the page's process. Arguments: how many departures; 10000 and 100000 where none
 * is given.
 */
final class ReviewPageSpeed {

  private static final int TIMES = 25;

  private ReviewPageSpeed() {}

  public static void main(String[] arguments) throws IOException {
    List<Integer> counts =
        arguments.length == 0
            ? List.of(10_000, 100_000)
            : Arrays.stream(arguments).map(Integer::valueOf).toList();
    System.out.println(
        "records  page MB  written s  loaded ms  memory MB  filter ms  sort ms  next ms");
    Path dir = Files.createTempDirectory("departures-page-");
    try {
      for (int count : counts) {
        measure(count, Files.createDirectory(dir.resolve(String.valueOf(count))));
      }
    } finally {
      try (Stream<Path> files = Files.walk(dir)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
  }

  private static void measure(int count, Path dir) throws IOException {
    double seconds;
    try (DatasetStore store = DatasetStore.open(dir)) {
      InventedRecords.fill(store, count);
      long start = System.nanoTime();
      new DatasetWriter(store).write(DatasetFile.REVIEW_PAGE);
      seconds = (System.nanoTime() - start) / 1e9;
    }
    Path page = DatasetFile.REVIEW_PAGE.in(dir);
    try (Chromium chromium = Chromium.start(dir, "zh-CN", 1280, 800)) {
      chromium.open(page);
      double loaded =
          chromium.number("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd");
      long memory = chromium.memory() / (1024 * 1024);
      double filter =
          median(
              chromium,
              "const box = document.getElementById('filter-text');"
                  + "box.value = n % 2 ? '' : '远山 行长';"
                  + "box.dispatchEvent(new Event('input', {bubbles: true}))");
      chromium.type("filter-text", "");
      double sort =
          median(chromium, "document.querySelectorAll('#head button')[1 + n % 6].click()");
      double next =
          median(
              chromium,
              "document.getElementById('table').dispatchEvent("
                  + "new KeyboardEvent('keydown', {key: 'j', bubbles: true}))");
      System.out.println(
          String.format(
              Locale.ROOT,
              "%7d  %7.1f  %9.1f  %9.0f  %9d  %9.1f  %7.1f  %7.1f",
              count,
              Files.size(page) / (1024.0 * 1024.0),
              seconds,
              loaded,
              memory,
              filter,
              sort,
              next));
    }
  }

  /** Of many turns the median time until the page is laid out again, in milliseconds. */
  private static double median(Chromium chromium, String turn) {
    return chromium.number(
        "(() => { const times = [];"
            + "for (let n = 0; n < "
            + TIMES
            + "; n++) { const start = performance.now();"
            + turn
            + "; document.body.getBoundingClientRect();"
            + "times.push(performance.now() - start); }"
            + "return times.sort((a, b) => a - b)[Math.floor(times.length / 2)]; })()");
  }
}
