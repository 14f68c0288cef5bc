package org.departures.ingest;

import java.util.List;

/**
 * Joins the lines that a page's width has broken. A line as wide as most of the document's widest
 * goes on in the next one; a shorter line ends its paragraph. Chinese characters count twice.
 */
final class PrintedLines {

  private static final double FULL = 0.85;
  private static final double WIDE = 0.9;
  private static final int FEWEST = 3;

  private PrintedLines() {}

  /** {@code text} with its paragraphs whole. */
  static String joined(String text) {
    List<String> lines = text.lines().map(String::strip).toList();
    int[] widths =
        lines.stream()
            .filter(line -> !line.isEmpty())
            .mapToInt(PrintedLines::width)
            .sorted()
            .toArray();
    if (widths.length < FEWEST) {
      return text;
    }
    double full = widths[(int) (WIDE * (widths.length - 1))] * FULL;
    StringBuilder joined = new StringBuilder();
    boolean goesOn = false;
    for (String line : lines) {
      if (!joined.isEmpty() && !goesOn) {
        joined.append('\n');
      } else if (goesOn && !line.isEmpty() && needsBlank(joined, line)) {
        joined.append(' ');
      }
      joined.append(line);
      goesOn = !line.isEmpty() && width(line) >= full;
    }
    return joined.toString();
  }

  private static boolean needsBlank(StringBuilder before, String line) {
    return before.charAt(before.length() - 1) < 0x2E80 && line.charAt(0) < 0x2E80;
  }

  private static int width(String line) {
    return line.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
  }
}
