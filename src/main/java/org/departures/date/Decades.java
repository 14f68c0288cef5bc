package org.departures.date;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.departures.model.EdtfDate;

/** Decades and centuries: 90年代, the 1970s, 上世纪80年代, 21st century. */
final class Decades {

  /** Above it a century is counted from the first; up to it, from the one that runs. */
  private static final int LARGEST_ORDER = 3;

  private Decades() {}

  /** The decade or century that {@code reading} tells; 上世纪 needs the day of publication. */
  static Optional<EdtfDate> of(Reading reading, Optional<LocalDate> published) {
    if (!reading.has(Label.DECADE)) {
      int century = reading.get(Label.CENTURY);
      return century < 1 || century > 30
          ? Optional.empty()
          : Optional.of(EdtfDate.parse(String.format(Locale.ROOT, "%02dXX", century - 1)));
    }
    int decade = reading.get(Label.DECADE);
    if (decade % 10 != 0) {
      return Optional.empty();
    } else if (!reading.has(Label.CENTURY)) {
      // News speaks of the nearest: 90年代 are past, 20年代 have begun.
      return Optional.of(around(decade >= 100 ? decade : Years.expand(decade)));
    }
    int century = reading.get(Label.CENTURY);
    if (century > LARGEST_ORDER) {
      return Optional.of(around(100 * (century - 1) + decade));
    }
    return published.map(day -> around(100 * (day.getYear() / 100 + century) + decade));
  }

  /** The decade that {@code year} lies in. */
  static EdtfDate around(int year) {
    return EdtfDate.parse(String.format(Locale.ROOT, "%03dX", year / 10));
  }
}
