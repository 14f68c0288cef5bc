package org.departures.date;

/** What makes a number a year. */
final class Years {

  private Years() {}

  /** The year that two digits are short for. */
  static int expand(int twoDigits) {
    return twoDigits < 50 ? 2000 + twoDigits : 1900 + twoDigits;
  }

  /** Whether news can speak of it without more words. */
  static boolean recent(int year) {
    return year >= 1800 && year < 2100;
  }
}
