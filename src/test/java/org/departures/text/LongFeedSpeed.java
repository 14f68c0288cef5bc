package org.departures.text;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.departures.Pipeline;
import org.departures.batch.BatchRun;
import org.departures.batch.Progress;
import org.departures.batch.RunOptions;
import org.departures.model.Article;
import org.departures.model.InputFile;
import org.departures.model.MissingInputException;

/**
 * A long feed in ten files, run on one thread and on two in a process that is warm: the seconds of
 * each tenth, which should not grow, those of all cores together, which other work on the machine
 * counts little in, the characters a second, and two threads over one. The heap is what the process
 * was given: a run that needs more ends with an error.
 */
public final class LongFeedSpeed {

  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final int PARTS = 10;
  private static final int ARTICLES = 200_000;

  private LongFeedSpeed() {}

  /** Runs over as many articles as the first argument says, with the recogniser of the second. */
  public static void main(String[] arguments) throws IOException, MissingInputException {
    int articles = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ARTICLES;
    Pipeline.Recognizer recognizer =
        Pipeline.Recognizer.valueOf(
            arguments.length > 1 ? arguments[1].toUpperCase(Locale.ROOT) : "HANLP");
    Pipeline pipeline = Pipeline.load(Optional.empty(), Pipeline.Scope.EVENTS, recognizer);
    Path work = Files.createTempDirectory("long-feed-");
    try {
      Feed feed = write(SpeedCorpora.read(pipeline).feed(), articles, work);
      System.out.printf(
          Locale.ROOT,
          "%,d articles, %,d characters, %s, heap of at most %,d MiB%n",
          articles,
          feed.characters,
          recognizer,
          Runtime.getRuntime().maxMemory() >> 20);
      seconds(pipeline, feed.files.subList(0, 1), 2, work.resolve("warm"));
      double one = measure(pipeline, feed, 1, work);
      double two = measure(pipeline, feed, 2, work);
      System.out.printf(Locale.ROOT, "two threads over one: %.2f%n", one / two);
    } finally {
      delete(work);
    }
  }

  private record Feed(List<InputFile> files, long characters) {}

  private static Feed write(List<Article> articles, int count, Path work)
      throws IOException, MissingInputException {
    List<String> paths = new ArrayList<>();
    long characters = 0;
    for (int part = 0; part < PARTS; part++) {
      Path path = work.resolve("feed-" + part + ".jsonl");
      paths.add(path.toString());
      SpeedCorpora.write(articles, count / PARTS, path);
      for (int i = 0; i < count / PARTS; i++) {
        characters += articles.get(i % articles.size()).text().length();
      }
    }
    return new Feed(Pipeline.find(paths, InputStream.nullInputStream()), characters);
  }

  private static double measure(Pipeline pipeline, Feed feed, int threads, Path work) {
    long cpu = PROCESS.getProcessCpuTime();
    List<Double> seconds = seconds(pipeline, feed.files, threads, work.resolve("run-" + threads));
    cpu = PROCESS.getProcessCpuTime() - cpu;
    double all = seconds.stream().mapToDouble(Double::doubleValue).sum();
    System.out.printf(
        Locale.ROOT,
        "%d thread(s): %.1f s, %.1f s of all cores, %,.0f characters/s; tenths: %s;"
            + " the last over the first: %.2f%n",
        threads,
        all,
        cpu / 1e9,
        feed.characters / all,
        seconds.stream()
            .map(one -> String.format(Locale.ROOT, "%.1f", one))
            .collect(Collectors.joining(" ")),
        seconds.get(PARTS - 1) / seconds.get(0));
    return all;
  }

  /** The seconds of each file. */
  private static List<Double> seconds(
      Pipeline pipeline, List<InputFile> files, int threads, Path dataset) {
    List<Double> seconds = new ArrayList<>();
    Progress clock =
        new Progress() {
          private long last;

          @Override
          public void start(int inputs) {
            last = System.nanoTime();
          }

          @Override
          public void done(String path) {
            seconds.add((System.nanoTime() - last) / 1e9);
            last = System.nanoTime();
          }
        };
    RunOptions options = new RunOptions(dataset, threads, Optional.empty(), false, List.of(), true);
    new BatchRun(pipeline, options, clock).run(files);
    return seconds;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
