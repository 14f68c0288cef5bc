package org.departures.model;

/** A date as an article states it: the value, the original words, and what the value rests on. */
public record StatedDate(EdtfDate value, String text, Basis basis) {

  /** What a date was worked out from. */
  public enum Basis {
    /** The words alone give it: 2024 年 5 月. */
    EXPLICIT,
    /** Counted from the day of publication or a date nearby: 昨日, 上周一, last month. */
    RELATIVE,
    /** Nothing but the day of publication: 今日, 即日起. */
    PUBLISHED
  }
}
