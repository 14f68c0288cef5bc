package org.departures.merge;

import org.departures.model.DepartureType;

/** What never shares an episode: going for a time, going for good, and dying in office. */
enum EpisodeKind {
  TEMPORARY,
  FINAL,
  DEATH;

  static EpisodeKind of(DepartureType type) {
    if (type == DepartureType.DIED) {
      return DEATH;
    }
    return type.temporary() ? TEMPORARY : FINAL;
  }
}
