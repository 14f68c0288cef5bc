package org.departures.date;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.departures.Pipeline;
import org.departures.lexicon.Lexicon;
import org.departures.model.Article;
import org.departures.model.Document;
import org.departures.model.InputFile;
import org.departures.model.MissingInputException;
import org.departures.model.ReadResult;

/**
 * How many characters a second the date finder reads alone, warm, on one thread, when every line is
 * looked at. Times are medians of rounds over a whole input, of the thread's own processor time, so
 * that what else the machine does counts little.
 */
public final class DateSpeed {

  private static final List<String> INPUTS = List.of("corpus");
  private static final Duration WARM_UP = Duration.ofSeconds(6);
  private static final Duration MEASURED = Duration.ofSeconds(6);
  private static final int LEAST_ROUNDS = 5;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Lexicon lexicon = Lexicon.load();
  private final Pipeline pipeline =
      new Pipeline(lexicon, Pipeline.Scope.EVENTS, Pipeline.Recognizer.HANLP);
  private final DateFinder finder = new DateFinder(lexicon);

  private DateSpeed() {}

  /** Prints a row for each of {@code inputs}, or for the corpus. */
  public static void main(String[] inputs) throws IOException, MissingInputException {
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    DateSpeed speed = new DateSpeed();
    for (String input : inputs.length == 0 ? INPUTS : Arrays.asList(inputs)) {
      speed.print(input, out);
    }
  }

  private void print(String input, PrintStream out) throws IOException, MissingInputException {
    List<Document> documents =
        Pipeline.find(List.of(input), InputStream.nullInputStream()).stream()
            .flatMap(this::articles)
            .map(DateSpeed::document)
            .toList();
    long characters =
        documents.stream()
            .map(document -> document.article().text())
            .mapToLong(text -> text.codePointCount(0, text.length()))
            .sum();
    long dates = dates(documents);
    rounds(documents, dates, WARM_UP);
    List<Long> nanos = rounds(documents, dates, MEASURED);
    double median = nanos.stream().sorted().skip(nanos.size() / 2).findFirst().orElseThrow();
    out.printf(
        Locale.ROOT,
        "%s: %,d characters, %,d dates, %.1f ms, %,.0f characters/s%n",
        input,
        characters,
        dates,
        median / 1e6,
        characters * 1e9 / median);
  }

  /** Nanoseconds of each round; checks the count so that no compiler may leave the work out. */
  private List<Long> rounds(List<Document> documents, long expected, Duration duration) {
    List<Long> nanos = new ArrayList<>();
    long end = System.nanoTime() + duration.toNanos();
    while (nanos.size() < LEAST_ROUNDS || System.nanoTime() < end) {
      long start = THREADS.getCurrentThreadCpuTime();
      long found = dates(documents);
      nanos.add(THREADS.getCurrentThreadCpuTime() - start);
      if (found != expected) {
        throw new IllegalStateException("found " + found + " and at first " + expected);
      }
    }
    return nanos;
  }

  private long dates(List<Document> documents) {
    return documents.stream().mapToLong(document -> finder.apply(document).size()).sum();
  }

  private Stream<Article> articles(InputFile file) {
    List<Article> articles = new ArrayList<>();
    pipeline.read(
        file,
        result -> {
          if (result instanceof ReadResult.Read read) {
            articles.add(read.article());
          }
        });
    return articles.stream();
  }

  private static Document document(Article article) {
    return Documents.of(
        article.language(), article.published(), article.text().split("(?<=\n)", -1));
  }
}
