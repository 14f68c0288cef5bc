package org.departures.date;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The forms of dates in both languages. Each line is one way to write a date; of those that fit at
 * a place the longest is taken, of equally long ones the first.
 */
final class Grammar {

  /** What a Chinese date's year can be: in numbers, counted from an era, or told by a word. */
  private static final List<String> CHINESE_YEARS =
      List.of(
          "year:four|padded nian",
          "era era_year:two|padded nian",
          "era first_year",
          "shift",
          "nearby");

  private static final String DAY = "day:two|padded ri|hao comma? weekday?";

  private static final List<Rule> RULES =
      Stream.of(
              relative(),
              explicitChinese(),
              Stream.of(
                  rule("numeric", "approximate? numeric comma? weekday?"),
                  rule("years", "year:four dash|to|until year2:four nian?"),
                  rule("decade", "the? decade!"),
                  rule("decade", "the decade"),
                  rule("decade", "-cue decade"),
                  rule("decade", "-the part decade"),
                  rule("century", "the? century:ordinal|two century")),
              explicitEnglish(),
              counted())
          .flatMap(rules -> rules)
          .toList();

  private final Map<Sign, List<Rule>> byFirstSign = new EnumMap<>(Sign.class);

  Grammar() {
    for (Rule rule : RULES) {
      for (Sign sign : rule.starts()) {
        byFirstSign.computeIfAbsent(sign, s -> new ArrayList<>()).add(rule);
      }
    }
  }

  /** The rules whose first piece can have {@code sign}, the more telling ones first. */
  List<Rule> startingWith(Sign sign) {
    return byFirstSign.getOrDefault(sign, List.of());
  }

  private static Stream<Rule> explicitChinese() {
    Stream<Rule> withYear =
        CHINESE_YEARS.stream()
            .flatMap(
                year ->
                    Stream.of(
                        rule("zh-year", "approximate? " + year + " nian? of? part? about?"),
                        rule(
                            "zh-year-month",
                            "approximate? " + year + " of? month:two|padded yue of? part? about?"),
                        rule("zh-year-month-day", year + " of? month:two|padded yue " + DAY),
                        rule("zh-year-month-day", year + " month:two|padded yue day:two"),
                        rule("zh-year-season", year + " of? season|quarter|half of? part?")));
    return Stream.concat(
        withYear,
        Stream.of(
            rule("zh-year-month-day", "year:two nian month:two|padded yue " + DAY),
            rule("zh-year-month", "year:two nian month:two|padded yue part?"),
            rule("zh-year", "year:two nian part"),
            rule("zh-year-season", "year:two nian season|quarter|half"),
            rule("zh-month-day", "month:two|padded yue " + DAY),
            rule("zh-month-day", "month:two|padded yue day:two"),
            rule("zh-month", "month:two|padded yue of? part?"),
            rule("zh-months", "month:two to|dash month2:two yue"),
            rule("zh-months", "shift month:two to|dash month2:two yue"),
            rule("zh-months", "year:four nian month:two to|dash month2:two yue"),
            rule("zh-day", "day:two|padded! ri|hao"),
            rule("zh-day", "-cue|from day:two ri|hao"),
            rule("zh-nth-week", "month:two|padded yue of? nth:ordinal nth_unit:unit"),
            rule("zh-nth-weekday", "month:two|padded yue of? nth:ordinal weekday"),
            rule("lunar", "lunar year:four|padded nian month:two yue day:two?"),
            rule("lunar", "year:four|padded nian lunar month:two? yue? lunar?"),
            rule("lunar", "year:four|padded nian month:two yue lunar"),
            rule("lunar", "era era_year:two nian lunar"),
            rule("lunar", "lunar? month:two yue lunar"),
            rule("lunar", "lunar month:two yue day:two?"),
            rule("zh-decade", "century:two century decade:two|padded niandai part?"),
            rule("zh-decade", "century:order century decade:two niandai part?"),
            rule("zh-decade", "decade:two|padded niandai part?")));
  }

  private static Stream<Rule> explicitEnglish() {
    return Stream.of(
        rule(
            "en-month-day-year",
            "weekday? comma? month dot? dash|slash? the? day:two|padded|ordinal comma? year:four"),
        rule(
            "en-day-month-year",
            "weekday? comma? the? day:two|padded|ordinal dot? of? month dot? comma? year:four"),
        rule("en-year-month-day", "year:four dash|slash month dash|slash day:two|padded"),
        rule(
            "en-month-day",
            "weekday? comma? month dot? dash|slash? the? day:two|padded|ordinal comma? weekday?"),
        rule("en-day-month", "weekday? comma? the? day:two|padded|ordinal dot? of? month"),
        rule("en-month-year", "approximate? part? of? dash? month dot? of? comma? year:four"),
        rule("en-month-year", "month dot? short_year:two"),
        rule("en-month-year", "year:four comma? month"),
        rule(
            "en-days",
            "day:two|padded|ordinal to|until|dash|and day2:two|ordinal of? month dot? comma? year:four"),
        rule("en-days", "day:two|padded|ordinal to|until|dash|and day2:two|ordinal of? month"),
        rule(
            "en-days",
            "month from? day:two|padded|ordinal to|until|dash|and day2:two|ordinal comma? year:four"),
        rule("en-days", "month from? day:two|padded|ordinal to|until|dash|and day2:two|ordinal"),
        rule("en-days", "day:two|padded to|until|dash|and day2:two of|cue? order unit"),
        rule("en-month", "month!"),
        rule("en-month", "-cue|from|of|to|approximate|and month"),
        rule("en-month", "part of? dash? month"),
        rule("en-day", "-cue|from the? day:ordinal! -stop|dot|comma|cue|and|to"),
        rule("en-day", "-cue the day:ordinal -stop|dot"),
        rule("en-day", "weekday the day:two|ordinal"),
        rule("en-season", "approximate? part? of? the? season of? comma? year:four"),
        rule("en-season", "year:four season"),
        rule("en-season", "-cue|from|of the season"),
        rule("en-quarter", "the? quarter|half of? cue? comma? the? year:four"),
        rule("en-quarter", "year:four the? quarter|half"),
        rule("en-quarter", "the? quarter"),
        rule("en-year", "-cue|from|of|to|and|unit approximate? year:four"),
        rule("week-of", "the? nth_unit:unit of|cue|part cue? the? month dot? day:two|ordinal"),
        rule("week-of", "the? nth_unit:unit of|cue|part cue? the? day:ordinal"),
        rule("en-year", "approximate year:four"),
        rule("en-year", "part of|dash? year:four"),
        rule("en-nth-weekday", "the? nth:ordinal weekday of|cue the? month comma? year:four"),
        rule("en-nth-weekday", "the? nth:ordinal weekday of|cue the? month"),
        rule("en-nth-weekday", "the? nth:ordinal weekday of|cue? the? order unit"),
        rule("en-nth-week", "the? nth:ordinal|order nth_unit:unit of|cue month comma? year:four"),
        rule("en-nth-week", "the? nth:ordinal|order nth_unit:unit of|cue month"),
        rule("en-nth-week", "the? nth:ordinal|order nth_unit:unit of|cue year:four"),
        rule("en-nth-week", "the? nth:ordinal nth_unit:unit of|cue? order unit"));
  }

  /** Told by a reference, in either language. */
  private static Stream<Rule> relative() {
    return Stream.of(
        rule("day-word", "the? shift cue? comma? weekday?"),
        rule("today", "today"),
        rule("nearby", "the? nearby"),
        // Of which month is not said.
        rule("nth-weekday", "the? nth:ordinal weekday"),
        rule("weekday", "weekday!"),
        rule("weekday", "-cue|from|to|and weekday"),
        rule("order-weekday", "order weekday"),
        rule("order-weekday", "order unit cue|of? weekday"),
        rule("order-weekday", "weekday of|cue? order unit"),
        rule("weekend", "order weekend"),
        rule("weekend", "-cue|the the? weekend"),
        rule("order-unit", "part? of|cue? the? order unit"),
        rule("order-unit", "order unit:yue part?"),
        rule("order-unit", "order unit part"),
        rule("order-unit", "order:coming unit"),
        rule("unit", "part of|cue? the unit"),
        rule("earlier", "earlier|later order unit"),
        rule("earlier", "earlier|later in the unit"),
        rule("shift-day", "order unit:yue day:two|padded ri|hao?"),
        rule("shift-day", "shift day:two|padded ri|hao?"),
        rule("order-month", "part? of? order month"),
        rule("order-month", "order month dot? day:two|ordinal comma? year:four"),
        rule("order-month", "order month dot? day:two|ordinal"),
        rule("order-month", "month of? order unit"),
        rule("order-month", "part? of? order season"),
        rule("order-quarter", "the? quarter|half of|cue? order unit"),
        rule("day-of-order", "the? day:two|padded|ordinal of? order unit"),
        rule("zh-part", "part!"),
        rule("zh-part", "season!"),
        rule("zh-half", "half"));
  }

  /** A number of units before or after a day. */
  private static Stream<Rule> counted() {
    return Stream.of(
        rule("ago", "count:two|one unit ago|later"),
        rule("ago", "count:two unit:nian ago|later"),
        rule("ago-two-units", "count:two|one unit and|comma? count2:two unit2:unit ago|later"),
        rule(
            "ago-three-units",
            "count:two|one unit and|comma? count2:two unit2:unit and|comma? count3:two unit3:unit"
                + " ago|later"),
        rule("from-day", "count:two|one unit direction:before|after|later|from base:shift|today"),
        rule("from-day", "count:two|one unit direction:before|after|later|from the? base:shift"),
        rule("ahead", "ahead:in count:two|one unit"),
        rule("within", "within the? order|coming? count:two|one unit"),
        rule(
            "within-three-units",
            "within the? order|coming? count:two unit count2:two unit2:unit count3:two unit3:unit"),
        rule("stretch", "-stop|comma|cue nearly count:two unit:unit|nian"),
        rule("stretch", "the? past|coming count:two unit:unit|nian"),
        rule("stretch", "the? stretch:order count:two unit:unit|nian"),
        rule("stretch", "the? past unit"));
  }

  private static Rule rule(String id, String pattern) {
    return new Rule(id, pattern);
  }
}
