package org.departures.model;

import java.util.Locale;

/** How a departure is told: as a fact, a plan, a rumour, or something denied. */
public enum Factuality {
  ASSERTED,
  /** Announced, and takes effect later than the article. */
  PLANNED,
  RUMORED,
  DENIED;

  /** The word in every file that is written. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
