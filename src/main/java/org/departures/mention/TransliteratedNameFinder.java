package org.departures.mention;

import java.util.Set;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.Table;
import org.departures.model.Language;
import org.departures.model.MentionType;

/**
 * Finds foreign people's names in Chinese characters: parts joined by a dot (伊利亚·苏茨克维), or a word
 * that HanLP takes for one and whose characters all serve for sounds.
 */
final class TransliteratedNameFinder {

  private static final int LONGEST_PART = 8;

  private final Set<String> sounds;
  private final Set<String> joints;
  private final Set<String> noNames;
  private final WordTree<Boolean> before;
  private final WordTree<Boolean> after;

  TransliteratedNameFinder(Lexicon lexicon) {
    sounds = lexicon.words(Table.TRANSLITERATION, Language.ZH);
    joints = Words.valued(lexicon, Table.NAME_CONTEXT, Language.ZH, "joint");
    noNames = lexicon.words(Table.NOT_IN_NAMES, Language.ZH);
    before = Words.tree(Words.valued(lexicon, Table.NAME_CONTEXT, Language.ZH, "before-person"));
    after = Words.tree(Words.valued(lexicon, Table.NAME_CONTEXT, Language.ZH, "after-person"));
  }

  void find(SentenceText sentence, Found found) {
    int done = sentence.start();
    for (int i = sentence.start(); i < sentence.end(); i++) {
      if (isJoint(sentence, i) && i > done) {
        int start = partBefore(sentence, i, done, found);
        int end = partBehind(sentence, i + 1);
        while (isJoint(sentence, end) && partBehind(sentence, end + 1) > end + 1) {
          end = partBehind(sentence, end + 1);
        }
        if (start < i && end > i + 1 && end - start > 3 && !found.touchesAny(start, end)) {
          found.add(MentionType.PERSON, start, end, "joined-parts");
          done = end;
          i = end - 1;
        }
      }
    }
    for (int token = 0; token < sentence.tokens(); token++) {
      if (sentence.tag(token).equals("nrf")) {
        addWord(sentence, token, found);
      }
    }
  }

  private void addWord(SentenceText sentence, int token, Found found) {
    int start = sentence.span(token).start();
    int end = sentence.span(token).end();
    while (token + 1 < sentence.tokens() && isLooseSound(sentence, token + 1)) {
      token++;
      end = sentence.span(token).end();
    }
    String name = sentence.text().substring(start, end);
    boolean sounding = name.chars().allMatch(c -> sounds.contains(String.valueOf((char) c)));
    if (sounding
        && !noNames.contains(name)
        && !found.touchesAny(start, end)
        && (name.length() > 2 || hasCue(sentence, start, end, found))) {
      found.add(MentionType.PERSON, start, end, "transliterated-person");
    }
  }

  /** A single character behind a name that is no word there but a sound. */
  private boolean isLooseSound(SentenceText sentence, int token) {
    String tag = sentence.tag(token);
    return tag.equals("nrf")
        || (sentence.span(token).length() == 1
            && sounds.contains(sentence.word(token))
            && (tag.startsWith("g") || tag.startsWith("ng") || tag.equals("nz")));
  }

  private boolean hasCue(SentenceText sentence, int start, int end, Found found) {
    return found.endsAt(MentionType.POSITION, start)
        || found.startsAt(MentionType.POSITION, end)
        || before.endingAt(sentence.text(), start, sentence.start()).isPresent()
        || after.startingAt(sentence.text(), end, sentence.end()).isPresent();
  }

  private boolean isJoint(SentenceText sentence, int at) {
    char c = sentence.at(at);
    return joints.contains(String.valueOf(c))
        && Letters.isHan(sentence.at(at - 1))
        && Letters.isHan(sentence.at(at + 1));
  }

  private boolean isSound(SentenceText sentence, int at) {
    return sounds.contains(String.valueOf(sentence.at(at)));
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
    return start;
  }

  private int partBehind(SentenceText sentence, int from) {
    int end = from;
    while (end < sentence.end()
        && end - from < LONGEST_PART
        && isSound(sentence, end)
        && !(end > from && isOrdinaryWord(sentence, sentence.tokenAt(end), from))) {
      end++;
    }
    return end;
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
            || tag.startsWith("p")
            || tag.startsWith("c")
            || tag.startsWith("u")
            || tag.equals("d"));
  }
}
