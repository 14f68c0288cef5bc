package org.departures.ingest;

/**
 * A line of a page, its blanks collapsed.
 *
 * @param apart the same with a blank wherever inline elements meet: 林雪 2024-05-17
 * @param linked the share of its characters that links hold, from 0 to 1
 * @param box the number of the innermost box that it stands in
 * @param weight how much is said: Chinese characters, and a third as many other letters and digits
 * @param prose whether this is running text: long enough, punctuated, and no link
 */
record Block(
    String text, String apart, Kind kind, double linked, int box, int weight, boolean prose) {

  private static final int SHORTEST_PROSE = 12;
  private static final int LETTERS_FOR_AN_IDEOGRAPH = 3;
  private static final String MARKS = "。！？；，、：.,!?;";
  private static final double MOSTLY = 0.5;

  /** What a block was marked up as. */
  enum Kind {
    PARAGRAPH,
    HEADING,
    /** A list's item, a table's row, or what follows a line break. */
    LINE
  }

  static Block of(String text, Kind kind) {
    return of(text, text, kind, 0, 0);
  }

  static Block of(String text, String apart, Kind kind, double linked, int box) {
    int weight = weight(text);
    boolean prose =
        linked <= MOSTLY
            && weight >= SHORTEST_PROSE
            && text.chars().anyMatch(c -> MARKS.indexOf(c) >= 0);
    return new Block(text, apart, kind, linked, box, weight, prose);
  }

  boolean isLink() {
    return linked > MOSTLY;
  }

  private static int weight(String text) {
    int ideographs = 0;
    int others = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (Character.isIdeographic(c)) {
        ideographs++;
      } else if (Character.isLetterOrDigit(c)) {
        others++;
      }
    }
    return ideographs + others / LETTERS_FOR_AN_IDEOGRAPH;
  }
}
