package org.departures.event;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The parts that mentions play in a rule, by the name that patterns and examples use. A slot takes
 * one mention; {@code person} and the positions also take a list of them (甲、乙和丙).
 */
enum Slot {
  /** One of the rule's triggers. */
  TRIGGER,
  /** Who leaves, stays or comes back: a name, 他, or a group without names. */
  PERSON,
  /** The organisation that is left, or 公司. */
  ORG,
  /** The position that is left or held. */
  POSITION,
  DATE,
  /** Who follows. */
  SUCCESSOR,
  /** The organisation that is joined or founded. */
  DESTINATION,
  /** The position that is taken there. */
  NEW_POSITION,
  /** How many there were. */
  TOTAL,
  /** How many left. */
  DEPARTED,
  /** How many stay. */
  REMAINING;

  /** The name in patterns and examples. */
  String group() {
    return name().toLowerCase(Locale.ROOT).replace("_", "");
  }

  static Optional<Slot> of(String name) {
    return Arrays.stream(values()).filter(slot -> slot.group().equals(name)).findFirst();
  }
}
