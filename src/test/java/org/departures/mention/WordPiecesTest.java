package org.departures.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPiecesTest {

  private static final WordPieces WORD_PIECES = load();

  private static WordPieces load() {
    try (InputStream tokenizer = WordPieces.class.getResourceAsStream("/model/tokenizer.json")) {
      return new WordPieces(tokenizer);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> pieces(String text) {
    Pieces pieces = WORD_PIECES.cut(text);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.starts()[i] != Pieces.NO_TEXT) {
        words.add(text.substring(pieces.starts()[i], pieces.ends()[i]));
      }
    }
    return words;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "张三离开Tesla。; 张|三|离|开|Tesla|。",
        "𠮷野家CEO 辞职; 𠮷|野|家|CEO|辞|职",
        "😀AC米兰; 😀AC|米|兰",
        "bet365, 2024年; be|t|365|,|202|4|年",
      })
  void aChineseCharacterIsAPieceAndALatinWordOneOrMore(String text, String words) {
    assertThat(pieces(text)).containsExactly(words.split("\\|", -1));
  }

  @Test
  void everyCharacterBelongsToAPiece() {
    for (long seed = 0; seed < 500; seed++) {
      String text = text(new Random(seed));
      Pieces pieces = WORD_PIECES.cut(text);
      int end = 0;
      for (int i = 1; i < pieces.size() - 1; i++) {
        int start = pieces.starts()[i];
        // A character such as ǆ or 각 may become several pieces, each of which stands for all of it.
        boolean again = start == pieces.starts()[i - 1] && pieces.ends()[i] == end;
        assertThat(again || start >= end).as("seed %d", seed).isTrue();
        assertThat(text.substring(Math.min(start, end), start).codePoints())
            .as("seed %d: between pieces", seed)
            .allMatch(WordPiecesTest::isSilent);
        end = pieces.ends()[i];
      }
      assertThat(text.substring(end).codePoints())
          .as("seed %d: behind the last piece", seed)
          .allMatch(WordPiecesTest::isSilent);
    }
  }

  private static boolean isSilent(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.NON_SPACING_MARK ->
          true;
      default -> codePoint == 0xfffd;
    };
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(80); left >= 0; left--) {
      int codePoint =
          switch (random.nextInt(8)) {
            case 0 -> random.nextInt(0x80);
            case 1 -> random.nextInt(0x250);
            case 2 -> 0x1f300 + random.nextInt(0x300);
            case 3 -> 0x20000 + random.nextInt(0x2a6df - 0x20000);
            case 4 -> 0xd800 + random.nextInt(0x800);
            case 5 -> random.nextInt(0x10000);
            default -> 0x4e00 + random.nextInt(0x5000);
          };
      text.appendCodePoint(codePoint);
    }
    return text.toString();
  }
}
