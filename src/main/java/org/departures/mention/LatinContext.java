package org.departures.mention;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.LowerCase;
import org.departures.lexicon.Table;
import org.departures.lexicon.WordTree;
import org.departures.model.Language;
import org.departures.model.Span;

/** What the words beside a run of Latin words say of it. */
final class LatinContext {

  /**
   * Points for the three senses of a run; {@code either} speaks for a person or an organisation.
   */
  record Points(double person, double organization, double neither, double either) {}

  private static final int LONGEST_COPULA = 30;
  private static final String HAVE = "ha";

  private final Set<String> titles;
  private final Set<String> afterPerson;
  private final Set<String> beforeOrganization;
  private final Set<String> generations;
  private final Set<String> onlyPerson;
  private final Set<String> passivePerson;
  private final Set<String> auxiliaries;
  private final Set<String> fillers;
  private final Set<String> personal;
  private final Set<String> links;
  private final Set<String> beforePlace;
  private final Set<String> noNames;
  private final OrganizationContext organizations;
  private final WordTree<Boolean> chineseBeforePerson;
  private final WordTree<Boolean> chineseAfterPerson;
  private final WordTree<Boolean> chineseBeforeOrganization;
  private final WordTree<Boolean> chinesePositions;

  LatinContext(Lexicon lexicon) {
    titles = words(lexicon, Language.EN, "before-person");
    afterPerson = words(lexicon, Language.EN, "after-person");
    beforeOrganization = words(lexicon, Language.EN, "before-organization");
    generations = words(lexicon, Language.EN, "generation");
    onlyPerson = words(lexicon, Language.EN, "only-person");
    passivePerson = words(lexicon, Language.EN, "passive-person");
    auxiliaries = words(lexicon, Language.EN, "auxiliary");
    fillers = words(lexicon, Language.EN, "filler");
    personal = words(lexicon, Language.EN, "personal");
    links = words(lexicon, Language.EN, "link");
    beforePlace = words(lexicon, Language.EN, "before-place");
    organizations = new OrganizationContext(lexicon);
    noNames = lexicon.words(Table.NOT_IN_NAMES, Language.EN);
    chineseBeforePerson = WordTree.of(words(lexicon, Language.ZH, "before-person"));
    chineseAfterPerson = WordTree.of(words(lexicon, Language.ZH, "after-person"));
    chineseBeforeOrganization = WordTree.of(words(lexicon, Language.ZH, "before-organization"));
    chinesePositions = WordTree.of(lexicon.words(Table.POSITIONS, Language.ZH));
  }

  private static Set<String> words(Lexicon lexicon, Language language, String value) {
    return lexicon.words(Table.NAME_CONTEXT, language, value);
  }

  boolean isGeneration(String word) {
    return generations.contains(word);
  }

  boolean isLink(String word) {
    return links.contains(word);
  }

  /** The points of one place; {@code before} and {@code after} are English positions near it. */
  Points around(
      String text, LatinRun run, Optional<Span> before, Optional<Span> after, boolean chinese) {
    Points words = chinese ? inChinese(text, run) : inEnglish(text, run);
    Points positions = beside(text, run, before, after);
    return new Points(
        words.person() + positions.person(),
        words.organization() + positions.organization(),
        words.neither(),
        words.either());
  }

  private Points inChinese(String text, LatinRun run) {
    int start = Neighbours.skipBlanksBack(text, run.start());
    int end = Neighbours.skipBlanks(text, run.end());
    double person = 0;
    double organization = 0;
    double neither = 0;
    person += has(chinesePositions.endingAt(text, start, 0)) ? 3 : 0;
    person += has(chineseBeforePerson.endingAt(text, start, 0)) ? 2 : 0;
    person += has(chineseAfterPerson.startingAt(text, end, text.length())) ? 1 : 0;
    organization += has(chineseBeforeOrganization.endingAt(text, start, 0)) ? 2 : 0;
    organization += has(chinesePositions.startingAt(text, end, text.length())) ? 2 : 0;
    boolean behindDe = end < text.length() && text.charAt(end) == '的';
    organization +=
        behindDe && has(chinesePositions.startingAt(text, end + 1, text.length())) ? 2 : 0;
    // Llama 4 is a product.
    neither += end < text.length() && Character.isDigit(text.charAt(end)) ? 2 : 0;
    return new Points(person, organization, neither, 0);
  }

  private static boolean has(Optional<WordTree.Hit<Boolean>> hit) {
    return hit.isPresent();
  }

  private Points inEnglish(String text, LatinRun run) {
    String before = Neighbours.wordBefore(text, run.start());
    String after = Neighbours.wordAfter(text, behindAdverb(text, run.end()));
    double person = 0;
    double organization = 0;
    double neither = 0;
    person += titles.contains(before) ? 6 : 0;
    person += afterPerson.contains(after) ? 2 : 0;
    person += onlyPerson.contains(after) ? 3 : 0;
    person += auxiliaries.contains(after) ? 1 + behindAuxiliaries(text, run.end()) : 0;
    person += isFollowedByAgeOrWho(text, run.end()) ? 3 : 0;
    boolean owns = text.startsWith("'s ", run.end());
    person += owns && personal.contains(Neighbours.wordAfter(text, run.end() + 2)) ? 3 : 0;
    organization += beforeOrganization.contains(before) ? 1 : 0;
    organization += links.contains(LowerCase.of(before)) ? 1.2 : 0;
    organization += organizations.points(text, run);
    // Cupertino, California is a place; so is Boston in “Farhill Inc. of Boston”.
    boolean comma = text.startsWith(", ", run.end());
    String behindComma = comma ? Neighbours.wordAfter(text, run.end() + 1) : "";
    boolean capitalised = !behindComma.isEmpty() && Character.isUpperCase(behindComma.charAt(0));
    neither += comma && capitalised && noNames.contains(behindComma) ? 3 : 0;
    boolean exchange =
        run.start() > 0 && text.charAt(run.start() - 1) == '(' && text.startsWith(":", run.end());
    boolean ticker =
        exchange
            || (before.isEmpty()
                && text.startsWith(")", run.end())
                && isBehindColon(text, run.start()));
    neither += ticker ? 9 : 0;
    neither += beforePlace.contains(before) ? 1.5 : 0;
    neither += text.startsWith(". of ", run.start() - 5) ? 6 : 0;
    neither += ReportPlace.is(text, run) ? 12 : 0;
    return new Points(
        person, organization, neither, organizations.isBeforeEither(text, run) ? 2 : 0);
  }

  /** “Roe, 64, …” and “Roe, whose …”. */
  private static boolean isFollowedByAgeOrWho(String text, int end) {
    if (!text.startsWith(", ", end)) {
      return false;
    }
    String word = Neighbours.wordAfter(text, end + 1);
    boolean age = word.length() == 2 && word.chars().allMatch(Character::isDigit);
    return (age && text.startsWith(",", end + 2 + word.length()))
        || word.equals("who")
        || word.equals("whose");
  }

  /** Where the words behind “voluntarily” begin. */
  private static int behindAdverb(String text, int end) {
    String word = Neighbours.wordAfter(text, end);
    return word.endsWith("ly") ? Neighbours.skipBlanks(text, end) + word.length() : end;
  }

  /** Whether only small verbs part a name from its position: “has been the”, “served as”. */
  private boolean isCopula(String gap) {
    String words = gap.startsWith(", ") ? gap.substring(1) : gap;
    if (words.length() < 3 || words.length() > LONGEST_COPULA || words.indexOf(',') >= 0) {
      return false;
    }
    boolean passive = false;
    for (String word : words.strip().split(" ", -1)) {
      boolean small =
          Stream.of(auxiliaries, fillers, passivePerson, afterPerson, onlyPerson)
              .anyMatch(list -> list.contains(word));
      passive |= auxiliaries.contains(word) && !word.startsWith(HAVE);
      // Farhill has named a lawyer.
      if (!small || (organizations.isAppointing(word) && !passive)) {
        return false;
      }
    }
    return true;
  }

  /** Points for a person in “has been named”, “will retire”. */
  private double behindAuxiliaries(String text, int end) {
    int at = end;
    String word = Neighbours.wordAfter(text, at);
    boolean passive = false;
    while (auxiliaries.contains(word)) {
      passive |= !word.startsWith(HAVE);
      at = Neighbours.skipBlanks(text, at) + word.length();
      word = Neighbours.wordAfter(text, at);
    }
    // Farhill has replaced her.
    boolean active = !passive && organizations.isAppointing(word);
    return passivePerson.contains(word) && !active ? 2 : 0;
  }

  private static boolean isBehindColon(String text, int start) {
    int before = Neighbours.skipBlanksBack(text, start);
    return before > 0 && text.charAt(before - 1) == ':';
  }

  private Points beside(String text, LatinRun run, Optional<Span> before, Optional<Span> after) {
    double person = 0;
    double organization = 0;
    if (before.isPresent()) {
      String gap = text.substring(before.get().end(), run.start());
      person += gap.equals(" ") ? 3 : gap.equals(", ") ? 2 : 0;
      organization += gap.equals(" of ") || gap.equals(" at ") || gap.equals(" of the ") ? 3 : 0;
      organization += gap.equals(" for ") ? 2 : 0;
    }
    if (after.isPresent()) {
      String gap = text.substring(run.end(), after.get().start());
      person += gap.equals(", ") || gap.equals(", the ") || gap.equals(", a ") ? 2 : 0;
      person += gap.equals(", its ") || gap.equals(" (") ? 2 : 0;
      person += isCopula(gap) ? 2.5 : 0;
      organization += gap.equals("'s ") || gap.equals(" ") ? 3 : 0;
    }
    return new Points(person, organization, 0, 0);
  }
}
