package org.departures.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.Table;
import org.departures.lexicon.WordTree;
import org.departures.model.Language;
import org.departures.model.MentionType;
import org.departures.model.Span;

/**
 * Cuts off an organisation what the tagger or HanLP took along in front of it, where the article
 * has the name without it: 传远山电信 in 传远山电信总裁求去, 担保向远山重工 in 就一笔担保向远山重工发函. A company may well be
 * called 传化.
 */
final class TakenAlong {

  private final WordTree<Boolean> words;

  TakenAlong(Lexicon lexicon) {
    Set<String> before = new HashSet<>();
    for (String use : List.of("taken-along", "before-name")) {
      before.addAll(lexicon.words(Table.NAME_CONTEXT, Language.ZH, use));
    }
    words = WordTree.of(before);
  }

  /** The findings without such words before the {@code names} of the article. */
  List<Finding> cutOff(String text, List<Finding> findings, Set<String> names) {
    List<Finding> cut = new ArrayList<>();
    for (Finding finding : findings) {
      cut.add(
          finding.type() == MentionType.ORGANIZATION
              ? name(text, finding.span(), names)
                  .map(span -> new Finding(finding.type(), span, finding.rule()))
                  .orElse(finding)
              : finding);
    }
    return cut;
  }

  private Optional<Span> name(String text, Span span, Set<String> names) {
    for (int start = span.start() + 1; start < span.end(); start++) {
      Span name = new Span(start, span.end());
      if (names.contains(name.of(text)) && words.endingAt(text, start, span.start()).isPresent()) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }
}
