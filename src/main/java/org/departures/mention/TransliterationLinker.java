package org.departures.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.Table;
import org.departures.model.Language;
import org.departures.model.MentionType;

/**
 * Joins a transliterated person with the person of the same article whose Latin name sounds like
 * it, where one sounds clearly better than all others.
 */
final class TransliterationLinker {

  static final double THRESHOLD = 0.75;
  static final double MARGIN = 0.05;

  /** For what can as well be a Chinese person's name: 马龙. */
  private static final double STRICT_THRESHOLD = 0.85;

  private static final double LEAST_PART = 0.6;
  private static final int LONGEST_CHINESE_NAME = 3;

  private final TransliterationMatcher matcher;
  private final Set<String> surnames;

  TransliterationLinker(Lexicon lexicon) {
    matcher = new TransliterationMatcher(lexicon);
    surnames = lexicon.words(Table.SURNAMES, Language.ZH);
  }

  void link(NameGroups groups) {
    List<Integer> people = groups.distinct(MentionType.PERSON);
    if (people.stream().noneMatch(i -> groups.form(i).latin())) {
      return;
    }
    for (int i : people) {
      NameForm form = groups.form(i);
      if (form.han()
          && form.key().length() > 1
          && groups.known(i).flatMap(KnownForms::en).isEmpty()
          && groups.members(groups.group(i)).stream().noneMatch(j -> groups.form(j).latin())
          && matcher.readable(form.key().replace("·", ""))) {
        link(groups, people, i);
      }
    }
  }

  private void link(NameGroups groups, List<Integer> people, int chinese) {
    Map<Integer, Double> scores = new HashMap<>();
    for (int other : people) {
      if (groups.form(other).latin() && !groups.isOpen(other)) {
        double score = similarity(groups.form(chinese), groups.form(other));
        scores.merge(groups.group(other), score, Math::max);
      }
    }
    double best = scores.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    List<Integer> near =
        scores.keySet().stream().filter(group -> scores.get(group) > best - MARGIN).toList();
    NameForm form = groups.form(chinese);
    double threshold = canBeChinese(form) ? STRICT_THRESHOLD : THRESHOLD;
    if (best >= threshold && near.size() == 1) {
      int latin = near.get(0);
      int group = groups.group(chinese);
      boolean wholeName =
          !form.single() || groups.members(latin).stream().allMatch(j -> groups.form(j).single());
      List<Integer> members = groups.members(group);
      if (groups.join(latin, chinese) && !wholeName) {
        members.forEach(groups::markPartial);
      }
    }
  }

  private double similarity(NameForm chinese, NameForm latin) {
    double surname = matcher.similarity(chinese.last(), latin.last());
    if (!chinese.single() && !latin.single()) {
      double given = matcher.similarity(chinese.first(), latin.first());
      return Math.min(surname, given) < LEAST_PART ? 0 : (surname + given) / 2;
    }
    if (latin.single()) {
      return surname;
    }
    // Not the given name alone: 史密斯 is no Shams.
    return Math.max(surname, matcher.similarity(chinese.key(), latin.key()));
  }

  private boolean canBeChinese(NameForm form) {
    return form.single()
        && form.key().length() <= LONGEST_CHINESE_NAME
        && surnames.contains(form.key().substring(0, 1));
  }
}
