package org.departures.mention;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.Table;
import org.departures.lexicon.WordTree;
import org.departures.model.Language;
import org.departures.model.MentionType;
import org.departures.model.Span;

/**
 * Finds organisations in Chinese: a last word of the lexicon (银行, 大学, 有限公司) with the name before
 * it, or a name straight before a position. The name goes left over places, proper names and nouns
 * and must hold something proper.
 */
final class ChineseOrganizationFinder {

  private static final String WHOLE = "whole";
  private static final String STANDING = "standing";
  private static final String NONE = "none";
  private static final String COMPANY = "company";
  private static final int LONGEST = 30;

  private final WordTree<String> suffixes;
  private final Set<String> noNames;
  private final Set<String> beforeNames;
  private final WordTree<Boolean> leading;
  private final WordTree<Boolean> before;
  private final Set<String> anaphors;

  ChineseOrganizationFinder(Lexicon lexicon) {
    Map<String, String> kinds = lexicon.map(Table.ORGANIZATION_SUFFIXES, Language.ZH);
    suffixes = new WordTree<>(kinds);
    noNames = lexicon.words(Table.NOT_IN_NAMES, Language.ZH);
    beforeNames = lexicon.words(Table.NAME_CONTEXT, Language.ZH, "before-name");
    leading = WordTree.of(beforeNames);
    anaphors = lexicon.words(Table.ANAPHORA, Language.ZH);
    before = WordTree.of(lexicon.words(Table.NAME_CONTEXT, Language.ZH, "before-organization"));
  }

  void find(SentenceText sentence, Found found) {
    for (int token = 0; token < sentence.tokens(); token++) {
      int start = sentence.span(token).start();
      int end = sentence.span(token).end();
      if (!Letters.isHan(sentence.at(end - 1))
          || found.touches(MentionType.PERSON, start, end)
          || found.touches(MentionType.POSITION, start, end)) {
        continue;
      }
      Optional<WordTree.Hit<String>> suffix =
          suffixes.endingAt(sentence.text(), end, sentence.start());
      if (suffix.isPresent()) {
        addWithSuffix(sentence, token, suffix.get(), found);
      } else {
        addProper(sentence, token, found);
      }
    }
  }

  /**
   * Adds the places of organisations that have their whole name elsewhere in the article.
   *
   * @param tagged whether {@link Agreement} will say if they stand
   */
  void findAgain(SentenceText sentence, List<String> names, boolean tagged, Found found) {
    for (String name : names) {
      int at = sentence.text().indexOf(name, sentence.start());
      while (at >= 0 && at + name.length() <= sentence.end()) {
        int end = at + name.length();
        if (!found.holds(MentionType.ORGANIZATION, at, end, NeuralTagger.FOUND_BY)
            && !TaggedName.isWhereabouts(sentence, new Span(at, end))
            && (tagged || found.isFreeFor(MentionType.ORGANIZATION, at, end))) {
          found.add(MentionType.ORGANIZATION, at, end, "organization-again");
        }
        at = sentence.text().indexOf(name, end);
      }
    }
  }

  private void addWithSuffix(
      SentenceText sentence, int token, WordTree.Hit<String> suffix, Found found) {
    if (suffix.value().equals(NONE)) {
      return;
    }
    if (suffix.value().equals(WHOLE)) {
      if (sentence.cutAt(suffix.start())) {
        found.add(MentionType.ORGANIZATION, suffix.start(), suffix.end(), "known-body");
      }
      return;
    }
    NameBefore name = new NameBefore(sentence, found, beforeNames, leading, anaphors);
    int start = name.start(suffix.start(), suffix.value(), suffix.end() - LONGEST);
    boolean insideWord = !sentence.cutAt(suffix.start());
    boolean proper = name.isProper() || (insideWord && sentence.tag(token).startsWith("nt"));
    boolean tooShort =
        suffix.start() - start == 1 && !sentence.tag(sentence.tokenAt(start)).equals("ns");
    // 暴风集团宣布: a common noun before it is a name where a clause begins with it.
    proper |= suffix.value().equals(COMPANY) && isSubject(sentence, start, suffix.end(), found);
    boolean anaphor =
        start < suffix.start()
            && anaphors.contains(sentence.text().substring(start, suffix.start()));
    if (start < suffix.start() && proper && !tooShort && !anaphor) {
      found.add(MentionType.ORGANIZATION, start, suffix.end(), "organization-suffix");
    } else if (suffix.value().equals(STANDING) && sentence.cutAt(suffix.start())) {
      found.add(MentionType.ORGANIZATION, suffix.start(), suffix.end(), "known-body");
    }
  }

  private static boolean isSubject(SentenceText sentence, int start, int end, Found found) {
    boolean opens = start == sentence.start() || !Letters.isName(sentence.text(), start - 1, start);
    return opens
        && end < sentence.end()
        && (found.startsAt(MentionType.POSITION, end)
            || sentence.tag(sentence.tokenAt(end)).startsWith("v"));
  }

  /** A name that HanLP takes for an organisation or a brand, with a second sign beside it. */
  private void addProper(SentenceText sentence, int token, Found found) {
    String tag = sentence.tag(token);
    int start = sentence.span(token).start();
    int end = sentence.span(token).end();
    boolean brand = tag.startsWith("nt") || tag.equals("nz");
    if (!brand || end - start < 2 || noNames.contains(sentence.word(token))) {
      return;
    }
    boolean beforePosition = found.startsAt(MentionType.POSITION, end);
    boolean behindVerb = before.endingAt(sentence.text(), start, sentence.start()).isPresent();
    if (beforePosition || behindVerb) {
      found.add(MentionType.ORGANIZATION, start, end, "proper-with-cue");
    }
  }
}
