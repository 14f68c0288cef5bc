package org.departures.lexicon;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads a TSV list: {@code #} starts a comment line, rows are sorted by their first cell inside
 * each block between comments or blank lines, no first cell stands twice, every row has the same
 * number of cells.
 */
final class TsvReader {

  /** A row and where it stands. */
  record Row(String file, int line, List<String> cells) {

    String word() {
      return cells.get(0);
    }
  }

  private TsvReader() {}

  static List<Row> read(String file, String content, int columns, boolean emptyCells) {
    List<Row> rows = new ArrayList<>();
    Set<String> words = new HashSet<>();
    String previous = "";
    int number = 0;
    for (String line : content.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        previous = "";
        continue;
      }
      List<String> cells = List.of(line.split("\t", -1));
      if (cells.size() != columns) {
        throw new LexiconException(
            file, number, "has " + cells.size() + " columns where " + columns + " are expected");
      }
      if (!emptyCells && cells.stream().anyMatch(String::isBlank)) {
        throw new LexiconException(file, number, "has an empty column");
      }
      if (cells.stream().anyMatch(cell -> !cell.equals(cell.strip()))) {
        throw new LexiconException(file, number, "has blanks around a column");
      }
      String word = String.join("\t", emptyCells ? cells : List.of(cells.get(0)));
      if (!words.add(word)) {
        throw new LexiconException(file, number, "\"" + cells.get(0) + "\" stands here twice");
      }
      if (word.compareTo(previous) < 0) {
        throw new LexiconException(
            file, number, "\"" + cells.get(0) + "\" should stand before \"" + previous + "\"");
      }
      previous = word;
      rows.add(new Row(file, number, cells));
    }
    return Collections.unmodifiableList(rows);
  }
}
