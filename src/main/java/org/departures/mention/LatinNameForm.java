package org.departures.mention;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.LowerCase;
import org.departures.lexicon.Table;
import org.departures.model.Language;
import org.departures.model.MentionType;

/** What the words of a run say of it themselves, wherever they stand. */
final class LatinNameForm {

  private static final String INSIDE = "inside";
  private static final String AMPERSAND = " & ";
  private static final int CAPITALS_ARE_A_LINE = 6;

  private final Set<String> givenNames;
  private final Set<String> surnames;
  private final Set<String> lastWords;
  private final Set<String> insideWords;
  private final Set<String> notAlone;
  private final Set<String> prefixes;
  private final Set<String> links;
  private final Set<String> generations;
  private final KnownNameFinder known;

  LatinNameForm(Lexicon lexicon, KnownNameFinder known) {
    givenNames = lexicon.words(Table.GIVEN_NAMES, Language.EN);
    surnames = lexicon.words(Table.SURNAMES, Language.EN);
    lastWords = LatinNameJudge.lastWords(lexicon);
    insideWords = lexicon.words(Table.ORGANIZATION_SUFFIXES, Language.EN, INSIDE);
    prefixes = lexicon.words(Table.NAME_CONTEXT, Language.EN, "name-prefix");
    links = lexicon.words(Table.NAME_CONTEXT, Language.EN, "link");
    generations = lexicon.words(Table.NAME_CONTEXT, Language.EN, "generation");
    Set<String> words = new HashSet<>(lexicon.words(Table.NOT_IN_NAMES, Language.EN));
    words.addAll(lexicon.words(Table.NOT_IN_NAMES, Language.ZH));
    notAlone = Set.copyOf(words);
    this.known = known;
  }

  /** The evidence that {@code run} begins with. */
  NameEvidence of(LatinRun run) {
    NameEvidence sum = new NameEvidence();
    String key = run.key();
    Optional<MentionType> type = known.typeOf(key);
    if (type.isPresent()) {
      sum.person += type.get() == MentionType.PERSON ? 9 : 0;
      sum.organization += type.get() == MentionType.ORGANIZATION ? 9 : 0;
    }
    int size = run.words().size();
    boolean capitals = isAllCapitals(run);
    boolean organizationLast = lastWords.contains(run.last());
    if (size > 1) {
      sum.organization += organizationLast ? 5 : 0;
      sum.organization += known.typeOf(run.first()).isPresent() && !isPerson(run.first()) ? 4 : 0;
    }
    sum.neither += organizationLast && size == 1 ? 8 : 0;
    int common = 0;
    for (int i = 0; i < size; i++) {
      String word = run.words().get(i).text();
      common += notAlone.contains(word) ? 1 : 0;
      sum.organization += i < size - 1 && lastWords.contains(word) ? 2 : 0;
      sum.organization += insideWords.contains(word) && size > 1 ? 2 : 0;
      sum.organization += i > 0 && i < size - 1 && links.contains(word) ? 3 : 0;
      sum.organization += word.indexOf('&') >= 0 || isBehindAmpersand(run, i) ? 3 : 0;
      // JANE ROE: where all is in capitals they say nothing.
      sum.organization += !(size > 1 && capitals) && isOrganizationLike(word) ? 2 : 0;
      sum.person += hasNamePrefix(word) ? 2 : 0;
      boolean middle = i > 0 && i < size - 1;
      sum.person += middle && isInitial(word) ? 3 : 0;
      sum.person += i > 0 && generations.contains(word) ? 3 : 0;
    }
    // A headline in capitals is no name.
    sum.neither += size >= CAPITALS_ARE_A_LINE && capitals ? 12 : 0;
    boolean given = givenNames.contains(givenPart(capitals ? title(run.first()) : run.first()));
    boolean surname = surnames.contains(capitals ? title(run.last()) : run.last());
    if (size > 1 && size <= 5) {
      sum.person += given ? 3 : 0;
      sum.person += surname ? 2 : 0;
      sum.person += isInitial(run.first()) && size > 2 ? 2 : 0;
    } else if (size == 1) {
      sum.person += given ? 1 : 0;
      sum.person += surname ? 1 : 0;
    }
    sum.neither += notAlone.contains(key) ? size == 1 && type.isEmpty() ? 12 : 4 : 0;
    // GPT-5 is a product.
    sum.neither += Character.isDigit(run.last().charAt(run.last().length() - 1)) ? 3 : 0;
    // Southern California is a place.
    boolean region =
        size == 2 && insideWords.contains(run.first()) && notAlone.contains(run.last());
    sum.neither += region ? 5 : 0;
    sum.neither += common == size ? 3 : 0;
    return sum;
  }

  private static boolean isAllCapitals(LatinRun run) {
    for (LatinRun.LatinWord word : run.words()) {
      if (!Letters.isWithoutSmall(word.text())) {
        return false;
      }
    }
    return true;
  }

  private boolean isPerson(String word) {
    return known.typeOf(word).filter(type -> type == MentionType.PERSON).isPresent();
  }

  /** Roe for ROE. */
  private static String title(String word) {
    return word.length() < 2 ? word : word.charAt(0) + LowerCase.of(word.substring(1));
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
    if (!Character.isUpperCase(word.charAt(0)) || (word.length() > 2 && isAllCapitals(word))) {
      return true;
    }
    for (int i = 1; i < word.length(); i++) {
      if (Character.isUpperCase(word.charAt(i)) && Character.isLowerCase(word.charAt(i - 1))) {
        return !prefixes.contains(word.substring(0, i));
      }
    }
    return false;
  }

  private static boolean isAllCapitals(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!Character.isUpperCase(word.charAt(i)) && word.charAt(i) != '&') {
        return false;
      }
    }
    return true;
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
}
