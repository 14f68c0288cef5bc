package org.departures.mention;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.Table;
import org.departures.lexicon.WordTree;
import org.departures.model.Language;
import org.departures.model.MentionType;
import org.departures.model.Span;

/**
 * Holds what the tagger found against what stands beside it: one behind a word for people that
 * begins with a surname is a person (成员周宁), and a fund's product is nobody's employer (远山成长混合); and
 * a person against the word that the name begins with.
 */
final class TaggedKind {

  private static final int SHORTEST = 2;
  private static final int LONGEST = 3;

  /** 图灵 in 图灵奖得主 is nobody. */
  private static final String PRIZES = "奖杯";

  private static final String PREPOSITION = "p";
  private static final char AND_OTHERS = '等';

  /** 远山成长等4只基金. */
  private static final Pattern COUNTED = Pattern.compile("等?[0-9一二两三四五六七八九十多]{1,3}只");

  private final WordTree<Boolean> surnames;
  private final WordTree<Boolean> people;
  private final WordTree<Boolean> products;
  private final WordTree<Boolean> houses;

  TaggedKind(Lexicon lexicon) {
    surnames = WordTree.of(lexicon.words(Table.SURNAMES, Language.ZH));
    Set<String> words =
        new HashSet<>(lexicon.words(Table.NAME_CONTEXT, Language.ZH, "before-person"));
    words.addAll(lexicon.words(Table.ANAPHORA, Language.ZH, "group"));
    people = WordTree.of(words);
    products = WordTree.of(lexicon.words(Table.NAME_CONTEXT, Language.ZH, "product"));
    houses = WordTree.of(lexicon.words(Table.ORGANIZATION_SUFFIXES, Language.ZH));
  }

  /** The finding with the kind that it has, if it is anything. */
  Optional<Finding> in(SentenceText sentence, Found found, Finding finding) {
    if (finding.type() == MentionType.PERSON
        && (beginsWithPreposition(sentence, finding.span())
            || PRIZES.indexOf(sentence.at(finding.span().end())) >= 0)) {
      return Optional.empty();
    }
    if (finding.type() != MentionType.ORGANIZATION) {
      return Optional.of(finding);
    }
    if (isPerson(sentence, found, finding.span())) {
      return Optional.of(new Finding(MentionType.PERSON, finding.span(), finding.rule()));
    }
    return isProduct(sentence, finding.span()) ? Optional.empty() : Optional.of(finding);
  }

  /** 按顺位 in 按顺位应接任的周宁; but 于 and 向 are surnames too. */
  private boolean beginsWithPreposition(SentenceText sentence, Span span) {
    int first = sentence.tokenAt(span.start());
    return sentence.tag(first).equals(PREPOSITION)
        && sentence.cutAt(span.start())
        && sentence.span(first).length() < span.length()
        && surnames.startingAt(sentence.text(), span.start(), span.end()).isEmpty();
  }

  private boolean isPerson(SentenceText sentence, Found found, Span span) {
    String text = sentence.text();
    return span.length() >= SHORTEST
        && span.length() <= LONGEST
        && Letters.isHan(text, span.start(), span.end())
        && surnames.startingAt(text, span.start(), span.end() - 1).isPresent()
        && houses.endingAt(text, span.end(), span.start()).isEmpty()
        && (found.endsAt(MentionType.POSITION, span.start())
            || isCalledPerson(text, span.of(text)));
  }

  /** 成员周宁, anywhere in the article. */
  private boolean isCalledPerson(String text, String name) {
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      if (people.endingAt(text, at, 0).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private boolean isProduct(SentenceText sentence, Span span) {
    String text = sentence.text();
    int end = text.charAt(span.end() - 1) == AND_OTHERS ? span.end() - 1 : span.end();
    return products.endingAt(text, end, span.start()).isPresent()
        || COUNTED.matcher(text).region(end, sentence.end()).lookingAt();
  }
}
