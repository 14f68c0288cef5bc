package org.departures.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A day with its year as datelines and metadata write it, and where it stands in its line.
 *
 * <p>Read are 2024-05-17, 2024/5/17, 2024.05.17, 2024年5月17日, May 17, 2024 and 17 May 2024, each
 * with a time of day behind it, whose zone is ignored: the day is the one that was printed. {@code
 * end} is behind the time. The patterns hold bounded repetitions alone, so they take linear time.
 */
record WrittenDay(LocalDate day, int start, int end, boolean timed) {

  private static final String TIME =
      "(?<time>(?:T|,?\\s{0,3}(?:-|at\\b)?\\s{0,3})\\d{1,2}(?:[:：]\\d{2}){1,2}"
          + "(?:\\.\\d{1,9})?(?:Z|[+-]\\d{2}:?\\d{2})?(?:\\s?[AaPp]\\.?[Mm]\\.?)?)?";
  private static final Pattern NUMBERS =
      Pattern.compile(
          "(?<!\\d)(?<year>\\d{4})\\s?(?:年|[-/.])\\s?(?<month>\\d{1,2})\\s?(?:月|[-/.])\\s?"
              + "(?<day>\\d{1,2})(?!\\d)(?:\\s?日)?"
              + TIME);

  /** 2024 05/17 10:12, as a page shows it that sets the year apart. */
  private static final Pattern YEAR_APART =
      Pattern.compile(
          "(?<!\\d)(?<year>20\\d{2})\\s{1,2}(?<month>\\d{2})\\s?/\\s?(?<day>\\d{2})(?!\\d)" + TIME);

  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "\\b(?<month>[A-Za-z]{3,9})\\.?\\s(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s(?<year>\\d{4})(?!\\d)"
              + TIME);
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s(?<month>[A-Za-z]{3,9})\\.?,?\\s(?<year>\\d{4})(?!\\d)"
              + TIME);
  private static final List<Pattern> YEAR_FIRST = List.of(NUMBERS, YEAR_APART);
  private static final List<Pattern> YEAR_LAST = List.of(MONTH_FIRST, DAY_FIRST);
  private static final Comparator<WrittenDay> BY_START = Comparator.comparingInt(WrittenDay::start);
  private static final Pattern COMPACT = Pattern.compile("\\s*(\\d{4})(\\d{2})(\\d{2})\\s*");
  private static final Pattern SHORT_YEAR = Pattern.compile("(\\d{2})-(\\d{2})-(\\d{2})(?!\\d)");
  private static final int YEAR_DIGITS = 4;
  private static final char LAST_ASCII = '\u007F';
  private static final int SHORT_MONTH = 4;
  private static final int NO_MONTH = 0;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  /**
   * The first day written in {@code line}. Every form has a year of four digits, which most lines
   * have not, and looking for that is many times faster than trying the patterns everywhere.
   */
  static Optional<WrittenDay> find(String line) {
    Optional<WrittenDay> first = Optional.empty();
    boolean behindWords = false;
    for (int at = year(line, 0); at < line.length(); at = year(line, at + YEAR_DIGITS)) {
      for (Pattern pattern : YEAR_FIRST) {
        Matcher matcher = pattern.matcher(line).region(at, line.length());
        if (first.isEmpty() && matcher.lookingAt()) {
          first = read(matcher);
        }
      }
      behindWords |= isBehindWords(line, at);
    }
    if (behindWords) {
      for (Pattern pattern : YEAR_LAST) {
        Matcher matcher = pattern.matcher(line);
        Optional<WrittenDay> found = Optional.empty();
        while (found.isEmpty() && matcher.find()) {
          found = read(matcher);
        }
        first = Stream.concat(first.stream(), found.stream()).min(BY_START);
      }
    }
    return first;
  }

  /** Where the next four digits on end, and no more, begin; at the line's end if there are none. */
  private static int year(String line, int from) {
    int start = from;
    int at = from;
    while (at < line.length() && (isDigit(line.charAt(at)) || at - start != YEAR_DIGITS)) {
      start = isDigit(line.charAt(at)) ? start : at + 1;
      at++;
    }
    return at - start == YEAR_DIGITS ? start : line.length();
  }

  /** Whether a day without its year may end at {@code year}, as far as two characters tell. */
  private static boolean isBehindWords(String line, int year) {
    return year > 1
        && Character.isWhitespace(line.charAt(year - 1))
        && line.charAt(year - 2) <= LAST_ASCII;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static Optional<WrittenDay> read(Matcher matcher) {
    boolean timed = matcher.group("time") != null;
    return day(matcher.group("year"), matcher.group("month"), matcher.group("day"))
        .map(day -> new WrittenDay(day, matcher.start(), matcher.end(), timed));
  }

  /** The day at the beginning of a labelled value, which may leave the century out: 24-05-17. */
  static Optional<WrittenDay> ofLabelled(String value) {
    Matcher matcher = SHORT_YEAR.matcher(value);
    return matcher.lookingAt()
        ? day("20" + matcher.group(1), matcher.group(2), matcher.group(3))
            .map(day -> new WrittenDay(day, 0, matcher.end(), false))
        : find(value).filter(day -> day.start() == 0);
  }

  /** The day that a metadata value such as {@code 2024-05-17T10:12:00+08:00} gives. */
  static Optional<LocalDate> of(String value) {
    Matcher compact = COMPACT.matcher(value);
    return compact.matches()
        ? day(compact.group(1), compact.group(2), compact.group(3))
        : find(value).map(WrittenDay::day);
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    int number = Integer.parseInt(year);
    if (number < FIRST_YEAR || number > LAST_YEAR) {
      return Optional.empty();
    }
    try {
      int monthNumber =
          Character.isDigit(month.charAt(0)) ? Integer.parseInt(month) : monthNamed(month);
      return Optional.of(LocalDate.of(number, monthNumber, Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int monthNamed(String name) {
    for (Month month : Month.values()) {
      String full = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      // Sept is as usual as Sep.
      if (name.length() <= full.length()
          && (name.length() <= SHORT_MONTH || name.length() == full.length())
          && full.regionMatches(true, 0, name, 0, name.length())) {
        return month.getValue();
      }
    }
    return NO_MONTH;
  }
}
