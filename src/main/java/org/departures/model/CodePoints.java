package org.departures.model;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Turns UTF-16 offsets of one text into code points, and spans into {@link Evidence}. */
public final class CodePoints {

  private final String text;
  private final int[] pairEnds;

  public CodePoints(String text) {
    this.text = text;
    int pairs = text.length() - text.codePointCount(0, text.length());
    this.pairEnds =
        IntStream.range(1, pairs == 0 ? 1 : text.length())
            .filter(i -> Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i)))
            .map(i -> i + 1)
            .toArray();
  }

  /** The number of code points before the UTF-16 offset {@code offset}. */
  public int at(int offset) {
    int found = Arrays.binarySearch(pairEnds, offset);
    return offset - (found >= 0 ? found + 1 : -found - 1);
  }

  /** Evidence for {@code field} of the article {@code article}, whose text this is. */
  public Evidence evidence(String article, String field, Span span) {
    return new Evidence(article, field, at(span.start()), at(span.end()), span.of(text));
  }
}
