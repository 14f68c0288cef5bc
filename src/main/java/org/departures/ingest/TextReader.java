package org.departures.ingest;

import java.util.List;
import java.util.Optional;

/** Reads plain text: its title, its dateline, and its characters as they are. */
final class TextReader {

  private static final int LONGEST_TITLE = 80;
  private static final String SENTENCE_ENDS = ".。;；:：,，";

  private final DatelineReader datelines;

  TextReader(DatelineReader datelines) {
    this.datelines = datelines;
  }

  /** What {@code decoded} says of itself; in its text each line ends with a line feed alone. */
  Page read(String decoded) {
    String text = decoded.replace("\r\n", "\n").replace('\r', '\n');
    Dateline dateline = datelines.ofText(text);
    return new Page(
        title(text),
        Optional.empty(),
        dateline.source(),
        dateline.author(),
        dateline.published(),
        text);
  }

  /** The first line if more follow it and it is short and no sentence. */
  private static Optional<String> title(String text) {
    List<String> lines =
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).limit(2).toList();
    if (lines.size() < 2) {
      return Optional.empty();
    }
    // Markdown's mark of a heading is no part of it.
    String first = lines.get(0).startsWith("# ") ? lines.get(0).substring(2).strip() : lines.get(0);
    boolean heading =
        !first.isEmpty()
            && first.length() <= LONGEST_TITLE
            && SENTENCE_ENDS.indexOf(first.charAt(first.length() - 1)) < 0;
    return heading ? Optional.of(first) : Optional.empty();
  }
}
