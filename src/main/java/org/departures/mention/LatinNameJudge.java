package org.departures.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.departures.lexicon.Lexicon;
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

  /** Points for a person and for an organisation, summed over the article. */
  private static final class Evidence {
    private double person;
    private double organization;
    private double neither;
    private double either;
    private int places;
  }

  private static final String INSIDE = "inside";
  private static final String AMPERSAND = " & ";
  private static final double ENOUGH = 2;
  private static final int CAPITALS_ARE_A_LINE = 6;

  private final Set<String> givenNames;
  private final Set<String> surnames;
  private final Set<String> lastWords;
  private final Set<String> insideWords;
  private final Set<String> notAlone;
  private final Set<String> prefixes;
  private final KnownNameFinder known;
  private final LatinContext context;

  LatinNameJudge(Lexicon lexicon, KnownNameFinder known, LatinContext context) {
    givenNames = lexicon.words(Table.GIVEN_NAMES, Language.EN);
    surnames = lexicon.words(Table.SURNAMES, Language.EN);
    lastWords = lastWords(lexicon);
    insideWords = Words.valued(lexicon, Table.ORGANIZATION_SUFFIXES, Language.EN, INSIDE);
    prefixes = Words.valued(lexicon, Table.NAME_CONTEXT, Language.EN, "name-prefix");
    Set<String> words = new HashSet<>(lexicon.words(Table.NOT_IN_NAMES, Language.EN));
    words.addAll(lexicon.words(Table.NOT_IN_NAMES, Language.ZH));
    notAlone = Set.copyOf(words);
    this.known = known;
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
    Map<String, Evidence> evidence = new HashMap<>();
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
      Evidence sum = evidence.get(key);
      if (sum == null) {
        sum = ofForm(run);
        evidence.put(key, sum);
        samples.put(key, run);
      }
      LatinContext.Points points = context.around(text, run, before, after, chinese);
      sum.person += points.person();
      sum.organization += points.organization();
      sum.neither += points.neither();
      sum.either += points.either();
      sum.places++;
    }
    Map<String, MentionType> types = new HashMap<>();
    Set<String> lastOfPeople = new HashSet<>();
    Set<String> firstOfOrganizations = new HashSet<>();
    Set<String> alone = new HashSet<>();
    samples.forEach(
        (key, run) -> {
          if (run.words().size() == 1) {
            alone.add(key);
          }
        });
    samples.forEach(
        (key, run) -> {
          if (run.words().size() > 1) {
            Evidence sum = evidence.get(key);
            // Only people are called by their last word alone later: Brockman.
            boolean later = alone.contains(lastName(run)) && !lastWords.contains(run.last());
            sum.person += later ? ENOUGH : 0;
            sum.person += sum.either;
            // Farhill Holmes is Farhill Holmes Inc.
            sum.organization += isBegun(key, samples.keySet()) ? 4 : 0;
            Optional<MentionType> type = typeOfSeveral(sum, run, chinese);
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
      Evidence sum = evidence.get(key);
      // Lucent is Lucent Technologies.
      sum.organization += firstOfOrganizations.contains(key) ? 4 : 0;
      // A word that the article has in lower case too opened its sentence as a word.
      sum.neither += common.contains(Words.lowerCase(key)) ? 3 : 0;
      // Named again and again, and never like a person or a place.
      boolean repeated = !chinese && sum.places > 1 && sum.person == 0 && sum.neither == 0;
      sum.organization += repeated ? 1 : 0;
      typeOfOne(sum, samples.get(key), lastOfPeople.contains(key), chinese)
          .ifPresent(type -> types.put(key, type));
    }
    return types;
  }

  /** Whether another name is this one with the last word of an organisation behind it. */
  private boolean isBegun(String key, Set<String> keys) {
    return keys.stream()
        .filter(other -> other.startsWith(key + " "))
        .anyMatch(other -> lastWords.contains(other.substring(key.length() + 1)));
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

  private Evidence ofForm(LatinRun run) {
    Evidence sum = new Evidence();
    known
        .typeOf(run.key())
        .ifPresent(
            type -> {
              sum.person += type == MentionType.PERSON ? 9 : 0;
              sum.organization += type == MentionType.ORGANIZATION ? 9 : 0;
            });
    int size = run.words().size();
    boolean organizationLast = lastWords.contains(run.last());
    if (size > 1) {
      sum.organization += organizationLast ? 5 : 0;
      sum.organization += known.typeOf(run.first()).isPresent() && !isPerson(run.first()) ? 4 : 0;
    }
    sum.neither += organizationLast && size == 1 ? 8 : 0;
    for (int i = 0; i < size; i++) {
      String word = run.words().get(i).text();
      sum.organization += i < size - 1 && lastWords.contains(word) ? 2 : 0;
      sum.organization += insideWords.contains(word) && size > 1 ? 2 : 0;
      sum.organization += i > 0 && i < size - 1 && context.isLink(word) ? 3 : 0;
      sum.organization += word.indexOf('&') >= 0 || isBehindAmpersand(run, i) ? 3 : 0;
      sum.organization += isOrganizationLike(word) ? 2 : 0;
      sum.person += hasNamePrefix(word) ? 2 : 0;
      boolean middle = i > 0 && i < size - 1;
      sum.person += middle && isInitial(word) ? 3 : 0;
      sum.person += i > 0 && context.isGeneration(word) ? 3 : 0;
    }
    // A headline in capitals is no name.
    sum.neither += size >= CAPITALS_ARE_A_LINE && isAllCapitals(run) ? 12 : 0;
    boolean given = givenNames.contains(givenPart(run.first()));
    boolean surname = surnames.contains(run.last());
    if (size > 1 && size <= 5) {
      sum.person += given ? 3 : 0;
      sum.person += surname ? 2 : 0;
      sum.person += isInitial(run.first()) && size > 2 ? 2 : 0;
    } else if (size == 1) {
      sum.person += given ? 1 : 0;
      sum.person += surname ? 1 : 0;
    }
    sum.neither +=
        notAlone.contains(run.key()) ? size == 1 && known.typeOf(run.key()).isEmpty() ? 12 : 4 : 0;
    // GPT-5 is a product.
    sum.neither += Character.isDigit(run.last().charAt(run.last().length() - 1)) ? 3 : 0;
    // Southern California is a place.
    boolean region =
        size == 2 && insideWords.contains(run.first()) && notAlone.contains(run.last());
    sum.neither += region ? 5 : 0;
    sum.neither += run.words().stream().allMatch(word -> notAlone.contains(word.text())) ? 3 : 0;
    return sum;
  }

  private static boolean isAllCapitals(LatinRun run) {
    return run.words().stream()
        .allMatch(word -> word.text().chars().noneMatch(Character::isLowerCase));
  }

  private boolean isPerson(String word) {
    return known.typeOf(word).filter(type -> type == MentionType.PERSON).isPresent();
  }

  private static String givenPart(String word) {
    int hyphen = word.indexOf('-');
    return hyphen > 0 ? word.substring(0, hyphen) : word;
  }

  private static boolean isInitial(String word) {
    return word.length() <= 2
        && Character.isUpperCase(word.charAt(0))
        && (word.length() == 1 || word.charAt(1) == '.');
  }

  /** OpenAI, IBM, eBay; but neither McDonald nor O'Neal. */
  private boolean isOrganizationLike(String word) {
    boolean allCapitals =
        word.length() > 2 && word.chars().allMatch(c -> Character.isUpperCase(c) || c == '&');
    if (allCapitals || !Character.isUpperCase(word.charAt(0))) {
      return true;
    }
    for (int i = 1; i < word.length(); i++) {
      if (Character.isUpperCase(word.charAt(i)) && Character.isLowerCase(word.charAt(i - 1))) {
        return !prefixes.contains(word.substring(0, i));
      }
    }
    return false;
  }

  private static boolean isBehindAmpersand(LatinRun run, int index) {
    return index > 0
        && run.words().get(index).span().start() - run.words().get(index - 1).span().end()
            == AMPERSAND.length();
  }

  /** McDonald, DiNicola. */
  private boolean hasNamePrefix(String word) {
    for (int i = 2; i < word.length() - 1; i++) {
      if (Character.isUpperCase(word.charAt(i))) {
        return prefixes.contains(word.substring(0, i));
      }
    }
    return false;
  }

  private static Optional<MentionType> typeOfSeveral(Evidence sum, LatinRun run, boolean chinese) {
    if (sum.neither >= Math.max(sum.person, sum.organization) + 1) {
      return Optional.empty();
    }
    if (sum.organization > sum.person) {
      return sum.organization >= ENOUGH ? Optional.of(MentionType.ORGANIZATION) : Optional.empty();
    }
    if (sum.person >= ENOUGH && run.words().size() <= 6) {
      return Optional.of(MentionType.PERSON);
    }
    return chinese && sum.neither == 0 ? Optional.of(MentionType.ORGANIZATION) : Optional.empty();
  }

  private static Optional<MentionType> typeOfOne(
      Evidence sum, LatinRun run, boolean lastOfPerson, boolean chinese) {
    if (lastOfPerson && sum.organization < Math.max(5, sum.person + sum.either + 1)) {
      return Optional.of(MentionType.PERSON);
    }
    // Who says something has been named in full before; a house may have no more than one word.
    if (sum.person >= ENOUGH && sum.person > sum.organization) {
      sum.person += sum.either;
    } else {
      sum.organization += sum.either;
    }
    boolean tiny = run.first().length() < 2 || (run.first().length() == 2 && !chinese);
    if (tiny || sum.neither > Math.max(sum.person, sum.organization)) {
      return Optional.empty();
    }
    if (sum.person > sum.organization && sum.person >= ENOUGH) {
      return Optional.of(MentionType.PERSON);
    }
    if (sum.organization >= ENOUGH) {
      return Optional.of(MentionType.ORGANIZATION);
    }
    return chinese && sum.neither == 0 ? Optional.of(MentionType.ORGANIZATION) : Optional.empty();
  }
}
