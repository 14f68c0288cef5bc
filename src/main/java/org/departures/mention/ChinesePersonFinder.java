package org.departures.mention;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.Table;
import org.departures.lexicon.WordTree;
import org.departures.model.Language;
import org.departures.model.MentionType;

/**
 * Finds Chinese, Japanese and Korean people's names: a surname with one or two characters behind
 * it, weighed by what HanLP takes it for and by the words beside it. A name of two characters needs
 * something beside it that speaks for a person.
 */
final class ChinesePersonFinder {

  private static final double ENOUGH = 2;

  /** Parts of speech of single characters that are no words by themselves. */
  private static final Set<String> RARE =
      Set.of("nz", "ng", "g", "gb", "gc", "gi", "gg", "ag", "vg", "dg", "tg", "b", "x", "o", "Rg");

  /** What HanLP takes a rare name for when it is cut as one word. */
  private static final Set<String> NOUNS = Set.of("n", "nz", "ns", "nt");

  private static final Set<String> FUNCTION_WORDS =
      Set.of("p", "pba", "pbei", "c", "cc", "d", "y", "q", "qt");

  private static final String COMMON_MARKS = "、,:;。(“《 \n";

  private static final int LONGEST_SURNAME = 3;

  private final WordTree<Boolean> surnames;
  private final Set<String> noNames;
  private final BitSet notInside;
  private final Set<String> givenNames;
  private final Set<String> organizationEndings;
  private final WordTree<Boolean> before;
  private final WordTree<Boolean> after;
  private final WordTree<Boolean> places;
  private final WordTree<Boolean> honorifics;
  private final Set<String> weakSurnames;

  ChinesePersonFinder(Lexicon lexicon) {
    surnames = WordTree.of(lexicon.words(Table.SURNAMES, Language.ZH));
    noNames = lexicon.words(Table.NOT_IN_NAMES, Language.ZH);
    notInside = Words.characters(noNames);
    givenNames = lexicon.words(Table.GIVEN_NAMES, Language.ZH);
    organizationEndings = lexicon.words(Table.ORGANIZATION_SUFFIXES, Language.ZH);
    before = WordTree.of(context(lexicon, "before-person"));
    after = WordTree.of(context(lexicon, "after-person"));
    places = WordTree.of(context(lexicon, "after-place"));
    honorifics = WordTree.of(context(lexicon, "honorific"));
    weakSurnames = context(lexicon, "weak-surname");
  }

  private static Set<String> context(Lexicon lexicon, String value) {
    return lexicon.words(Table.NAME_CONTEXT, Language.ZH, value);
  }

  /** Adds the sentence's people, and gives back the names that are sure enough for elsewhere. */
  Set<String> find(SentenceText sentence, Found found) {
    Set<String> certain = findBeforeHonorifics(sentence, found);
    for (int token = 0; token < sentence.tokens(); token++) {
      int start = sentence.span(token).start();
      if (found.touchesAny(start, start + 1)) {
        continue;
      }
      int surname = surnameLength(sentence, start);
      if (surname == 0) {
        continue;
      }
      int end = bestEnd(sentence, token, start, surname, found);
      if (end > start) {
        found.add(MentionType.PERSON, start, end, "chinese-person");
        certain.add(sentence.text().substring(start, end));
        while (token + 1 < sentence.tokens() && sentence.span(token + 1).start() < end) {
          token++;
        }
      }
    }
    return certain;
  }

  /** Adds the places of names that are people elsewhere in the article. */
  void findAgain(SentenceText sentence, List<String> certain, Found found) {
    for (String name : certain) {
      int at = sentence.text().indexOf(name, sentence.start());
      while (at >= 0 && at + name.length() <= sentence.end()) {
        int end = at + name.length();
        boolean whole = name.length() > 2 || (sentence.cutAt(at) && sentence.cutAt(end));
        if (whole
            && found.isFreeFor(MentionType.PERSON, at, end)
            && !found.holds(MentionType.PERSON, at, end, NeuralTagger.FOUND_BY)) {
          found.add(MentionType.PERSON, at, end, "person-again");
        }
        at = sentence.text().indexOf(name, end);
      }
    }
  }

  /** 顾 in 顾先生 and 张耀明 in 张耀明先生, however HanLP cuts them. Gives back the full names. */
  private Set<String> findBeforeHonorifics(SentenceText sentence, Found found) {
    Set<String> certain = new HashSet<>();
    for (int i = sentence.start() + 1; i < sentence.end(); i++) {
      if (honorifics.startingAt(sentence.text(), i, sentence.end()).isEmpty()
          || found.touchesAny(i - 1, i)) {
        continue;
      }
      for (int length = 4; length >= 1; length--) {
        int start = i - length;
        if (start < sentence.start() || !sentence.cutAt(start)) {
          continue;
        }
        int surname = surnameLength(sentence, start);
        boolean weak =
            weakSurnames.contains(sentence.text().substring(start, start + 1))
                && !sentence.tag(sentence.tokenAt(start)).startsWith("nr");
        boolean alone = surname == length && !weak;
        boolean full =
            surname > 0
                && !weak
                && length > surname
                && length <= surname + 2
                && isNameLike(sentence, start, surname, i);
        if (alone || full) {
          found.add(MentionType.PERSON, start, i, "before-honorific");
          if (full) {
            certain.add(sentence.text().substring(start, i));
          }
          break;
        }
      }
    }
    return certain;
  }

  /** 2 for 欧阳 or 松本, 1 for 王, 0 for none. */
  private int surnameLength(SentenceText sentence, int start) {
    int limit = Math.min(start + LONGEST_SURNAME, sentence.end() - 1);
    return surnames
        .startingAt(sentence.text(), start, limit)
        .map(hit -> hit.end() - start)
        .orElse(0);
  }

  private int bestEnd(SentenceText sentence, int token, int start, int surname, Found found) {
    int best = start;
    double most = ENOUGH;
    for (int given = surname > 1 ? 3 : 2; given >= 1; given--) {
      int end = start + surname + given;
      if (end > sentence.end()
          || !sentence.cutAt(end)
          || found.touchesAny(start, end)
          || (given > 2 && !givenNames.contains(sentence.text().substring(end - given, end)))
          || !isNameLike(sentence, start, surname, end)) {
        continue;
      }
      double points = ofTokens(sentence, token, end, surname) + beside(sentence, start, end, found);
      // 刘小/如 is cut wrong once and whole the other time.
      boolean cutUp = sentence.span(token).end() < end;
      if (cutUp && given > 1 && points >= 1 && standsTwice(sentence.text(), start, end)) {
        points += 1.5;
      }
      if (points >= most && (best == start || points > most)) {
        best = end;
        most = points;
      }
    }
    return best;
  }

  private static boolean standsTwice(String text, int start, int end) {
    String name = text.substring(start, end);
    int first = text.indexOf(name);
    return first < start || text.indexOf(name, end) >= 0;
  }

  private boolean isNameLike(SentenceText sentence, int start, int surname, int end) {
    String text = sentence.text();
    if (!Letters.isHan(text, start, end)) {
      return false;
    }
    for (int i = start + surname; i < end; i++) {
      if (notInside.get(text.charAt(i))) {
        return false;
      }
    }
    String name = text.substring(start, end);
    if (noNames.contains(name)
        || organizationEndings.contains(name.substring(surname))
        || honorifics.endingAt(text, end, start).isPresent()) {
      return false;
    }
    return surname > 1
        || name.length() < 3
        || (!noNames.contains(name.substring(0, 2))
            && !(weakSurnames.contains(name.substring(0, 1))
                && noNames.contains(name.substring(1))));
  }

  /** What the segmentation says of the characters from {@code token} to {@code end}. */
  private double ofTokens(SentenceText sentence, int token, int end, int surname) {
    int start = sentence.span(token).start();
    String tag = sentence.tag(token);
    int length = end - start;
    boolean person = tag.startsWith("nr");
    boolean weak =
        surname == 1 && weakSurnames.contains(sentence.text().substring(start, start + 1));
    double doubt = weak ? 0.6 : 0;
    if (sentence.span(token).end() >= end) {
      if (person) {
        return (length > 2 ? 2.3 : 1.7) - doubt;
      }
      return length > 2 && NOUNS.contains(tag) ? 0.2 - doubt : -2;
    }
    String given = sentence.text().substring(start + surname, end);
    if (surname > 1 && givenNames.contains(given)) {
      return 2;
    }
    if (sentence.span(token).length() > surname && !person) {
      return -2;
    }
    double points = person ? 1.2 : RARE.contains(tag) ? 1.2 : 0.8;
    for (int next = token + 1;
        next < sentence.tokens() && sentence.span(next).start() < end;
        next++) {
      points -= doubtOfPart(sentence.tag(next), sentence.span(next).length());
    }
    return (length > 2 ? points : points - 0.6) - doubt;
  }

  /** A verb or a particle is cut off more often than it is a part of a name. */
  private static double doubtOfPart(String tag, int length) {
    boolean function =
        FUNCTION_WORDS.contains(tag)
            || tag.startsWith("u")
            || tag.startsWith("r")
            || tag.startsWith("w")
            || tag.startsWith("m");
    if (function || (length == 2 && tag.startsWith("v"))) {
      return 1;
    }
    return tag.equals("v") || tag.equals("f") ? 0.5 : RARE.contains(tag) ? -0.3 : 0;
  }

  /** What the words beside say. */
  private double beside(SentenceText sentence, int start, int end, Found found) {
    double points = 0;
    points += found.endsAt(MentionType.POSITION, start) ? 1.8 : 0;
    points += found.startsAt(MentionType.POSITION, end) ? 1 : 0;
    points += before.endingAt(sentence.text(), start, sentence.start()).isPresent() ? 1 : 0;
    points += after.startingAt(sentence.text(), end, sentence.end()).isPresent() ? 1 : 0;
    points += sentence.at(end) == '、' && sentence.at(start - 1) == '、' ? 0.5 : 0;
    boolean open =
        COMMON_MARKS.indexOf(sentence.at(start - 1)) >= 0
            && COMMON_MARKS.indexOf(sentence.at(end)) >= 0;
    points += open ? 0.8 : 0;
    points -= places.startingAt(sentence.text(), end, sentence.end()).isPresent() ? 1.2 : 0;
    boolean title = sentence.at(start - 1) == '《' && sentence.at(end) == '》';
    String tag = end < sentence.end() ? sentence.tag(sentence.tokenAt(end)) : "";
    points += tag.startsWith("v") || tag.equals("p") || tag.equals("d") ? 0.3 : 0;
    points -= title ? 1 : 0;
    return points;
  }
}
