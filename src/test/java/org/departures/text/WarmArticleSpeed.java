package org.departures.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;
import org.departures.Pipeline;
import org.departures.lexicon.Lexicon;
import org.departures.model.Article;
import org.departures.model.Extraction;
import org.departures.model.Findings;
import org.departures.model.InputFile;
import org.departures.model.MissingInputException;
import org.departures.model.ReadResult;

/**
 * How long a warm article takes through the whole pipeline, from its file to merged departures,
 * beside bare HanLP that segments the same text with names, places and organisations.
 *
 * <p>Both take turns in one process on one thread. A feed's articles count as one text. Times are
 * medians; the dataset's files are not written.
 */
public final class WarmArticleSpeed {

  private static final List<String> INPUTS =
      List.of("corpus/zh/founders.txt", "corpus/zh/no-departure.txt");
  private static final Duration WARM_UP = Duration.ofSeconds(8);
  private static final Duration MEASURED = Duration.ofSeconds(8);
  private static final int LEAST_ROUNDS = 5;
  private static final String ROW = "%-28s %10s %10s %10s | %10s %12s | %10s %12s | %s%n";

  private final Pipeline.Recognizer recognizer;
  private final Pipeline pipeline;
  private final Segment hanlp = new ViterbiSegment().enableAllNamedEntityRecognize(true);

  private WarmArticleSpeed(Pipeline.Recognizer recognizer) {
    this.recognizer = recognizer;
    pipeline = new Pipeline(Lexicon.load(), Pipeline.Scope.EVENTS, recognizer);
  }

  /**
   * Prints a row for each recogniser and input that {@code inputs} name, or two articles of the
   * corpus.
   */
  public static void main(String[] inputs) throws IOException, MissingInputException {
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    List<InputFile> files =
        Pipeline.find(
            inputs.length == 0 ? INPUTS : Arrays.asList(inputs), InputStream.nullInputStream());
    out.printf(
        Locale.ROOT,
        ROW,
        "text",
        "recognizer",
        "characters",
        "departures",
        "ms",
        "characters/s",
        "HanLP ms",
        "characters/s",
        "times HanLP's time");
    for (Pipeline.Recognizer recognizer : Pipeline.Recognizer.values()) {
      WarmArticleSpeed speed = new WarmArticleSpeed(recognizer);
      for (InputFile file : files) {
        speed.rounds(file, WARM_UP.dividedBy(files.size()));
      }
      for (InputFile file : files) {
        speed.print(file, out);
      }
    }
  }

  private void print(InputFile file, PrintStream out) {
    long characters =
        articles(file).stream().mapToLong(a -> a.text().codePointCount(0, a.text().length())).sum();
    Rounds rounds = rounds(file, MEASURED);
    double whole = median(rounds.whole);
    double bare = median(rounds.bare);
    out.printf(
        Locale.ROOT,
        ROW,
        file.path(),
        recognizer.name().toLowerCase(Locale.ROOT),
        characters,
        departures(file),
        millis(whole),
        perSecond(characters, whole),
        millis(bare),
        perSecond(characters, bare),
        String.format(Locale.ROOT, "%.2f", whole / bare));
  }

  /** Nanoseconds of each round. */
  private record Rounds(List<Long> whole, List<Long> bare) {}

  private Rounds rounds(InputFile file, Duration duration) {
    List<String> lines = articles(file).stream().flatMap(a -> a.text().lines()).toList();
    Rounds rounds = new Rounds(new ArrayList<>(), new ArrayList<>());
    int departures = departures(file);
    int terms = terms(lines);
    long end = System.nanoTime() + duration.toNanos();
    while (rounds.whole.size() < LEAST_ROUNDS || System.nanoTime() < end) {
      rounds.whole.add(nanos(() -> departures(file), departures));
      rounds.bare.add(nanos(() -> terms(lines), terms));
    }
    return rounds;
  }

  /** Checks the result too, so that no compiler may leave the work out. */
  private static long nanos(IntSupplier work, int expected) {
    long start = System.nanoTime();
    int found = work.getAsInt();
    long nanos = System.nanoTime() - start;
    if (found != expected) {
      throw new IllegalStateException("found " + found + " and at first " + expected);
    }
    return nanos;
  }

  private int departures(InputFile file) {
    return pipeline
        .merge(
            Findings.together(
                articles(file).stream().map(pipeline::apply).map(Extraction::findings).toList()))
        .departures()
        .size();
  }

  private int terms(List<String> lines) {
    return lines.stream().mapToInt(line -> hanlp.seg(line).size()).sum();
  }

  private List<Article> articles(InputFile file) {
    List<Article> articles = new ArrayList<>();
    pipeline.read(
        file,
        result -> {
          if (result instanceof ReadResult.Read read) {
            articles.add(read.article());
          } else if (result instanceof ReadResult.Failed failed) {
            throw new IllegalArgumentException(
                failed.problem().path() + ": " + failed.problem().reason());
          }
        });
    return articles;
  }

  private static double median(List<Long> nanos) {
    return nanos.stream().sorted().skip(nanos.size() / 2).findFirst().orElseThrow();
  }

  private static String millis(double nanos) {
    return String.format(Locale.ROOT, "%.2f", nanos / 1e6);
  }

  private static String perSecond(long characters, double nanos) {
    return String.format(Locale.ROOT, "%,.0f", characters * 1e9 / nanos);
  }
}
