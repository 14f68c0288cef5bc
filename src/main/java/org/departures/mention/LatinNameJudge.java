package org.departures.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.LowerCase;
import org.departures.lexicon.Table;
import org.departures.model.Language;
import org.departures.model.MentionType;
import org.departures.model.Span;

/**
 * Decides whether a run of Latin words names a person, an organisation or nothing, by the evidence
 * of all places of an article where it stands: one sense a discourse (Gale, Church and Yarowsky
 * 1992).
 */
final class LatinNameJudge {

  private static final String INSIDE = "inside";

  private final Set<String> lastWords;
  private final LatinNameForm form;
  private final LatinContext context;

  LatinNameJudge(Lexicon lexicon, KnownNameFinder known, LatinContext context) {
    lastWords = lastWords(lexicon);
    form = new LatinNameForm(lexicon, known);
    this.context = context;
  }

  /** The last words of English organisations. */
  static Set<String> lastWords(Lexicon lexicon) {
    Map<String, String> kinds = lexicon.map(Table.ORGANIZATION_SUFFIXES, Language.EN);
    return Words.where(kinds.keySet(), word -> !INSIDE.equals(kinds.get(word)));
  }

  /** What each key of {@code runs} names; a key that names nothing is absent. */
  Map<String, MentionType> judge(
      String text, List<LatinRun> runs, List<Span> positions, boolean chinese) {
    Map<String, NameEvidence> evidence = new HashMap<>();
    Map<String, LatinRun> samples = new HashMap<>();
    int next = 0;
    for (LatinRun run : runs) {
      while (next < positions.size() && positions.get(next).start() < run.start()) {
        next++;
      }
      Optional<Span> before = next > 0 ? Optional.of(positions.get(next - 1)) : Optional.empty();
      Optional<Span> after =
          next < positions.size() && positions.get(next).start() >= run.end()
              ? Optional.of(positions.get(next))
              : Optional.empty();
      String key = run.key();
      NameEvidence sum = evidence.get(key);
      if (sum == null) {
        sum = form.of(run);
        evidence.put(key, sum);
        samples.put(key, run);
      }
      sum.add(context.around(text, run, before, after, chinese));
    }
    Map<String, MentionType> types = new HashMap<>();
    Set<String> lastOfPeople = new HashSet<>();
    Set<String> firstOfOrganizations = new HashSet<>();
    Set<String> alone = new HashSet<>();
    Set<String> begun = begun(samples.values());
    samples.forEach(
        (key, run) -> {
          if (run.words().size() == 1) {
            alone.add(key);
          }
        });
    samples.forEach(
        (key, run) -> {
          if (run.words().size() > 1) {
            NameEvidence sum = evidence.get(key);
            // Only people are called by their last word alone later: Brockman.
            boolean later = alone.contains(lastName(run)) && !lastWords.contains(run.last());
            sum.person += later ? NameEvidence.ENOUGH : 0;
            boolean house = sum.organization >= NameEvidence.ENOUGH && sum.person == 0;
            sum.organization += house ? sum.either : 0;
            sum.person += house ? 0 : sum.either;
            // Farhill Holmes is Farhill Holmes Inc.
            sum.organization += begun.contains(key) ? 4 : 0;
            Optional<MentionType> type = sum.typeOfSeveral(run, chinese);
            type.ifPresent(found -> types.put(key, found));
            if (type.isPresent() && type.get() == MentionType.PERSON) {
              lastOfPeople.add(lastName(run));
            } else if (type.isPresent()) {
              firstOfOrganizations.add(run.first());
            }
          }
        });
    Set<String> common = chinese ? Set.of() : commonWords(text);
    for (String key : alone) {
      NameEvidence sum = evidence.get(key);
      // Lucent is Lucent Technologies.
      sum.organization += firstOfOrganizations.contains(key) ? 4 : 0;
      // A word that the article has in lower case too opened its sentence as a word.
      sum.neither += common.contains(LowerCase.of(key)) ? 3 : 0;
      // Named again and again, and never like a person or a place.
      boolean repeated = !chinese && sum.places > 1 && sum.person == 0 && sum.neither == 0;
      sum.organization += repeated ? 1 : 0;
      sum.typeOfOne(samples.get(key), lastOfPeople.contains(key), chinese)
          .ifPresent(type -> types.put(key, type));
    }
    return types;
  }

  /** The names that stand elsewhere with the last word of an organisation behind them. */
  private Set<String> begun(Iterable<LatinRun> runs) {
    Set<String> begun = new HashSet<>();
    for (LatinRun run : runs) {
      if (run.words().size() > 1 && lastWords.contains(run.last())) {
        String key = run.key();
        begun.add(key.substring(0, key.length() - run.last().length() - 1));
      }
    }
    return begun;
  }

  /** The words that stand in lower case somewhere. */
  private static Set<String> commonWords(String text) {
    Set<String> common = new HashSet<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !Letters.isLatin(text.charAt(i))) {
        if (i > start && Character.isLowerCase(text.charAt(start))) {
          common.add(text.substring(start, i));
        }
        start = i + 1;
      }
    }
    return common;
  }

  /** The last word that is no “Jr.”. */
  private String lastName(LatinRun run) {
    List<String> words = new ArrayList<>(run.words().stream().map(word -> word.text()).toList());
    while (words.size() > 1 && context.isGeneration(words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
    }
    return words.get(words.size() - 1);
  }
}
