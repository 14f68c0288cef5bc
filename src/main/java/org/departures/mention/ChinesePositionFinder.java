package org.departures.mention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.Table;
import org.departures.lexicon.WordTree;
import org.departures.model.Language;
import org.departures.model.MentionType;

/**
 * Finds positions in Chinese text: a last word of the lexicon with the modifiers before it (财务 +
 * 总监), or any 首席…官. A longer word that is none hides a position inside it: 董事 in 董事会.
 */
final class ChinesePositionFinder {

  private static final String CHIEF = "首席";

  /**
   * Finds posts whose holder runs a department, which the tagger may take for the end of a company.
   */
  static final String DEPARTMENT_HEAD = "department-head";

  private static final char OFFICER = '官';
  private static final int LONGEST_FIELD = 6;
  private static final char DEPARTMENT = '部';
  private static final int DEPARTMENT_LENGTH = 3;
  private static final int LONGEST_DEPARTMENT = 4;

  /** Codes of those who run a department of a company: 信贷部总经理, but not 外交部部长. */
  private static final Set<String> DEPARTMENT_HEADS =
      Set.of("general_manager", "deputy_general_manager", "manager", "department_director", "head");

  /** Codes of those who run a whole house, and are in charge of no field. */
  private static final Set<String> HEADS = Set.of("ceo", "chairman", "founder", "owner");

  /** How the parts of speech begin that a company's name may have before its last word. */
  private static final String NAME_PARTS = "ngvajbsmix";

  /** The value says whether the word is a position or hides one. */
  private final WordTree<Boolean> words;

  private final WordTree<Boolean> modifiers;
  private final WordTree<Boolean> ranks;
  private final Map<String, String> codes;
  private final WordTree<Boolean> companyEndings;

  ChinesePositionFinder(Lexicon lexicon) {
    Map<String, Boolean> all = new HashMap<>();
    lexicon.words(Table.ORGANIZATION_SUFFIXES, Language.ZH).forEach(word -> all.put(word, false));
    lexicon.words(Table.ANAPHORA, Language.ZH).forEach(word -> all.put(word, false));
    lexicon.words(Table.POSITIONS, Language.ZH).forEach(word -> all.put(word, true));
    words = new WordTree<>(all);
    modifiers = WordTree.of(lexicon.words(Table.POSITION_MODIFIERS, Language.ZH));
    ranks = WordTree.of(lexicon.words(Table.POSITION_MODIFIERS, Language.ZH, "rank"));
    codes = lexicon.map(Table.POSITIONS, Language.ZH);
    Set<String> endings =
        new HashSet<>(lexicon.words(Table.ORGANIZATION_SUFFIXES, Language.ZH, "weak"));
    endings.addAll(lexicon.words(Table.ORGANIZATION_SUFFIXES, Language.ZH, "company"));
    companyEndings = WordTree.of(endings);
  }

  void find(SentenceText sentence, Found found) {
    for (int i = sentence.start(); i < sentence.end(); ) {
      int officer = chiefOfficer(sentence, i);
      if (officer > i) {
        found.add(MentionType.POSITION, startOf(sentence, i, modifiers), officer, "chief-officer");
        i = officer;
        continue;
      }
      Optional<WordTree.Hit<Boolean>> hit = words.startingAt(sentence.text(), i, sentence.end());
      if (hit.isEmpty() || !Letters.isWhole(sentence.text(), i, hit.get().end())) {
        i++;
      } else if (!hit.get().value()) {
        i = hit.get().end() - i > 1 ? hit.get().end() : i + 1;
      } else {
        addUnlessInsideWord(sentence, i, hit.get().end(), found);
        i = hit.get().end();
      }
    }
  }

  private void addUnlessInsideWord(SentenceText sentence, int at, int end, Found found) {
    String code = codes.getOrDefault(sentence.text().substring(at, end), "");
    int field = startOf(sentence, at, HEADS.contains(code) ? ranks : modifiers);
    int start = DEPARTMENT_HEADS.contains(code) ? departmentBefore(sentence, field) : field;
    boolean endsWord = sentence.cutAt(end) || !sentence.tag(sentence.tokenAt(end)).startsWith("n");
    if (endsWord && (sentence.cutAt(start) || sentence.tag(sentence.tokenAt(at)).startsWith("n"))) {
      found.add(MentionType.POSITION, start, end, start < field ? DEPARTMENT_HEAD : "position");
    }
  }

  /** Where 信贷部 begins, if such a department ends at {@code at}, else {@code at}. */
  private int departmentBefore(SentenceText sentence, int at) {
    if (at <= sentence.start() || sentence.at(at - 1) != DEPARTMENT) {
      return at;
    }
    int token = sentence.tokenAt(at - 1);
    int start = sentence.span(token).start();
    if (start == at - 1 && start > sentence.start() && isNoun(sentence.tag(token - 1))) {
      start = sentence.span(token - 1).start();
    }
    if (at - start > LONGEST_DEPARTMENT) {
      // The segmentation has taken the house along: 商行信贷部.
      start = at - DEPARTMENT_LENGTH;
    }
    boolean body =
        words.startingAt(sentence.text(), start, at).filter(hit -> hit.end() == at).isPresent();
    return at - start > 1 && !body ? start : at;
  }

  private static boolean isNoun(String tag) {
    return tag.startsWith("n") || tag.startsWith("v") || tag.startsWith("j");
  }

  /** The end of 首席…官 at {@code at}, or {@code at}. */
  private static int chiefOfficer(SentenceText sentence, int at) {
    if (!sentence.text().startsWith(CHIEF, at)) {
      return at;
    }
    int first = at + CHIEF.length() + 1;
    int last = Math.min(first + LONGEST_FIELD, sentence.end() - 1);
    for (int i = first; i <= last; i++) {
      char field = sentence.at(i - 1);
      if (!Letters.isHan(field) && !Letters.isLatin(field)) {
        return at;
      }
      if (sentence.at(i) == OFFICER) {
        return i + 1;
      }
    }
    return at;
  }

  /** Where the words of {@code allowed} before {@code at} begin. */
  private int startOf(SentenceText sentence, int at, WordTree<Boolean> allowed) {
    int start = at;
    Optional<WordTree.Hit<Boolean>> modifier = before(sentence, start, allowed);
    while (modifier.isPresent()) {
      start = modifier.get().start();
      modifier = before(sentence, start, allowed);
    }
    return start;
  }

  private Optional<WordTree.Hit<Boolean>> before(
      SentenceText sentence, int end, WordTree<Boolean> allowed) {
    return allowed
        .endingAt(sentence.text(), end, sentence.start())
        .filter(hit -> sentence.cutAt(hit.start()) && !endsCompany(sentence, hit));
  }

  private static boolean isName(char c) {
    return Letters.isHan(c) || Letters.isLatinOrDigit(c);
  }

  /** 科技 in 远山科技董事长 ends the company's name; in 科技总监 it says what the post is in charge of. */
  private boolean endsCompany(SentenceText sentence, WordTree.Hit<Boolean> modifier) {
    int before = modifier.start() - 1;
    return companyEndings
            .endingAt(sentence.text(), modifier.end(), modifier.start())
            .filter(ending -> ending.start() == modifier.start())
            .isPresent()
        && isName(sentence.at(before))
        && NAME_PARTS.indexOf(sentence.tag(sentence.tokenAt(before)).charAt(0)) >= 0;
  }
}
