package org.departures.mention;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.Table;
import org.departures.lexicon.WordTree;
import org.departures.model.Language;
import org.departures.model.MentionType;

/**
 * Finds foreign people's names in Chinese characters: parts joined by a dot (伊利亚·苏茨克维), or a word
 * that HanLP takes for one and whose characters all serve for sounds.
 */
final class TransliteratedNameFinder {

  private static final int SHORTEST_BEFORE_DAY = 2;
  private static final String DAY = "周今昨本上下日去前明当";
  private static final int LONGEST_PART = 8;
  private static final Set<String> FUNCTION_WORDS =
      Set.of("p", "pba", "pbei", "c", "cc", "d", "y", "m", "w", "vshi", "vyou", "t", "f", "s");

  private final BitSet sounds;
  private final BitSet joints;
  private final Set<String> noNames;
  private final WordTree<Boolean> before;
  private final WordTree<Boolean> after;
  private final WordTree<Boolean> places;
  private final WordTree<Boolean> beforeOrganization;

  TransliteratedNameFinder(Lexicon lexicon) {
    sounds = Words.characters(lexicon.words(Table.TRANSLITERATION, Language.ZH));
    joints = Words.characters(lexicon.words(Table.NAME_CONTEXT, Language.ZH, "joint"));
    noNames = lexicon.words(Table.NOT_IN_NAMES, Language.ZH);
    before = WordTree.of(lexicon.words(Table.NAME_CONTEXT, Language.ZH, "before-person"));
    after = WordTree.of(lexicon.words(Table.NAME_CONTEXT, Language.ZH, "after-person"));
    places = WordTree.of(lexicon.words(Table.NAME_CONTEXT, Language.ZH, "after-place"));
    beforeOrganization =
        WordTree.of(lexicon.words(Table.NAME_CONTEXT, Language.ZH, "before-organization"));
  }

  /** Adds the sentence's foreign people, and gives back last parts that may stand alone later. */
  Set<String> find(SentenceText sentence, Found found) {
    Set<String> lastParts = new HashSet<>();
    int done = sentence.start();
    for (int i = sentence.start(); i < sentence.end(); i++) {
      if (isJoint(sentence, i) && i > done) {
        int start = partBefore(sentence, i, done, found);
        int end = partBehind(sentence, i + 1);
        while (isJoint(sentence, end) && partBehind(sentence, end + 1) > end + 1) {
          end = partBehind(sentence, end + 1);
        }
        if (start < i && end > i + 1 && end - start > 3 && isFree(found, start, end)) {
          found.add(MentionType.PERSON, start, end, "joined-parts");
          String last = lastPart(sentence.text().substring(start, end));
          if (last.length() > 1) {
            lastParts.add(last);
          }
          done = end;
          i = end - 1;
        }
      }
    }
    for (int token = 0; token < sentence.tokens(); token++) {
      if (isSounds(sentence, token)
          && !found.touchesAny(sentence.span(token).start(), sentence.span(token).end())) {
        token = addRun(sentence, token, found);
      }
    }
    return lastParts;
  }

  /** A part may be a known name by itself: the whole is another. */
  private static boolean isFree(Found found, int start, int end) {
    return !found.touches(MentionType.POSITION, start, end)
        && !found.touches(MentionType.ORGANIZATION, start, end);
  }

  private String lastPart(String name) {
    int start = name.length();
    while (start > 0 && !joints.get(name.charAt(start - 1))) {
      start--;
    }
    return name.substring(start);
  }

  /** Adds the run of sounds that starts at {@code first} if it is a name; gives its last token. */
  private int addRun(SentenceText sentence, int first, Found found) {
    int last = first;
    while (last + 1 < sentence.tokens()
        && isSounds(sentence, last + 1)
        && !found.touchesAny(sentence.span(last + 1).start(), sentence.span(last + 1).end())) {
      last++;
    }
    int from = first;
    int to = last;
    // A verb or a measure word at the edge of a run is a word: 请/马科夫, 名/马科夫.
    while (from < to && isEdge(sentence, from)) {
      from++;
    }
    int start = sentence.span(from).start();
    if (Character.isDigit(sentence.at(start - 1))) {
      start++;
    }
    int foreign = 0;
    int people = 0;
    for (int token = from; token <= to; token++) {
      foreign += sentence.tag(token).equals("nrf") ? sentence.span(token).length() : 0;
      people += sentence.tag(token).startsWith("nr") ? sentence.span(token).length() : 0;
    }
    int end = sentence.span(to).end();
    int length = end - start;
    boolean cue = hasCue(sentence, start, end, found);
    boolean enough = foreign > 0 ? length > 2 || cue : length > 3 || (length > 2 && cue);
    boolean known = noNames.contains(sentence.text().substring(start, end));
    // A word that HanLP takes for a Chinese name alone is one.
    boolean chinese = foreign == 0 && people == length && from == to && !cue;
    boolean name = length <= LONGEST_PART && enough && !known && !chinese;
    if (name
        && beforeOrganization.endingAt(sentence.text(), start, sentence.start()).isPresent()
        && !found.startsAt(MentionType.POSITION, end)) {
      found.add(MentionType.ORGANIZATION, start, end, "transliterated-organization");
    } else if (name && !isPlace(sentence, start, end)) {
      found.add(MentionType.PERSON, start, end, "transliterated-person");
    }
    return last;
  }

  private boolean isPlace(SentenceText sentence, int start, int end) {
    return places.startingAt(sentence.text(), end, sentence.end()).isPresent()
        || (sentence.at(start - 1) == '《' && sentence.at(end) == '》');
  }

  /** Whether a token is nothing but sounds and no word of its own. */
  private boolean isSounds(SentenceText sentence, int token) {
    String tag = sentence.tag(token);
    int start = sentence.span(token).start();
    int end = sentence.span(token).end();
    boolean open =
        tag.startsWith("nr")
            ? !tag.equals("nrj")
            : end - start == 1
                && !FUNCTION_WORDS.contains(tag)
                && !tag.startsWith("u")
                && !tag.startsWith("r");
    for (int i = start; open && i < end; i++) {
      open = isSound(sentence, i);
    }
    return open;
  }

  private static boolean isEdge(SentenceText sentence, int token) {
    String tag = sentence.tag(token);
    return tag.startsWith("v")
        || tag.startsWith("q")
        || tag.equals("n")
        || tag.equals("a")
        || tag.equals("f");
  }

  private boolean hasCue(SentenceText sentence, int start, int end, Found found) {
    return found.endsAt(MentionType.POSITION, start)
        || found.startsAt(MentionType.POSITION, end)
        || before.endingAt(sentence.text(), start, sentence.start()).isPresent()
        || after.startingAt(sentence.text(), end, sentence.end()).isPresent();
  }

  private boolean isJoint(SentenceText sentence, int at) {
    return joints.get(sentence.at(at))
        && Letters.isHan(sentence.at(at - 1))
        && Letters.isHan(sentence.at(at + 1));
  }

  private boolean isSound(SentenceText sentence, int at) {
    return sounds.get(sentence.at(at));
  }

  private int partBefore(SentenceText sentence, int joint, int limit, Found found) {
    int start = joint;
    while (start > limit
        && joint - start < LONGEST_PART
        && isSound(sentence, start - 1)
        && !found.touchesAny(start - 1, start)
        && !isOrdinaryWord(sentence, sentence.tokenAt(start - 1), joint)) {
      start--;
    }
    // 首席财务官扎卡里·柯克: what stands right behind a post is no verb.
    if (start > limit
        && joint - start < LONGEST_PART
        && isSound(sentence, start - 1)
        && found.endsAt(MentionType.POSITION, start - 1)) {
      start--;
    }
    int token = sentence.tokenAt(joint - 1);
    boolean name = sentence.tag(token).startsWith("nr") && sentence.span(token).start() >= limit;
    return name ? Math.min(start, sentence.span(token).start()) : start;
  }

  private int partBehind(SentenceText sentence, int from) {
    int end = from;
    while (end < sentence.end()
        && end - from < LONGEST_PART
        && isSound(sentence, end)
        && !(end > from && isOrdinaryWord(sentence, sentence.tokenAt(end), from))) {
      end++;
    }
    // 柯克于周五离职
    boolean beforeDay =
        end - from > SHORTEST_BEFORE_DAY
            && sentence.at(end - 1) == '于'
            && (Character.isDigit(sentence.at(end)) || DAY.indexOf(sentence.at(end)) >= 0);
    return beforeDay ? end - 1 : end;
  }

  /** Whether a token that does not touch the joint is a word of its own: 巴西, 克服. */
  private static boolean isOrdinaryWord(SentenceText sentence, int token, int joint) {
    boolean touches = sentence.span(token).end() == joint || sentence.span(token).start() == joint;
    String tag = sentence.tag(token);
    return !touches
        && !tag.startsWith("nr")
        && !tag.startsWith("g")
        && (sentence.span(token).length() > 1
            || tag.startsWith("v")
            || tag.startsWith("r")
            || tag.startsWith("m")
            || tag.startsWith("p")
            || tag.startsWith("c")
            || tag.startsWith("u")
            || tag.equals("d"));
  }
}
