package org.departures.mention;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.Table;
import org.departures.lexicon.WordTree;
import org.departures.model.Language;
import org.departures.model.MentionType;

/** Finds what points at a person or an organisation, and people without names. */
final class AnaphorFinder {

  /** Parts of speech behind which 公司 is no known one: 科技公司, 两家公司, 新公司, 的公司. */
  private static final Set<String> QUALIFIERS =
      Set.of("a", "ag", "b", "q", "m", "mq", "h", "k", "j", "vn", "nx", "en", "ude1", "ng");

  private static final Set<String> PLAIN =
      Set.of("none", "near-organization", "former", "latter", "pointing");

  private final WordTree<String> chinese;
  private final WordTree<String> english;

  AnaphorFinder(Lexicon lexicon) {
    Map<String, String> all = new HashMap<>();
    chinese = new WordTree<>(lexicon.map(Table.ANAPHORA, Language.ZH));
    lexicon.map(Table.ANAPHORA, Language.EN).forEach(all::put);
    english = new WordTree<>(all);
  }

  /**
   * Adds the sentence's anaphors and groups.
   *
   * @param lower the article's folded text in lower case
   * @param before what was found in the sentence before
   */
  void find(SentenceText sentence, String lower, Found before, Found found) {
    for (int i = sentence.start(); i < sentence.end(); ) {
      boolean latin = Letters.isLatin(sentence.at(i));
      Optional<WordTree.Hit<String>> hit =
          latin
              ? english
                  .startingAt(lower, i, sentence.end())
                  .filter(word -> Letters.isWhole(lower, word.start(), word.end()))
              : chinese.startingAt(sentence.text(), i, sentence.end());
      if (hit.isPresent() && (latin || isPlain(hit.get()) || isCut(sentence, i, hit.get().end()))) {
        add(sentence, hit.get(), latin, before, found);
        i = hit.get().end();
      } else {
        i++;
      }
    }
  }

  /** 该公司 needs no cuts around it: HanLP takes 该公司董事会 for a name. */
  private static boolean isPlain(WordTree.Hit<String> hit) {
    return PLAIN.contains(hit.value());
  }

  private static boolean isCut(SentenceText sentence, int start, int end) {
    return sentence.cutAt(start) && sentence.cutAt(end);
  }

  private static void add(
      SentenceText sentence, WordTree.Hit<String> hit, boolean latin, Found before, Found found) {
    int start = hit.start();
    switch (hit.value()) {
      case "none" -> {}
      case "pointing" -> addHolder(start, hit.end(), found);
      case "former", "latter" -> addOneOfTwo(sentence, hit, before, found);
      case "person" -> found.add(MentionType.PERSON_ANAPHOR, start, hit.end(), "person-anaphor");
      case "near-organization" ->
          found.add(MentionType.ORGANIZATION_ANAPHOR, start, hit.end(), "near-organization");
      case "organization" -> {
        // 初创公司Lyft names its organisation itself.
        boolean apposition =
            found.startsAt(MentionType.ORGANIZATION, skipBlank(sentence, hit.end()));
        if (latin || (!apposition && pointsAtOne(sentence, start, found))) {
          found.add(MentionType.ORGANIZATION_ANAPHOR, start, hit.end(), "organization-anaphor");
        }
      }
      default -> {
        if (latin || !isBeforeNoun(sentence, hit.end())) {
          found.add(MentionType.GROUP, countBefore(sentence, start), hit.end(), "group");
        }
      }
    }
  }

  /** 这位CEO, but not 这位CEO陈立. */
  private static void addHolder(int start, int end, Found found) {
    found
        .lastEndOf(MentionType.POSITION, end)
        .filter(post -> !found.startsAt(MentionType.PERSON, post))
        .ifPresent(post -> found.add(MentionType.PERSON_ANAPHOR, start, post, "post-anaphor"));
  }

  /** 后者 is a person where two are named before it, else the organisation named last. */
  private static void addOneOfTwo(
      SentenceText sentence, WordTree.Hit<String> hit, Found before, Found found) {
    boolean people =
        found.count(MentionType.PERSON, sentence.start(), hit.start()) > 1
            || before.count(MentionType.PERSON, 0, sentence.start()) > 1;
    if (people) {
      found.add(MentionType.PERSON_ANAPHOR, hit.start(), hit.end(), "one-of-two");
    } else if (hit.value().equals("latter")) {
      found.add(MentionType.ORGANIZATION_ANAPHOR, hit.start(), hit.end(), "near-organization");
    }
  }

  private static int skipBlank(SentenceText sentence, int at) {
    return sentence.at(at) == ' ' ? at + 1 : at;
  }

  private static boolean pointsAtOne(SentenceText sentence, int start, Found found) {
    if (start == sentence.start()) {
      return true;
    }
    String tag = sentence.tag(sentence.tokenAt(start) - 1);
    boolean position = found.endsAt(MentionType.POSITION, start);
    return position
        || !(QUALIFIERS.contains(tag)
            || (tag.startsWith("n") && !tag.equals("nr"))
            || tag.startsWith("g")
            || tag.startsWith("ud")
            || tag.startsWith("r")
            || Letters.isLatinOrDigit(sentence.at(start - 1)));
  }

  /** 董事会 in 董事会席位 is no people. A name may follow: 高管张明. */
  private static boolean isBeforeNoun(SentenceText sentence, int end) {
    String tag = end < sentence.end() ? sentence.tag(sentence.tokenAt(end)) : "";
    return tag.startsWith("n") && !tag.startsWith("nr");
  }

  /** 多名高管 and 11名成员 begin with their number. */
  private static int countBefore(SentenceText sentence, int start) {
    if (start >= sentence.end() || start == sentence.start()) {
      return start;
    }
    int token = sentence.tokenAt(start) - 1;
    int first = start;
    if (isTag(sentence, token, "q") || isTag(sentence, token, "mq")) {
      boolean counted = sentence.tag(token).equals("mq");
      first = sentence.span(token).start();
      token--;
      if (!counted && isTag(sentence, token, "m")) {
        return sentence.span(token).start();
      }
      return counted ? first : start;
    }
    return start;
  }

  private static boolean isTag(SentenceText sentence, int token, String tag) {
    return sentence.tag(token).equals(tag);
  }
}
