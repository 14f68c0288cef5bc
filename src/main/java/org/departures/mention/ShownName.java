package org.departures.mention;

/** A name as a record shows it, and as it is compared. */
record ShownName(String text, NameForm form) {

  static ShownName of(String text) {
    return new ShownName(text, NameForm.of(text));
  }
}
