package org.departures.dataset;

import java.time.Instant;
import java.util.Optional;

/** What a reviewer decided on a departure. */
@Described("What a reviewer decided")
public record Review(
    @Described("The decision; pending where there is none") Status status,
    @Described("Who decided") Optional<String> by,
    @Described("When it was decided") Optional<Instant> at,
    @Described("What the reviewer remarked") Optional<String> note) {

  /** A departure that nobody has looked at. */
  public static final Review PENDING =
      new Review(Status.PENDING, Optional.empty(), Optional.empty(), Optional.empty());

  /** How a decision can turn out. */
  public enum Status {
    PENDING,
    ACCEPTED,
    /** Wrong as a whole; kept to be seen. */
    REJECTED,
    /** Some fields show what the reviewer says. */
    CORRECTED
  }
}
