package org.departures.date;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.departures.lexicon.Entry;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.Table;
import org.departures.model.Language;

/**
 * The lexicon's forms of dates, of both languages. Of the forms that fit at a place the longest is
 * taken, of equally long ones the first.
 */
final class Grammar {

  /** The name of forms that a date must follow, from which they count. */
  private static final String COUNTED_FROM = "counted-from";

  private static final Pattern NAMED = Pattern.compile("\\{[a-z]+\\}");

  private final Map<String, List<String>> named = new HashMap<>();

  /** By the signs of the first piece and of the one behind it. */
  private final Map<Sign, Map<Sign, List<Rule>>> dates = new EnumMap<>(Sign.class);

  private final Map<Sign, Map<Sign, List<Rule>>> counted = new EnumMap<>(Sign.class);

  /** A form that can't be read stops with a {@link org.departures.lexicon.LexiconException}. */
  Grammar(Lexicon lexicon) {
    for (Language language : List.of(Language.ZH, Language.EN)) {
      lexicon.entries(Table.DATE_FORMS, language).forEach(this::add);
    }
  }

  /**
   * The rules whose first piece can have {@code sign} with {@code next} behind it, in the order of
   * the files.
   */
  List<Rule> startingWith(Sign sign, Sign next) {
    return dates.getOrDefault(sign, Map.of()).getOrDefault(next, List.of());
  }

  /** The rules of units that are counted from the date behind them: two weeks after. */
  List<Rule> countedStartingWith(Sign sign, Sign next) {
    return counted.getOrDefault(sign, Map.of()).getOrDefault(next, List.of());
  }

  private void add(Entry entry) {
    try {
      for (String form : expanded(entry.word())) {
        if (NAMED.matcher(entry.value()).matches()) {
          named.computeIfAbsent(entry.value(), name -> new ArrayList<>()).add(form);
          continue;
        }
        Rule rule = new Rule(entry.value(), form);
        Map<Sign, Map<Sign, List<Rule>>> rules = rule.id().equals(COUNTED_FROM) ? counted : dates;
        rule.starts()
            .forEach(
                (sign, behind) -> {
                  for (Sign next : behind) {
                    rules
                        .computeIfAbsent(sign, any -> new EnumMap<>(Sign.class))
                        .computeIfAbsent(next, any -> new ArrayList<>())
                        .add(rule);
                  }
                });
      }
    } catch (IllegalArgumentException e) {
      throw entry.error("\"" + entry.word() + "\" is no form of a date: " + e.getMessage());
    }
  }

  /** The form with each name in braces replaced by each of the rows that have that name. */
  private List<String> expanded(String form) {
    Matcher name = NAMED.matcher(form);
    if (!name.find()) {
      return List.of(form);
    }
    List<String> meanings = named.get(name.group());
    if (meanings == null) {
      throw new IllegalArgumentException("no row above is named " + name.group());
    }
    return meanings.stream()
        .map(meaning -> form.substring(0, name.start()) + meaning + form.substring(name.end()))
        .flatMap(one -> expanded(one).stream())
        .toList();
  }
}
