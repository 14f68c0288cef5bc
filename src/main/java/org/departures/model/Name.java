package org.departures.model;

import java.util.Optional;

/** A name in the languages it is known in. */
public record Name(Optional<String> zh, Optional<String> en) {

  /** The name to show where only one can be: Chinese first. */
  public String shown() {
    return zh.or(() -> en).orElse("");
  }
}
