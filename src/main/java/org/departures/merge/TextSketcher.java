package org.departures.merge;

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
    int[] letters = text.codePoints().filter(Character::isLetterOrDigit).toArray();
    for (int start = 0; start + PIECE <= letters.length; start++) {
      sketch.update(new String(letters, start, PIECE));
    }
    return TextSketch.write(sketch.rebuild());
  }
}
