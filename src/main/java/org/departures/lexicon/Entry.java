package org.departures.lexicon;

import java.util.List;
import org.departures.model.Language;

/** A row of a word table and where it stands. {@code values} are its columns behind the word. */
public record Entry(
    Table table, Language language, String word, List<String> values, String file, int line) {

  public Entry {
    values = List.copyOf(values);
  }

  /** The column behind the word. */
  public String value() {
    return values.get(0);
  }

  /** An error that names this row. */
  public LexiconException error(String message) {
    return new LexiconException(file, line, message);
  }
}
