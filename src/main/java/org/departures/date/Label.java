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
  /** Like a direction, from the date that stands behind. */
  OFFSET,
  /** The units end, or start, at the day of publication: past three years. */
  STRETCH,
  /** Three years from the day of publication on at most. */
  WITHIN,
  /** The month and day are those of the lunar calendar. */
  LUNAR,
  LEAP,
  HOLIDAY,
  /** In three weeks: ahead, or how long something took. */
  AHEAD,
  /** The units are days of a stretch that starts at the date behind them. */
  LASTING,
  /** The day or month of publication in another year: 去年今日; the unit. */
  SAME,
  RECENT,
  NOW,
  /** Which week or weekday; -1 for the last. */
  NTH,
  NTH_UNIT,
  /** Two digits that are no day: August 99. */
  SHORT_YEAR,
  YEAR2,
  MONTH2,
  DAY2,
  WEEKDAY2,
  ABOUT;

  static Label ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
