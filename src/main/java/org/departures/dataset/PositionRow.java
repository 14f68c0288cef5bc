package org.departures.dataset;

import java.util.Optional;
import org.departures.model.Position;

/** An office as every file shows it. */
@Described("An office")
public record PositionRow(
    @Described("The office as the article words it") String text,
    @Described("What kind of office it is, such as chief_scientist") Optional<String> code) {

  static PositionRow of(Position position) {
    return new PositionRow(position.text(), position.code());
  }
}
