package org.departures.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.Table;
import org.departures.lexicon.WordTree;
import org.departures.model.Language;
import org.departures.model.MentionType;
import org.departures.model.Span;

/** Tells 代理 the verb, in 由周宁代理主教练, from 代理 in 代理主教练: straight behind a name it is the verb. */
final class Stopgaps {

  private final WordTree<Boolean> words;

  Stopgaps(Lexicon lexicon) {
    words = WordTree.of(lexicon.words(Table.INTERIM, Language.ZH));
  }

  /** The findings, with such a verb cut off the position that it was taken into. */
  List<Finding> outOfPositions(String text, List<Finding> findings) {
    List<Finding> told = new ArrayList<>();
    int person = -1;
    for (Finding finding : findings) {
      told.add(finding.span().start() == person ? withoutVerb(text, finding) : finding);
      person = finding.type() == MentionType.PERSON ? finding.span().end() : -1;
    }
    return told;
  }

  private Finding withoutVerb(String text, Finding finding) {
    Span span = finding.span();
    Optional<WordTree.Hit<Boolean>> verb =
        finding.type() == MentionType.POSITION
            ? words.startingAt(text, span.start(), span.end() - 1)
            : Optional.empty();
    return verb.map(
            hit -> new Finding(finding.type(), new Span(hit.end(), span.end()), finding.rule()))
        .orElse(finding);
  }
}
