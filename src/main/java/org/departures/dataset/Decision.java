package org.departures.dataset;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One line of a reviewer's decisions.
 *
 * @param record the departure's id
 * @param field what {@link Kind#CORRECT} sets; empty for every other decision
 * @param value what the field should be: nothing where it is unknown, one text, or for positions
 *     any number of them
 * @param by who decided
 * @param at when it was decided; of two decisions the later one counts
 */
public record Decision(
    String record,
    Kind decision,
    Optional<Field> field,
    List<String> value,
    String by,
    Instant at,
    Optional<String> note) {

  /** What a reviewer can decide. */
  public enum Kind {
    /** The record is right. */
    ACCEPT,
    /** The record is wrong as a whole. */
    REJECT,
    /** One field of it should be something else. */
    CORRECT,
    /** Every decision on the record before is withdrawn. */
    PENDING
  }

  /** What can be corrected. */
  public enum Field {
    PERSON,
    ORGANIZATION,
    POSITIONS,
    TYPE,
    FACTUALITY,
    DATE,
    ANNOUNCED,
    DESTINATION,
    SUCCESSOR,
    REASON
  }

  public Decision {
    value = List.copyOf(value);
  }
}
