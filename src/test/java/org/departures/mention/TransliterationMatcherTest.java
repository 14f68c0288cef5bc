package org.departures.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransliterationMatcherTest {

  private static final int SAMPLE = 2_000;
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
  void trueNameIsBestOfTwentyAndUnrelatedNamesAreNotJoined() throws IOException {
    assumeTrue(Files.exists(NameFigures.PAIRS), "skipped: " + NameFigures.PAIRS + " is not here");
    NameFigures.Figures figures = NameFigures.of(SAMPLE);
    assertThat(figures.shareFirst()).as("right name first").isGreaterThan(0.95);
    assertThat((double) figures.joined() / SAMPLE).as("joined").isGreaterThan(0.9);
    assertThat(figures.shareUnrelatedJoined()).as("unrelated, joined").isLessThan(0.01);
  }
}
