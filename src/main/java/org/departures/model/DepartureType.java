package org.departures.model;

import java.util.Locale;

/** How somebody left. */
public enum DepartureType {
  RESIGNED,
  RETIRED,
  DISMISSED,
  STEPPED_DOWN,
  CONTRACT_ENDED,
  LEFT,
  SUSPENDED,
  LEAVE_OF_ABSENCE,
  TRANSFERRED,
  LAID_OFF,
  DIED;

  /** Whether the person is expected back. */
  public boolean temporary() {
    return this == SUSPENDED || this == LEAVE_OF_ABSENCE;
  }

  /** The type's word in rules and in every file that is written. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
