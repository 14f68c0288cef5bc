package org.departures.mention;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.Table;
import org.departures.lexicon.WordTree;
import org.departures.model.Language;
import org.departures.model.MentionType;

/**
 * Finds a company by what stands behind it: 远山电瓷 in “远山电瓷独立董事章磊辞职” and “远山电瓷：独立董事章磊辞职”. Short names
 * of listed companies have no last word that tells them, and segmentation cuts them to pieces; but
 * the words between the beginning of a clause and an officer are hardly ever anything else. A place
 * there is whom the officer serves: a state's government, a city's, a national team; where the
 * article tells of no leaving it stays a place.
 */
final class CompanyBeforeOfficerFinder {

  private static final String NONE = "none";
  private static final int SHORTEST = 3;
  private static final int SHORTEST_PLACE = 2;
  private static final int LONGEST = 8;

  private static final String CLAUSE_STARTS = "\n,;:。!?】》”“ ";

  /** Parts of speech that end the way left: what stands behind them may be a name. */
  private static final Set<String> BOUNDARIES = Set.of("w", "t", "p", "c", "cc", "y");

  /** Parts of speech that no name has in it. */
  private static final Set<String> OUTSIDE = Set.of("d", "q", "m", "mq", "f", "nnt", "nnd", "an");

  private final WordTree<Boolean> officers;
  private final WordTree<Boolean> leading;
  private final Set<String> beforeNames;
  private final Set<String> generic;
  private final WordTree<Boolean> anaphors;
  private final WordTree<String> suffixes;

  CompanyBeforeOfficerFinder(Lexicon lexicon) {
    officers = WordTree.of(context(lexicon, "behind-organization"));
    beforeNames = context(lexicon, "before-name");
    leading = WordTree.of(beforeNames);
    suffixes = new WordTree<>(lexicon.map(Table.ORGANIZATION_SUFFIXES, Language.ZH));
    anaphors = WordTree.of(lexicon.words(Table.ANAPHORA, Language.ZH));
    Set<String> words = new HashSet<>(lexicon.words(Table.ANAPHORA, Language.ZH));
    words.addAll(lexicon.words(Table.NOT_IN_NAMES, Language.ZH));
    words.addAll(lexicon.words(Table.POSITION_MODIFIERS, Language.ZH));
    words.addAll(beforeNames);
    generic = Set.copyOf(words);
  }

  private static Set<String> context(Lexicon lexicon, String value) {
    return lexicon.words(Table.NAME_CONTEXT, Language.ZH, value);
  }

  void find(SentenceText sentence, Found found) {
    int clause = sentence.start();
    for (int token = 0; token < sentence.tokens(); token++) {
      int start = sentence.span(token).start();
      boolean named = found.touchesAny(start, start + 1);
      addWithOrgan(sentence, token, found);
      if (sentence.at(start) == ':' && isOfficer(sentence, start + 1, found)) {
        addBefore(sentence, clause, start, found);
      }
      // 副总经理 in 远山银星副总经理 may begin inside what HanLP takes for a name.
      for (int at = start + 1; at < sentence.span(token).end(); at++) {
        if (found.startsAt(MentionType.POSITION, at) && isOfficer(sentence, at, found)) {
          addBefore(sentence, clause, at, found);
        }
      }
      if (isOfficer(sentence, start, found)) {
        addBefore(sentence, clause, start, found);
        clause = sentence.span(token).end();
      } else if (named || BOUNDARIES.contains(sentence.tag(token)) || isVerb(sentence, token)) {
        clause = sentence.span(token).end();
      }
    }
  }

  /** HanLP takes 远山科技董事会 for one organisation. */
  private void addWithOrgan(SentenceText sentence, int token, Found found) {
    if (sentence.tag(token).startsWith("nt")) {
      int start = sentence.span(token).start();
      officers
          .endingAt(sentence.text(), sentence.span(token).end(), start)
          .ifPresent(organ -> addBefore(sentence, start, organ.start(), found));
    }
  }

  private boolean isOfficer(SentenceText sentence, int at, Found found) {
    if (found.startsAt(MentionType.POSITION, at)) {
      int end = at + 1;
      while (end < sentence.end() && !found.endsAt(MentionType.POSITION, end)) {
        end++;
      }
      return officers.endingAt(sentence.text(), end, at).isPresent();
    }
    Optional<WordTree.Hit<Boolean>> organ =
        officers.startingAt(sentence.text(), at, sentence.end());
    return organ.isPresent() && sentence.cutAt(organ.get().end());
  }

  private static boolean isVerb(SentenceText sentence, int token) {
    String tag = sentence.tag(token);
    return tag.startsWith("u")
        || tag.startsWith("r")
        || tag.equals("vshi")
        || (tag.startsWith("v") && !tag.equals("vn") && sentence.span(token).length() > 1);
  }

  /** Adds what stands from {@code clause} to {@code end} if it may be a name. */
  private void addBefore(SentenceText sentence, int clause, int end, Found found) {
    int start = clause;
    Optional<WordTree.Hit<Boolean>> lead = leading.startingAt(sentence.text(), start, end);
    while (lead.isPresent() && lead.get().end() - start > 1 && sentence.cutAt(lead.get().end())) {
      start = lead.get().end();
      lead = leading.startingAt(sentence.text(), start, end);
    }
    while (start < end && sentence.at(start) == ' ') {
      start++;
    }
    int length = end - start;
    if (length < SHORTEST_PLACE
        || length > LONGEST
        || !isName(sentence, start, end)
        || found.touchesAny(start, end)
        || holdsAnaphor(sentence, start, end)
        || (generic.contains(sentence.text().substring(start, end)) && !isPlace(sentence, start))
        || !(isNameLike(sentence, start, end, found) || isHead(sentence, start, end, found))
        || (isPlace(sentence, start) && !sentence.isOfTriggeredArticle())) {
      return;
    }
    // *ST is how the exchanges mark a company that may be delisted.
    int from = sentence.at(start - 1) == '*' ? start - 1 : start;
    found.add(MentionType.ORGANIZATION, from, end, "company-before-officer");
  }

  private boolean holdsAnaphor(SentenceText sentence, int start, int end) {
    for (int at = start; at < end; at++) {
      if (anaphors.startingAt(sentence.text(), at, end).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isName(SentenceText sentence, int start, int end) {
    for (int at = start; at < end; at++) {
      if (!Letters.isHan(sentence.at(at)) && !Letters.isLatinOrDigit(sentence.at(at))) {
        return false;
      }
    }
    return true;
  }

  /**
   * 值得买 in “值得买董事刘小如辞职”: what a clause begins with before an officer who has a name is the
   * officer's company, however it is cut, unless it is one common word or holds a function word.
   */
  private boolean isHead(SentenceText sentence, int start, int end, Found found) {
    boolean opens = CLAUSE_STARTS.indexOf(sentence.at(start - 1)) >= 0;
    if (!opens || !found.startsAt(MentionType.POSITION, end)) {
      return false;
    }
    int behind = end + 1;
    while (behind < sentence.end() && !found.endsAt(MentionType.POSITION, behind)) {
      behind++;
    }
    if (!found.startsAt(MentionType.PERSON, behind)) {
      return false;
    }
    int first = sentence.tokenAt(start);
    int last = sentence.tokenAt(end - 1);
    for (int token = first; token <= last; token++) {
      String tag = sentence.tag(token);
      if (BOUNDARIES.contains(tag) || "urdf".indexOf(tag.charAt(0)) >= 0) {
        return false;
      }
    }
    return (last > first || isProperNoun(sentence.tag(first)))
        && !beforeNames.contains(sentence.word(last));
  }

  private static boolean isProperNoun(String tag) {
    return tag.length() > 1 && tag.charAt(0) == 'n' && "rstxz".indexOf(tag.charAt(1)) >= 0;
  }

  private static boolean isPlace(SentenceText sentence, int at) {
    return sentence.tag(sentence.tokenAt(at)).startsWith("ns");
  }

  /** Several words of which none is out of place in a name, or one that is no common noun. */
  private boolean isNameLike(SentenceText sentence, int start, int end, Found found) {
    int first = sentence.tokenAt(start);
    int last = sentence.tokenAt(end - 1);
    boolean places = true;
    for (int token = first; token <= last; token++) {
      String tag = sentence.tag(token);
      boolean han = Letters.isHan(sentence.at(sentence.span(token).start()));
      boolean place = isPlace(sentence, sentence.span(token).start());
      boolean general =
          han
              && !place
              && sentence.span(token).length() > 1
              && generic.contains(sentence.word(token));
      boolean adjective = tag.equals("a") && sentence.span(token).length() > 1;
      if (OUTSIDE.contains(tag) || adjective || (general && token < last)) {
        return false;
      }
      places &= place;
    }
    if (places) {
      return sentence.cutAt(start) && found.startsAt(MentionType.POSITION, end);
    }
    // 选举出新任董事 ends with what goes before names.
    if (beforeNames.contains(sentence.word(last))) {
      return false;
    }
    boolean common = first == last && sentence.tag(first).equals("n");
    Optional<WordTree.Hit<String>> suffix = suffixes.endingAt(sentence.text(), end, start);
    boolean onlySuffix = suffix.isPresent() && suffix.get().start() == start;
    boolean organ = suffix.map(WordTree.Hit::value).filter(NONE::equals).isPresent();
    return end - start >= SHORTEST && !common && !onlySuffix && !organ;
  }
}
