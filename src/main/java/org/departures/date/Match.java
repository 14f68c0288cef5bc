package org.departures.date;

/** What a rule read, and from which pieces; {@code end} is excluded. */
record Match(String rule, Reading reading, int start, int end) {

  int length() {
    return end - start;
  }
}
