package org.departures.merge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.apache.datasketches.theta.UpdateSketch;
import org.departures.model.Stage;

/**
 * Makes the sketch of a text by which its copies are known: the smallest hashes of its pieces of
 * eight letters and digits, in base 64. Marks, blanks and line ends don't count.
 */
public final class TextSketcher implements Stage<String, String> {

  private static final int PIECE = 8;
  private static final int HASHES = 128;

  @Override
  public String apply(String text) {
    UpdateSketch sketch = UpdateSketch.builder().setNominalEntries(HASHES).build();
    StringBuilder letters = new StringBuilder(text.length());
    int count = 0;
    int at = 0;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      if (Character.isLetterOrDigit(character)) {
        letters.appendCodePoint(character);
        count++;
      }
      at += Character.charCount(character);
    }
    byte[] bytes = letters.toString().getBytes(UTF_8);
    int[] starts = starts(bytes, count);
    for (int piece = 0; piece + PIECE <= count; piece++) {
      sketch.update(Arrays.copyOfRange(bytes, starts[piece], starts[piece + PIECE]));
    }
    return TextSketch.write(sketch.rebuild());
  }

  /** Where each of {@code letters} begins in its UTF-8, and where the last ends. */
  private static int[] starts(byte[] bytes, int letters) {
    int[] starts = new int[letters + 1];
    int letter = 0;
    for (int at = 0; at < bytes.length; at++) {
      boolean goesOn = (bytes[at] & 0xc0) == 0x80;
      if (!goesOn) {
        starts[letter++] = at;
      }
    }
    starts[letters] = bytes.length;
    return starts;
  }
}
