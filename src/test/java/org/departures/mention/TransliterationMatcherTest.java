package org.departures.mention;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.Table;
import org.departures.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransliterationMatcherTest {

  private static final Path PAIRS = Path.of("../shared/bench/names/transliteration-valid.tsv");
  private static final int SAMPLE = 2_000;
  private static final int OTHERS = 9;
  private static final long SEED = 7;

  private static final TransliterationMatcher MATCHER =
      new TransliterationMatcher(
          Map.ofEntries(
              Map.entry("布", "bu"),
              Map.entry("莱", "lai"),
              Map.entry("克", "ke"),
              Map.entry("威", "wei"),
              Map.entry("尔", "er"),
              Map.entry("奥", "ao"),
              Map.entry("特", "te"),
              Map.entry("曼", "man"),
              Map.entry("阿", "a"),
              Map.entry("库", "ku"),
              Map.entry("马", "ma"),
              Map.entry("斯", "si"),
              Map.entry("金", "jin")));

  private record Pair(String chinese, String latin) {}

  @ParameterizedTest
  @CsvSource({
    "布莱克威尔, Blackwell",
    "奥特曼, Altman",
    "阿尔特曼, Altman",
    "库克, Cook",
    "马斯克, Musk",
    "马克, Mark",
    "金, King"
  })
  void transliterationSoundsLikeItsName(String chinese, String latin) {
    assertThat(MATCHER.similarity(chinese, latin)).isGreaterThan(TransliterationLinker.THRESHOLD);
  }

  @ParameterizedTest
  @CsvSource({"布莱克威尔, Brockman", "奥特曼, Blackwell", "库克, Musk", "马斯克, Altman"})
  void transliterationDoesNotSoundLikeOthers(String chinese, String latin) {
    assertThat(MATCHER.similarity(chinese, latin)).isLessThan(TransliterationLinker.THRESHOLD);
  }

  @ParameterizedTest
  @CsvSource({"陈建国, Chen", "马云, Ma", "克, 克"})
  void unreadableNameIsLikeNothing(String chinese, String latin) {
    assertThat(MATCHER.similarity(chinese, latin)).isZero();
  }

  @Test
  void accentsAndCaseDoNotMatter() {
    assertThat(MATCHER.similarity("马克", "MÄRK"))
        .isEqualTo(MATCHER.similarity("马克", "mark"), within(1e-9));
  }

  @Test
  void similarityLiesBetweenNothingAndOneOnRandomNames() {
    Random random = new Random(SEED);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder latin = new StringBuilder();
      for (int k = random.nextInt(30); k >= 0; k--) {
        latin.append(
            (char) (random.nextBoolean() ? 'a' + random.nextInt(26) : random.nextInt(400)));
      }
      assertThat(MATCHER.similarity("布莱克威尔", latin.toString()))
          .as("seed %d, name %d: %s", SEED, i, latin)
          .isBetween(0.0, 1.0);
    }
  }

  @Test
  void trueNameIsBestOfTenAndJoinsAreRight() throws IOException {
    assumeTrue(Files.exists(PAIRS), "skipped: " + PAIRS + " is not here");
    Lexicon lexicon = Lexicon.load();
    assumeTrue(
        lexicon.words(Table.TRANSLITERATION, Language.ZH).size() > 300,
        "skipped: the table of transliteration characters is not filled");
    TransliterationMatcher matcher = new TransliterationMatcher(lexicon);
    Random random = new Random(SEED);
    List<Pair> pairs = pairs();
    Collections.shuffle(pairs, random);
    int best = 0;
    int joined = 0;
    int right = 0;
    for (Pair pair : pairs.subList(0, SAMPLE)) {
      double own = matcher.similarity(pair.chinese, pair.latin);
      double other = bestOther(matcher, pair, pairs, random);
      best += own > other ? 1 : 0;
      boolean clear = Math.abs(own - other) >= TransliterationLinker.MARGIN;
      if (clear && Math.max(own, other) >= TransliterationLinker.THRESHOLD) {
        joined++;
        right += own > other ? 1 : 0;
      }
    }
    assertThat(best / (double) SAMPLE).as("true name best, seed %d", SEED).isGreaterThan(0.98);
    assertThat(right / (double) joined).as("precision, seed %d", SEED).isGreaterThan(0.995);
    assertThat(right / (double) SAMPLE).as("recall, seed %d", SEED).isGreaterThan(0.92);
  }

  private static double bestOther(
      TransliterationMatcher matcher, Pair pair, List<Pair> pairs, Random random) {
    double best = 0;
    for (int k = 0; k < OTHERS; ) {
      Pair other = pairs.get(random.nextInt(pairs.size()));
      if (!other.latin.equals(pair.latin)) {
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
}
