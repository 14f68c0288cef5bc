package org.departures.mention;

import java.util.Set;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.Table;
import org.departures.lexicon.WordTree;
import org.departures.model.Language;
import org.departures.model.MentionType;

/**
 * Finds an organisation by the word before it that says what it is: 飞蓬 in 摩托品牌“飞蓬”, and 海岬雄鹰 in
 * 职业篮球队海岬雄鹰昨日宣布. Without quotation marks only teams are told so, which are named by common words.
 */
final class NameBehindKindFinder {

  static final String RULE = "behind-kind";

  private static final String OPENERS = "“\"「『‘";
  private static final String CLOSERS = "”\"」』’";
  private static final int LONGEST_QUOTED = 10;
  private static final int SHORTEST_TEAM = 3;
  private static final int LONGEST_TEAM = 6;

  private final WordTree<Boolean> kinds;
  private final WordTree<Boolean> teams;

  NameBehindKindFinder(Lexicon lexicon) {
    Set<String> nouns = lexicon.words(Table.NAME_CONTEXT, Language.ZH, "class-noun");
    kinds = WordTree.of(nouns);
    teams = WordTree.of(Words.where(nouns, noun -> noun.endsWith("队")));
  }

  void find(SentenceText sentence, Found found) {
    for (int token = 0; token + 1 < sentence.tokens(); token++) {
      int end = sentence.span(token).end();
      if (kinds.endingAt(sentence.text(), end, sentence.start()).isEmpty()) {
        continue;
      }
      int start = OPENERS.indexOf(sentence.at(end)) >= 0 ? end + 1 : end;
      int stop = start > end ? quoted(sentence, start) : team(sentence, token, found);
      if (stop > start && !found.touchesAny(start, stop)) {
        found.add(MentionType.ORGANIZATION, start, stop, RULE);
      }
    }
  }

  /** The end of the name that is quoted from {@code start} on, or {@code start}. */
  private static int quoted(SentenceText sentence, int start) {
    for (int at = start; at <= start + LONGEST_QUOTED; at++) {
      if (CLOSERS.indexOf(sentence.at(at)) >= 0) {
        return at - start > 1 ? at : start;
      }
      if (!Letters.isHan(sentence.at(at)) && !Letters.isLatinOrDigit(sentence.at(at))) {
        return start;
      }
    }
    return start;
  }

  /** The end of the nouns behind {@code token}, or its own end. */
  private int team(SentenceText sentence, int token, Found found) {
    int start = sentence.span(token).end();
    if (teams.endingAt(sentence.text(), start, sentence.start()).isEmpty()) {
      return start;
    }
    int end = start;
    for (int next = token + 1; next < sentence.tokens(); next++) {
      String tag = sentence.tag(next);
      boolean noun = tag.startsWith("n") && !tag.startsWith("nnt") && !tag.startsWith("nnd");
      if (!(noun || tag.startsWith("g") || tag.startsWith("vg"))
          || found.startsAt(MentionType.POSITION, sentence.span(next).start())) {
        break;
      }
      end = sentence.span(next).end();
    }
    boolean named = end - start >= SHORTEST_TEAM && end - start <= LONGEST_TEAM;
    return named ? end : start;
  }
}
