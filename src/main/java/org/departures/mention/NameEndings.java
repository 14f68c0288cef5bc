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
 * Gives the last word of a company's name back to it, where the tagger ended the name before that
 * word, or took the word for the beginning of a post: 远山动画 in 远山动画总导演. A name that ends as houses'
 * names do is whole: 远山银行 in 远山银行电子部主任, 松岭大学 in 松岭大学生物系.
 */
final class NameEndings {

  private static final int LEAST_OF_A_WORD = 2;

  private static final Set<String> OPEN = Set.of("weak", "none", "behind-place");

  private final WordTree<Boolean> endings;
  private final WordTree<String> kinds;

  NameEndings(Lexicon lexicon) {
    Set<String> words =
        new HashSet<>(lexicon.words(Table.ORGANIZATION_SUFFIXES, Language.ZH, "weak"));
    words.addAll(lexicon.words(Table.ORGANIZATION_SUFFIXES, Language.ZH, "company"));
    endings = WordTree.of(words);
    kinds = new WordTree<>(lexicon.map(Table.ORGANIZATION_SUFFIXES, Language.ZH));
  }

  /** What the tagger found in the sentence, in order, with such words moved. */
  List<Finding> moved(SentenceText sentence, Found found, List<Finding> tagged) {
    List<Finding> moved = new ArrayList<>();
    int taken = 0;
    for (int i = 0; i < tagged.size(); i++) {
      Finding finding = behind(taken, tagged.get(i));
      if (finding.span().length() == 0) {
        continue;
      }
      if (finding.type() == MentionType.ORGANIZATION) {
        Optional<Finding> next =
            i + 1 < tagged.size() ? Optional.of(tagged.get(i + 1)) : Optional.empty();
        int end = end(sentence, found, finding.span(), next);
        finding =
            new Finding(finding.type(), new Span(finding.span().start(), end), finding.rule());
      }
      moved.add(finding);
      taken = finding.span().end();
    }
    return moved;
  }

  private static Finding behind(int taken, Finding finding) {
    int start = Math.min(Math.max(taken, finding.span().start()), finding.span().end());
    return new Finding(finding.type(), new Span(start, finding.span().end()), finding.rule());
  }

  private int end(SentenceText sentence, Found found, Span name, Optional<Finding> next) {
    if (isWhole(sentence.text(), name)) {
      return name.end();
    }
    Optional<Integer> word = wordEnd(sentence, name);
    if (word.isPresent() && !found.touches(MentionType.POSITION, name.end(), word.get())) {
      return word.get();
    }
    return endings
        .startingAt(sentence.text(), name.end(), sentence.end())
        .map(WordTree.Hit::end)
        .filter(sentence::cutAt)
        .filter(end -> !found.touches(MentionType.POSITION, name.end(), end))
        .filter(end -> next.isEmpty() || isFree(next.get(), name.end(), end))
        .orElse(name.end());
  }

  private boolean isWhole(String text, Span name) {
    return kinds
        .endingAt(text, name.end(), name.start())
        .filter(ending -> !OPEN.contains(ending.value()))
        .isPresent();
  }

  /** The end of a noun that the name ends in the middle of: 器人 in 远山机器人. */
  private static Optional<Integer> wordEnd(SentenceText sentence, Span name) {
    if (sentence.cutAt(name.end())) {
      return Optional.empty();
    }
    int token = sentence.tokenAt(name.end());
    int end = sentence.span(token).end();
    boolean inside =
        sentence.span(token).start() > name.start() && end - name.end() >= LEAST_OF_A_WORD;
    return inside && sentence.tag(token).startsWith("n") ? Optional.of(end) : Optional.empty();
  }

  /**
   * Whether the word from {@code start} to {@code end} is all that it takes from a post, or takes
   * nothing.
   */
  private static boolean isFree(Finding next, int start, int end) {
    return next.span().start() >= end
        || (next.type() == MentionType.POSITION
            && next.span().start() == start
            && next.span().end() >= end);
  }
}
