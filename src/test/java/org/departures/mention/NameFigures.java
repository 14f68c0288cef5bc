package org.departures.mention;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.departures.lexicon.Lexicon;

/**
 * Measures the phonetic match on labelled pairs of a Latin name and its transliteration: how often
 * the right Latin name is ranked first among others of the set, and how many pairs of two names
 * that have nothing to do with each other pass the threshold. Prints both.
 */
public final class NameFigures {

  static final Path PAIRS = Path.of("../shared/bench/names/transliteration-valid.tsv");

  private static final int OTHERS = 20;
  private static final long SEED = 7;

  private final TransliterationMatcher matcher = new TransliterationMatcher(Lexicon.load());
  private final Random random = new Random(SEED);

  private NameFigures() {}

  private record Pair(String chinese, String latin) {}

  /**
   * What came of it: of {@code pairs}, those whose right name was {@code first}, and those of which
   * it passed the threshold; of {@code unrelated} pairs those that passed.
   */
  record Figures(int pairs, int first, int joined, int unrelated, int unrelatedJoined) {

    double shareFirst() {
      return (double) first / pairs;
    }

    double shareUnrelatedJoined() {
      return (double) unrelatedJoined / unrelated;
    }
  }

  /** Measures {@code sample} pairs, and all the pairs of names beside each other in the set. */
  static Figures of(int sample) throws IOException {
    return new NameFigures().measure(sample);
  }

  private Figures measure(int sample) throws IOException {
    List<Pair> pairs = pairs();
    Collections.shuffle(pairs, random);
    int first = 0;
    int joined = 0;
    for (Pair pair : pairs.subList(0, sample)) {
      double own = matcher.similarity(pair.chinese, pair.latin);
      first += own > bestOther(pair, pairs) ? 1 : 0;
      joined += own >= TransliterationLinker.THRESHOLD ? 1 : 0;
    }
    int unrelated = 0;
    int unrelatedJoined = 0;
    for (int i = 0; i + 1 < pairs.size(); i++) {
      Pair one = pairs.get(i);
      Pair other = pairs.get(i + 1);
      if (!one.latin.equals(other.latin) && !one.chinese.equals(other.chinese)) {
        unrelated++;
        double similarity = matcher.similarity(one.chinese, other.latin);
        unrelatedJoined += similarity >= TransliterationLinker.THRESHOLD ? 1 : 0;
      }
    }
    return new Figures(sample, first, joined, unrelated, unrelatedJoined);
  }

  private double bestOther(Pair pair, List<Pair> pairs) {
    double best = 0;
    for (int k = 0; k < OTHERS; ) {
      Pair other = pairs.get(random.nextInt(pairs.size()));
      if (!other.latin.equals(pair.latin) && !other.chinese.equals(pair.chinese)) {
        best = Math.max(best, matcher.similarity(pair.chinese, other.latin));
        k++;
      }
    }
    return best;
  }

  private static List<Pair> pairs() throws IOException {
    List<Pair> pairs = new ArrayList<>();
    for (String line : Files.readAllLines(PAIRS, UTF_8)) {
      String[] cells = line.split("\t", -1);
      if (cells.length > 1 && !cells[0].equals("SRC")) {
        pairs.add(new Pair(cells[1].replace(" ", ""), cells[0].replace(" ", "")));
      }
    }
    return pairs;
  }

  /** Measures 2,000 pairs. */
  public static void main(String[] arguments) throws IOException {
    if (!Files.exists(PAIRS)) {
      System.err.println("There is no " + PAIRS.toAbsolutePath());
      return;
    }
    Figures figures = of(2_000);
    System.out.printf(
        Locale.ROOT,
        "right name first among %d others: %d of %d = %.4f%n"
            + "right name passes the threshold of %.2f: %d of %d%n"
            + "unrelated pairs that pass it: %d of %d = %.4f%n",
        OTHERS,
        figures.first,
        figures.pairs,
        figures.shareFirst(),
        TransliterationLinker.THRESHOLD,
        figures.joined,
        figures.pairs,
        figures.unrelatedJoined,
        figures.unrelated,
        figures.shareUnrelatedJoined());
  }
}
