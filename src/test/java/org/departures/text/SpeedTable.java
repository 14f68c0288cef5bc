package org.departures.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import org.apache.tika.Tika;
import org.apache.tika.exception.TikaException;
import org.departures.Pipeline;
import org.departures.lexicon.Lexicon;
import org.departures.model.Article;

/**
 * The pipeline beside what bounds it: reading the bytes, Tika, and bare HanLP, over a dense corpus
 * and over a feed. Then the program as a process: its start, its memory.
 *
 * <p>What is compared takes turns in one process on one thread; times are the thread's own, so that
 * other work on the machine counts little, and of several rounds the fastest.
 */
public final class SpeedTable {

  private static final int LEAST_ROUNDS = 3;
  private static final long MEASURED_NANOS = TimeUnit.SECONDS.toNanos(15);
  private static final Path JAR = Path.of("target/departures.jar");
  private static final String BARE = "HanLP, people, places, organisations";

  private SpeedTable() {}

  /** Prints the table. */
  public static void main(String[] arguments) throws Exception {
    if (!Files.exists(JAR)) {
      throw new IllegalStateException(JAR + " is missing; make it with mvn package");
    }
    Lexicon lexicon = Lexicon.load();
    Pipeline rules = new Pipeline(lexicon, Pipeline.Scope.EVENTS, Pipeline.Recognizer.HANLP);
    Pipeline tagger = new Pipeline(lexicon, Pipeline.Scope.EVENTS, Pipeline.Recognizer.NEURAL);
    SpeedCorpora corpora = SpeedCorpora.read(tagger);
    Path work = Files.createTempDirectory("speed-");
    row("", "characters/s", "articles/s", "times HanLP");
    inProcess("dense", corpora.dense(), rules, tagger, work);
    inProcess("feed", corpora.feed(), rules, tagger, work);
    Path feed = work.resolve("feed.jsonl");
    SpeedCorpora.write(corpora.feed(), corpora.feed().size(), feed);
    processes(feed, corpora.feed().size(), work);
    new StartSpeed(JAR, work).print();
  }

  private static void inProcess(
      String name, List<Article> articles, Pipeline rules, Pipeline tagger, Path work)
      throws IOException {
    Segment hanlp = new ViterbiSegment().enableAllNamedEntityRecognize(true);
    Tika tika = new Tika();
    Map<Article, Path> files = new LinkedHashMap<>();
    for (Article article : articles) {
      Path file = work.resolve(name + files.size() + ".txt");
      Files.writeString(file, article.text());
      files.putIfAbsent(article, file);
    }
    Map<String, ToIntFunction<Article>> measured = new LinkedHashMap<>();
    measured.put("reading and decoding", article -> decoded(files.get(article)));
    measured.put("Tika", article -> parsed(tika, files.get(article)));
    measured.put(
        BARE, article -> article.text().lines().mapToInt(line -> hanlp.seg(line).size()).sum());
    measured.put("pipeline, --recognizer hanlp", article -> rules.apply(article).claims().size());
    measured.put("pipeline, --recognizer neural", article -> tagger.apply(article).claims().size());
    Map<String, Long> fastest = new LinkedHashMap<>();
    long end = System.nanoTime() + MEASURED_NANOS * measured.size();
    for (int round = 0; round < LEAST_ROUNDS || System.nanoTime() < end; round++) {
      measured.forEach((what, task) -> fastest.merge(what, nanos(task, articles), Math::min));
    }
    long characters =
        articles.stream().mapToLong(a -> a.text().codePointCount(0, a.text().length())).sum();
    System.out.printf(
        Locale.ROOT, "%n%s: %,d articles, %,d characters%n", name, articles.size(), characters);
    fastest.forEach(
        (what, nanos) ->
            row(
                what,
                String.format(Locale.ROOT, "%,.0f", characters * 1e9 / nanos),
                String.format(Locale.ROOT, "%,.0f", articles.size() * 1e9 / nanos),
                String.format(Locale.ROOT, "%.2f", (double) fastest.get(BARE) / nanos)));
  }

  private static long nanos(ToIntFunction<Article> work, List<Article> articles) {
    long start = threadNanos();
    int found = articles.stream().mapToInt(work).sum();
    long nanos = threadNanos() - start;
    if (found == 0) {
      throw new IllegalStateException("nothing was found");
    }
    return nanos;
  }

  private static long threadNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static int decoded(Path file) {
    try {
      return new String(Files.readAllBytes(file), UTF_8).length();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int parsed(Tika tika, Path file) {
    try {
      return tika.parseToString(file).length();
    } catch (IOException | TikaException e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }

  private static void processes(Path feed, int articles, Path work)
      throws IOException, InterruptedException {
    System.out.printf("%nthe program as a process, %,d articles of the feed%n", articles);
    for (String recognizer : List.of("hanlp", "neural")) {
      Finished whole =
          run(
              "run",
              feed.toString(),
              "-o",
              work.resolve(recognizer).toString(),
              "--recognizer",
              recognizer,
              "--store-only");
      System.out.printf(
          Locale.ROOT,
          "run, %s: %.1f s, at most %,d MiB%n",
          recognizer,
          whole.seconds,
          whole.peakKibibytes >> 10);
    }
  }

  /** How long a process took, and the memory it had at most. */
  private record Finished(double seconds, long peakKibibytes) {}

  private static Finished run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("java", "-jar", JAR.toString()));
    command.addAll(List.of(arguments));
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    long peak = 0;
    try (BufferedReader out = process.inputReader(UTF_8)) {
      while (!process.waitFor(10, TimeUnit.MILLISECONDS)) {
        peak = Math.max(peak, peakKibibytes(process.pid()));
        while (out.ready()) {
          out.readLine();
        }
      }
    }
    if (process.exitValue() != 0) {
      throw new IllegalStateException(command + " ended with " + process.exitValue());
    }
    return new Finished((System.nanoTime() - start) / 1e9, peak);
  }

  /** The most resident memory that a process has had; nothing where /proc doesn't say. */
  private static long peakKibibytes(long process) throws IOException {
    Path status = Path.of("/proc", String.valueOf(process), "status");
    if (!Files.exists(status)) {
      return 0;
    }
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (NoSuchFileException e) {
      return 0;
    }
  }

  private static void row(String what, String characters, String articles, String ratio) {
    System.out.printf(Locale.ROOT, "%-38s %14s %12s %12s%n", what, characters, articles, ratio);
  }
}
