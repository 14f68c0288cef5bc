package org.departures.date;

import java.util.Locale;

/**
 * What a piece gives to the date that is read. The name of a sign of the same name is its label.
 */
enum Label {
  YEAR,
  MONTH,
  DAY,
  WEEKDAY,
  WEEKEND,
  SEASON,
  QUARTER,
  HALF,
  PART,
  DECADE,
  CENTURY,
  ERA,
  ERA_YEAR,
  /** How many units from the reference. */
  ORDER,
  UNIT,
  /** The reference is a date told before. */
  NEARBY,
  TODAY,
  /** One word tells unit and number: 昨日, and not 上 and 天. */
  ONE_WORD,
  /** A number of units, and which way they are counted: back is -1. */
  COUNT,
  COUNT2,
  UNIT2,
  COUNT3,
  UNIT3,
  DIRECTION,
  /** The units end, or start, at the day of publication: past three years. */
  STRETCH,
  /** Three years from the day of publication on at most. */
  WITHIN,
  /** Days that can't be turned into the calendar's. */
  LUNAR,
  /** In three weeks: ahead, or how long something took. */
  AHEAD,
  /** Days from publication to the day that is counted from. */
  BASE,
  /** Which week or weekday; -1 for the last. */
  NTH,
  NTH_UNIT,
  /** Two digits that are no day: August 99. */
  SHORT_YEAR,
  YEAR2,
  MONTH2,
  DAY2,
  ABOUT;

  static Label ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
