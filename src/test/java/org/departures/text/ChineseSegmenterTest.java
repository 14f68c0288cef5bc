package org.departures.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import org.departures.model.BadResourceException;
import org.departures.model.Span;
import org.departures.model.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseSegmenterTest {

  private static final String DAMAGED = "HanLP's dictionaries are missing or damaged";
  private static final ChineseSegmenter SEGMENTER =
      new ChineseSegmenter(Set.of("首席增长官"), Set.of("佩尔沃思食品"));

  private static void assertTiles(String text, int offset) {
    int end = offset;
    for (Token token : SEGMENTER.segment(text, offset)) {
      assertThat(token.span().start()).as("%s in %s", token, text).isEqualTo(end);
      assertThat(token.span().length()).as("%s in %s", token, text).isPositive();
      end = token.span().end();
    }
    assertThat(end).as(text).isEqualTo(offset + text.length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "陈立昨日离开远山银行。",
        "𠮷田先生离职",
        "他😀走了👨‍👩‍👧",
        "CEO Mira Holt 于2024年5月3日辞职",
        "\ud840离职\udc00",
        "离职\u0000\ue000了",
        "鴻海霽",
      })
  void tokensTileTheirSentence(String text) {
    assertTiles(text, 0);
    assertTiles(text, 1000);
  }

  @Test
  void tokensTileAnyText() {
    for (int seed = 0; seed < 3000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder("seed ").append(seed).append('官');
      for (int i = random.nextInt(20); i >= 0; i--) {
        switch (random.nextInt(4)) {
          case 0 -> text.append((char) random.nextInt(Character.MAX_VALUE));
          case 1 -> text.append((char) (0x4e00 + random.nextInt(0x5200)));
          case 2 -> text.appendCodePoint(0x20000 + random.nextInt(0xa6d0));
          default -> text.append((char) (' ' + random.nextInt(95)));
        }
      }
      assertTiles(text.toString(), 0);
    }
  }

  @Test
  void wordsThatItIsGivenAreCutWholeWithTheirKind() {
    assertThat(SEGMENTER.segment("佩尔沃思食品首席增长官", 7))
        .containsExactly(new Token(new Span(7, 13), "ntc"), new Token(new Span(13, 18), "nnt"));
  }

  @Test
  void wordsOfOneSegmenterAreUnknownToAnother() {
    assertThat(new ChineseSegmenter(Set.of(), Set.of()).segment("佩尔沃思食品", 0)).hasSizeGreaterThan(1);
  }

  /** A word over the probe's cut gives what a dictionary without its words would. */
  @Test
  void probeThatIsCutOtherwiseStopsTheStart() {
    assertThatThrownBy(() -> new ChineseSegmenter(Set.of("离开公司"), Set.of()))
        .isInstanceOf(BadResourceException.class)
        .hasMessageStartingWith(DAMAGED + ": it cuts 他离开公司。 as ");
  }

  /** HanLP reads its dictionaries once in a process, so a damaged one needs its own. */
  @Test
  void damagedDictionaryStopsTheStart(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path dictionaries = Files.createDirectories(folder.resolve("data/dictionary"));
    Files.createFile(dictionaries.resolve("CoreNatureDictionary.mini.txt.bin"));
    Files.writeString(dictionaries.resolve("CoreNatureDictionary.mini.txt"), "无\tn\t1\n");
    Path output = folder.resolve("output.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                folder + File.pathSeparator + System.getProperty("java.class.path"),
                "org.departures.cli.Main",
                "analyze",
                "corpus/zh/denial.txt")
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(Files.readAllLines(output)).last(STRING).startsWith("departures: " + DAMAGED);
  }
}
