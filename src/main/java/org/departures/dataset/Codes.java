package org.departures.dataset;

import java.util.Locale;
import org.departures.model.Language;
import org.departures.model.Script;

/** The word that stands for a constant in every file that is written. */
final class Codes {

  private Codes() {}

  static String of(Enum<?> constant) {
    if (constant instanceof Language language) {
      return language.code();
    } else if (constant instanceof Script script) {
      return script.code();
    }
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
