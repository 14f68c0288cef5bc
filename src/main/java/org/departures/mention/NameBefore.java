package org.departures.mention;

import java.util.Optional;
import java.util.Set;
import org.departures.lexicon.WordTree;
import org.departures.model.MentionType;

/** Walks left from an organisation's last word to where its name begins. For one name. */
final class NameBefore {

  private static final Set<String> NOUNS =
      Set.of("n", "nz", "nx", "en", "j", "b", "vn", "ng", "nl", "nnd", "an", "l", "i");
  private static final int LONGEST_BRACKET = 8;

  private final SentenceText sentence;
  private final Found found;
  private final Set<String> beforeNames;
  private final WordTree<Boolean> leading;
  private final Set<String> anaphors;
  private boolean proper;

  NameBefore(
      SentenceText sentence,
      Found found,
      Set<String> beforeNames,
      WordTree<Boolean> leading,
      Set<String> anaphors) {
    this.sentence = sentence;
    this.found = found;
    this.beforeNames = beforeNames;
    this.leading = leading;
    this.anaphors = anaphors;
  }

  /**
   * Whether the name that {@link #start} walked over has a place, a brand or Latin letters in it.
   */
  boolean isProper() {
    return proper;
  }

  /**
   * Where the name before {@code suffix} begins; {@code suffix} itself when there is none.
   *
   * @param kind the last word's kind, which says what must stand straight before it
   */
  int start(int suffix, String kind, int limit) {
    int start = suffix;
    int lastGood = suffix;
    while (start > Math.max(sentence.start(), limit)) {
      int token = sentence.tokenAt(start - 1);
      int from = sentence.span(token).start();
      if (sentence.at(start - 1) == ')' && bracketBefore(start) < start) {
        start = bracketBefore(start);
        continue;
      }
      if (from < limit || !belongs(token, from, start)) {
        break;
      }
      boolean properToken = isProper(token, from);
      boolean place = sentence.tag(token).startsWith("ns");
      if (start == suffix
          && ((kind.equals("weak") && (!properToken || place))
              || (kind.equals("behind-place") && !properToken))) {
        break;
      }
      proper |= properToken;
      start = from;
      lastGood = start;
    }
    return trim(lastGood, suffix);
  }

  /** The opening of a short bracket that closes before {@code end}: (中国). */
  private int bracketBefore(int end) {
    for (int i = end - 2; i > sentence.start() && end - i <= LONGEST_BRACKET; i--) {
      if (sentence.at(i) == '(') {
        return i;
      }
      if (!Letters.isHan(sentence.at(i)) && !Letters.isLatin(sentence.at(i))) {
        return end;
      }
    }
    return end;
  }

  private boolean belongs(int token, int from, int to) {
    if (found.touches(MentionType.POSITION, from, to) || anaphors.contains(sentence.word(token))) {
      return false;
    }
    String tag = sentence.tag(token);
    if (found.touches(MentionType.PERSON, from, to)) {
      return false;
    }
    return !beforeNames.contains(sentence.text().substring(from, to))
        && (NOUNS.contains(tag)
            || tag.startsWith("ns")
            || tag.startsWith("nt")
            || tag.startsWith("ni")
            || tag.startsWith("nr")
            || tag.startsWith("nh")
            || tag.startsWith("nb")
            || tag.startsWith("nm")
            || tag.startsWith("g")
            || isBehindPlace(tag, from, to)
            || found.covers(MentionType.ORGANIZATION, from));
  }

  /** 红 in 远山红隼足球俱乐部: a single character behind a place is a part of the name, whatever it is. */
  private boolean isBehindPlace(String tag, int from, int to) {
    return to - from == 1
        && (tag.startsWith("v") || tag.startsWith("a"))
        && from > sentence.start()
        && sentence.tag(sentence.tokenAt(from - 1)).startsWith("ns");
  }

  private boolean isProper(int token, int from) {
    String tag = sentence.tag(token);
    return tag.startsWith("ns")
        || tag.startsWith("nt")
        || tag.startsWith("nr")
        || tag.equals("nz")
        || tag.equals("nx")
        || tag.equals("en")
        || tag.equals("j")
        || found.covers(MentionType.ORGANIZATION, from);
  }

  /** Words that go before a name and are none of it are cut off: 经 in 经海口市法院, 著名. */
  private int trim(int start, int suffix) {
    int from = start;
    boolean cut = true;
    while (cut && from < suffix) {
      Optional<WordTree.Hit<Boolean>> before = leading.startingAt(sentence.text(), from, suffix);
      boolean adjective =
          sentence.cutAt(from)
              && sentence.tag(sentence.tokenAt(from)).equals("b")
              && sentence.span(sentence.tokenAt(from)).length() > 1;
      boolean mark = !Letters.isName(sentence.text(), from, from + 1) && sentence.at(from) != '(';
      cut = adjective || mark || before.isPresent();
      from =
          adjective
              ? sentence.span(sentence.tokenAt(from)).end()
              : before.map(WordTree.Hit::end).orElse(mark ? from + 1 : from);
    }
    return Math.min(from, suffix);
  }
}
