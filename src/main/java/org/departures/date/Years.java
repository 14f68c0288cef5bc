package org.departures.date;

/** What makes a number a year. */
final class Years {

  private Years() {}

  private static final int REPUBLIC = 1911;

  /** The year that a number of two or three digits is short for: in Taiwan 113年 is 2024. */
  static int ofShort(int number) {
    if (number < 100) {
      return expand(number);
    }
    return number < 150 ? REPUBLIC + number : number;
  }

  /** The year that two digits are short for. */
  static int expand(int twoDigits) {
    return twoDigits < 50 ? 2000 + twoDigits : 1900 + twoDigits;
  }

  /** Whether news can speak of it without more words. */
  static boolean recent(int year) {
    return year >= 1800 && year < 2100;
  }
}
