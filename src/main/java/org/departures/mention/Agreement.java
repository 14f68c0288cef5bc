package org.departures.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.Table;
import org.departures.lexicon.WordTree;
import org.departures.model.Language;
import org.departures.model.MentionType;
import org.departures.model.Span;

/**
 * Which findings stand where the lexicon, the text, the rules and the tagger disagree about a
 * sentence that the tagger has read.
 *
 * <ol>
 *   <li>An organisation of the lexicon is part of a longer one of the tagger's only where that
 *       begins with it, or with a place before it, and goes on to no group of people (远山银行 in
 *       远山银行上海分行 and 青石市远山银行, but not in 离开远山银行 and 远山银行团队), and of a person's name only where it
 *       is the given name.
 *   <li>What the tagger takes for an organisation falls if it is one character or a class word
 *       alone, or ends with one right before a name: then it says what that is (金融科技公司 in
 *       金融科技公司Norwick).
 *   <li>A name in Latin letters that only the rules saw falls: they weigh it by what the article
 *       says of it, which in a short one is nothing. Where the tagger sees one too, the rules say
 *       of which type it is.
 *   <li>What the other rules take for a name falls too, but for bodies with fixed names (国务院) and
 *       the places of people whom the article names elsewhere, and for people straight behind their
 *       post.
 *   <li>What the tagger cut out of a word in Latin letters falls.
 *   <li>A company that the rules found by the officer behind it stands where the tagger sees
 *       nothing, or only a part of it (*ST远山).
 *   <li>An organisation gives way to a position of the rules that it runs into (远山中 before 中国区CEO).
 *   <li>Of the findings that are left the longer stands, so that no long name is cut; of two of one
 *       length the tagger's gives way.
 * </ol>
 */
final class Agreement {

  private static final String KNOWN = "known-name";

  private static final String AGAIN = "organization-again";

  private static final Set<String> ORGANS = Set.of("董事会", "监事会", "监事局", "董事局", "股东大会", "股东会");

  /** As in 第七届董事会, but not in 第一财经. */
  private static final String ORDINAL = "第";

  private static final String TERM = "届";

  private static final Set<String> IN_LATIN = Set.of("latin-person", "latin-organization");

  /** Rules that find names, and that the tagger does better than. */
  private static final Set<String> WEAK =
      Set.of(
          "chinese-person",
          "before-honorific",
          "transliterated-person",
          "transliterated-organization",
          "organization-suffix",
          "proper-with-cue");

  /** Rules that find an organisation by what stands beside it, or elsewhere in the article. */
  private static final Set<String> COMPANY =
      Set.of("company-before-officer", AGAIN, NameBehindKindFinder.RULE);

  private static final Comparator<Finding> LONGEST =
      Comparator.comparing((Finding finding) -> -finding.span().length())
          .thenComparing(Agreement::isTagged)
          .thenComparing(Finding::type)
          .thenComparing(Finding::span);

  private final WordTree<Boolean> organs;
  private final WordTree<Boolean> groups;
  private final WordTree<Boolean> classes;
  private final Set<String> houses;
  private final Set<String> positions;
  private final Set<String> noNames;

  Agreement(Lexicon lexicon) {
    organs = WordTree.of(ORGANS);
    groups = WordTree.of(lexicon.words(Table.ANAPHORA, Language.ZH, "group"));
    Set<String> nouns = new HashSet<>(lexicon.words(Table.ANAPHORA, Language.ZH, "organization"));
    nouns.addAll(lexicon.words(Table.NAME_CONTEXT, Language.ZH, "class-noun"));
    classes = WordTree.of(nouns);
    houses = lexicon.words(Table.ORGANIZATION_SUFFIXES, Language.ZH);
    positions = lexicon.words(Table.POSITIONS, Language.ZH);
    noNames = new HashSet<>(lexicon.words(Table.ANAPHORA, Language.ZH));
    noNames.addAll(lexicon.words(Table.NOT_IN_NAMES, Language.ZH));
    noNames.removeAll(lexicon.words(Table.ORGANIZATION_SUFFIXES, Language.ZH, "whole"));
  }

  /**
   * The findings in {@code text} that stand, without overlaps, in the order of the text; {@code
   * proper} says which spans are names of places, or one house to the segmentation.
   */
  List<Finding> standing(String text, List<Finding> findings, Predicate<Span> proper) {
    BitSet taken = new BitSet();
    List<Finding> standing = new ArrayList<>();
    for (Finding finding : findings.stream().sorted(LONGEST).toList()) {
      int next = taken.nextSetBit(finding.span().start());
      boolean free = next < 0 || next >= finding.span().end();
      if (free && isBelieved(text, finding, findings, proper)) {
        taken.set(finding.span().start(), finding.span().end());
        standing.add(finding);
      }
    }
    standing.sort(Comparator.comparing(Finding::span));
    return standing;
  }

  /**
   * The full Chinese names among the people that the tagger found: they may stand elsewhere too.
   */
  static Set<String> people(String text, List<Finding> findings) {
    return findings.stream()
        .filter(finding -> isTagged(finding) && finding.type() == MentionType.PERSON)
        .map(finding -> finding.span().of(text))
        .filter(name -> name.length() > 2 && Letters.isHan(name, 0, name.length()))
        .collect(Collectors.toSet());
  }

  private static boolean isTagged(Finding finding) {
    return finding.rule().equals(NeuralTagger.FOUND_BY);
  }

  private boolean isBelieved(
      String text, Finding finding, List<Finding> findings, Predicate<Span> proper) {
    if (IN_LATIN.contains(finding.rule())) {
      return findings.stream()
          .anyMatch(other -> isTagged(other) && other.span().overlaps(finding.span()));
    }
    if (COMPANY.contains(finding.rule())) {
      return findings.stream()
          .filter(other -> isTagged(other) || other.type() == MentionType.POSITION)
          .filter(other -> other.span().overlaps(finding.span()))
          .allMatch(
              other ->
                  (other.type() == MentionType.ORGANIZATION || isItsBeginning(other, finding))
                      && finding.span().contains(other.span()));
    }
    if (finding.type() == MentionType.POSITION) {
      return isTagged(finding)
          ? finding.span().length() > 1
          : findings.stream().noneMatch(other -> holdsHouse(text, other, finding));
    }
    if (!isTagged(finding)) {
      return !WEAK.contains(finding.rule()) || isOfficer(finding, findings);
    }
    return !noNames.contains(finding.span().of(text))
        && Letters.isWhole(text, finding.span().start(), finding.span().end())
        && findings.stream()
            .noneMatch(other -> runsInto(finding, other) && !holdsHouse(text, finding, other))
        && !(finding.type() == MentionType.ORGANIZATION && isDescription(text, finding, findings))
        && findings.stream()
            .filter(other -> other.rule().equals(KNOWN))
            .filter(known -> known.type() == MentionType.ORGANIZATION)
            .filter(known -> known.span().overlaps(finding.span()))
            .allMatch(
                known ->
                    isGivenName(finding, known.span())
                        || goesOn(text, known.span(), finding.span(), proper));
  }

  /** 远山 in 远山游戏, which the article has elsewhere, is nobody. */
  private static boolean isItsBeginning(Finding person, Finding house) {
    return person.type() == MentionType.PERSON
        && house.rule().equals(AGAIN)
        && person.span().start() == house.span().start();
  }

  /** 周宁 in 副总经理周宁, where the tagger sees nobody. */
  private static boolean isOfficer(Finding person, List<Finding> findings) {
    return person.type() == MentionType.PERSON
        && findings.stream()
            .noneMatch(other -> isTagged(other) && other.span().overlaps(person.span()))
        && findings.stream()
            .anyMatch(
                other ->
                    other.type() == MentionType.POSITION
                        && other.span().end() == person.span().start());
  }

  /** 市委 of 市委书记 ends the name of 远山市委: what is left of the position is one too. */
  private boolean holdsHouse(String text, Finding tagged, Finding position) {
    return runsInto(tagged, position)
        && houses.contains(text.substring(position.span().start(), tagged.span().end()))
        && positions.contains(text.substring(tagged.span().end(), position.span().end()));
  }

  private static boolean runsInto(Finding tagged, Finding position) {
    return isTagged(tagged)
        && tagged.type() == MentionType.ORGANIZATION
        && position.type() == MentionType.POSITION
        && !isTagged(position)
        && tagged.span().start() < position.span().start()
        && position.span().start() < tagged.span().end()
        && tagged.span().end() < position.span().end();
  }

  private boolean isDescription(String text, Finding tagged, List<Finding> findings) {
    Span span = tagged.span();
    int next = text.startsWith(" ", span.end()) ? span.end() + 1 : span.end();
    return span.length() == 1
        || isOrgan(text, span)
        || (classes.endingAt(text, span.end(), span.start()).isPresent()
            && findings.stream()
                .filter(other -> other.rule().equals(KNOWN) || IN_LATIN.contains(other.rule()))
                .anyMatch(name -> name.span().start() == next));
  }

  /** 董事会, 第七届董事会, 董事会专门委员会: part of a company that is named elsewhere. */
  private boolean isOrgan(String text, Span span) {
    int term = text.indexOf(TERM, span.start());
    return (text.startsWith(ORDINAL, span.start()) && term >= 0 && term < span.end())
        || organs.startingAt(text, span.start(), span.end()).isPresent();
  }

  /** 高盛 in 吴高盛. */
  private static boolean isGivenName(Finding person, Span known) {
    return person.type() == MentionType.PERSON
        && person.span().start() == known.start() - 1
        && person.span().end() == known.end();
  }

  private boolean goesOn(String text, Span known, Span longer, Predicate<Span> proper) {
    boolean behindPlace =
        longer.start() < known.start()
            && (proper.test(longer) || proper.test(new Span(longer.start(), known.start())));
    return (behindPlace || longer.start() == known.start())
        && longer.end() >= known.end()
        && longer.length() > known.length()
        && groups.endingAt(text, longer.end(), known.end()).isEmpty()
        && IntStream.range(known.end(), longer.end())
            .noneMatch(at -> groups.startingAt(text, at, text.length()).isPresent());
  }
}
