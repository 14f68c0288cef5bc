package org.departures.mention;

import java.util.regex.Pattern;

/** The place a report begins with, in capitals: DECATUR, Ill. -; LEEDS (Wire) --. */
final class ReportPlace {

  /** What stands between the place and the text. */
  private static final Pattern BEHIND =
      Pattern.compile(
          "(?:, [A-Z][A-Za-z.]{1,14}(?: [A-Z][A-Za-z.]{1,14})?)?"
              + "(?:, [A-Z][a-z]{2,8}\\.? \\d{1,2}(?:, \\d{4})?)?"
              + " ?(?:[(/][^()/]{1,20}[)/] ?)?(?: -|--|—|–)");

  private ReportPlace() {}

  static boolean is(String text, LatinRun run) {
    return opensLine(text, run)
        && BEHIND.matcher(text).region(run.end(), text.length()).lookingAt();
  }

  /** Whether the run stands in capitals at the beginning of a line. */
  private static boolean opensLine(String text, LatinRun run) {
    return (run.start() == 0 || text.charAt(run.start() - 1) == '\n')
        && text.substring(run.start(), run.end()).chars().noneMatch(Character::isLowerCase);
  }
}
