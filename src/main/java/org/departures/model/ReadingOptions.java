package org.departures.model;

/**
 * How inputs are read: the limits that keep one input from stopping a run, and whether scanned
 * pages are recognised.
 *
 * @param maxBytes of one document, one line of a feed, one member of an archive; an archive or a
 *     feed itself may be larger
 * @param maxCharacters of one article's text, in UTF-16 units
 * @param maxDepth how many archives and mails may lie in each other
 * @param maxMembers how many members all archives of one input may hold together
 * @param maxSeconds how long the parser of one PDF, Word, RTF, ODT or EPUB document may take
 * @param ocr whether PDF files without text are given to Tesseract
 */
public record ReadingOptions(
    long maxBytes, int maxCharacters, int maxDepth, int maxMembers, int maxSeconds, boolean ocr) {

  /** What news files stay well under. */
  public static final ReadingOptions DEFAULT =
      new ReadingOptions(50L << 20, 2_000_000, 5, 100_000, 60, false);

  private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 16;

  public ReadingOptions {
    maxBytes = Math.min(maxBytes, LONGEST_ARRAY);
    if (maxBytes < 1 || maxCharacters < 1 || maxDepth < 0 || maxMembers < 1 || maxSeconds < 1) {
      throw new IllegalArgumentException("limits should be 1 or more, maxDepth 0 or more");
    }
  }

  public ReadingOptions withMaxBytes(long bytes) {
    return new ReadingOptions(bytes, maxCharacters, maxDepth, maxMembers, maxSeconds, ocr);
  }

  public ReadingOptions withOcr() {
    return new ReadingOptions(maxBytes, maxCharacters, maxDepth, maxMembers, maxSeconds, true);
  }
}
