package org.departures.dataset;

/** Something wrong in a dataset file, in the record that begins in {@code line}, from 1 on. */
public record Flaw(int line, String message) {

  @Override
  public String toString() {
    return "line " + line + ": " + message;
  }
}
