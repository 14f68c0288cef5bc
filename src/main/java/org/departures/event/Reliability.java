package org.departures.event;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.departures.lexicon.Entry;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.Rule;
import org.departures.lexicon.Table;
import org.departures.model.Language;

/**
 * How far a claim can be believed: how often claims of the same rule, and claims with and without a
 * post and an organisation, were right in labelled articles.
 *
 * <p>The odds that any claim of the language is right are moved by each of the three, as if they
 * told of different things; a count of few claims is drawn towards that of all.
 */
final class Reliability {

  /** What the language's {@code reliability.tsv} says of all its claims. */
  private static final String ALL = "all";

  /** For how many claims the share of all stands in beside those that were counted. */
  private static final double DRAWN_BY = 20;

  private static final double MOST = 0.99;
  private static final Pattern COUNT = Pattern.compile("(\\d+)/(\\d+)");

  private final Map<Language, Map<String, Counted>> counts = new EnumMap<>(Language.class);

  /** How the organisation that was left is known. */
  enum Organization {
    /** It stands in the sentence that tells of the departure. */
    HERE,
    /** It was looked for in the article. */
    ELSEWHERE,
    NONE
  }

  private record Counted(int right, int all) {

    double share(double ofAll) {
      return (right + DRAWN_BY * ofAll) / (all + DRAWN_BY);
    }
  }

  Reliability(Lexicon lexicon) {
    for (Language language : List.of(Language.ZH, Language.EN)) {
      Map<String, Counted> counted = new HashMap<>();
      for (Entry entry : lexicon.entries(Table.RELIABILITY, language)) {
        counted.put(entry.word(), counted(entry));
      }
      counts.put(language, counted);
    }
  }

  /** From 0 to 1, to three decimals. */
  double of(Rule rule, boolean position, Organization organization) {
    Map<String, Counted> counted = counts.getOrDefault(rule.language(), Map.of());
    double all = counted.getOrDefault(ALL, new Counted(0, 0)).share(0.5);
    double odds = odds(all);
    for (String feature : features(rule.id(), position, organization)) {
      Counted count = counted.get(feature);
      if (count != null) {
        odds *= odds(count.share(all)) / odds(all);
      }
    }
    return Math.round(Math.min(MOST, odds / (1 + odds)) * 1000) / 1000.0;
  }

  /** The rows that bear on a claim. */
  private static List<String> features(String rule, boolean position, Organization organization) {
    return List.of(
        rule,
        position ? "position-here" : "position-none",
        switch (organization) {
          case HERE -> "organization-here";
          case ELSEWHERE -> "organization-elsewhere";
          case NONE -> "organization-none";
        });
  }

  private static double odds(double share) {
    return share / (1 - share);
  }

  private static Counted counted(Entry entry) {
    Matcher matcher = COUNT.matcher(entry.value());
    if (!matcher.matches()) {
      throw entry.error("should have a count such as 9/10, how many of how many were right");
    }
    return new Counted(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }
}
