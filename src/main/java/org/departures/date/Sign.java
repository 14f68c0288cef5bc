package org.departures.date;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a piece of a sentence can be to the grammar. */
enum Sign {
  /** A number of four digits that can be a year. */
  FOUR,
  /** A number of three digits that can be a year. */
  THREE,
  /** A number below 100. */
  TWO,
  /** A number below 10 that is written with a zero before it. */
  PADDED,
  /** Twenty-first, 21st, 第三. */
  ORDINAL,
  /** Any other number. */
  NUMBER,
  /** A whole date in digits: 2024-05-17. */
  NUMERIC,
  /** A day in digits that tells no year: 5/17. */
  NUMERIC_DAY,
  /** 年. */
  NIAN,
  /** 月. */
  YUE,
  /** 日. */
  RI,
  /** 号, which counts other things than days too. */
  HAO,
  /** 年代. */
  NIANDAI,
  /** 世纪, century. */
  CENTURY,
  MONTH,
  WEEKDAY,
  WEEKEND,
  SEASON,
  QUARTER,
  HALF,
  /** Early, late, 初, 底. */
  PART,
  /** A number of ten years: 1970s, seventies. */
  DECADE,
  /** An era's name, with the year before its first. */
  ERA,
  /** 元年. */
  FIRST_YEAR,
  /** Last, this, next, 上, 本, 下. */
  ORDER,
  UNIT,
  /** A unit and how many of them, in one word: 半年. */
  SPAN,
  /** A unit and how many of them from the day of publication: 昨日, 去年. */
  SHIFT,
  /** A unit and how many of them from a date nearby: 同年, 次日. */
  NEARBY,
  TODAY,
  /** Now: the day of publication, where an interval ends or starts with it. */
  NOW,
  /** The days up to publication: 近日. */
  RECENT,
  AGO,
  /** Before another day: two days before yesterday. */
  BEFORE,
  AFTER,
  /** Earlier this year. */
  EARLIER,
  LATER,
  /** Before or past, of the time that ends today: past, 过去. */
  PAST,
  /** 近: like past, but how long something took as well. */
  NEARLY,
  /** Of the time that starts today: coming, 未来. */
  COMING,
  /** A or an. */
  ONE,
  /** A word of a number in English. */
  NUMERAL,
  THOUSAND,
  HUNDRED,
  TO,
  /** Until: a cue, and the joint of an interval. */
  UNTIL,
  FROM,
  /** A word that makes a date of the number behind it: in, since, 于. */
  CUE,
  /** In, which is a cue and can count ahead: in three weeks. */
  IN,
  /** On: the cue of days. */
  ON,
  /** For, which is a cue and tells how long: for two weeks. */
  FOR,
  /** A cue behind which something starts: starting, effective. */
  STARTING,
  /** 起, onward: behind a day from which something holds. */
  ONWARDS,
  /** What is left of a year: the rest. */
  REST,
  OF,
  /** 之间, behind both ends. */
  BETWEEN,
  WITHIN,
  /** Less than. */
  LESS,
  /** A word that puts what follows into the lunar calendar. */
  LUNAR,
  /** A month that has its name in the lunar calendar only: 腊月. */
  LUNAR_MONTH,
  /** A day as the lunar calendar writes it: 初八, 廿三. */
  LUNAR_DAY,
  /** 闰: the month that repeats. */
  LEAP,
  /** A day with a name, in the form of {@link Holiday}. */
  HOLIDAY,
  AND,
  THE,
  APPROXIMATE,
  /** Left or right, 左右: about, behind the date. */
  ABOUT,
  /** Will, 将: what follows lies ahead. */
  FUTURE,
  /** What is counted: a number before it is no date. */
  COUNTED,
  /** A word that looks like a date and is none. */
  NONE,
  COMMA,
  DOT,
  DASH,
  SLASH,
  /** The end of a clause. */
  STOP,
  OTHER;

  private static final Map<String, Sign> BY_NAME =
      Stream.of(values()).collect(Collectors.toUnmodifiableMap(Sign::code, Function.identity()));

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Sign ofCode(String code) {
    Sign sign = BY_NAME.get(code);
    if (sign == null) {
      throw new IllegalArgumentException("no such sign: " + code);
    }
    return sign;
  }
}
