package org.departures.mention;

import java.util.Optional;
import java.util.Set;
import org.departures.model.MentionType;
import org.departures.model.Span;

/**
 * Holds what the tagger found against the segmentation: a person's name runs into no trigger (周宁 in
 * 由周宁升任), is no part of one (引咎 in 引咎辞职), is no other word (周一, 一 in 一职) and ends with no function
 * word (周宁 in 周宁因病); a place alone is no organisation (离开新加坡) and no position.
 */
final class TaggedName {

  private static final int SHORTEST = 2;

  /** How the parts of speech of words begin that end no name. */
  private static final Set<String> FUNCTION = Set.of("p", "d", "c", "u");

  private static final String NOUN = "n";
  private static final String TIME = "t";

  private TaggedName() {}

  /** The finding as it may be believed, if it may. */
  static Optional<Finding> in(SentenceText sentence, Found found, Finding finding) {
    if (finding.type() != MentionType.PERSON && isPlace(sentence, finding.span())) {
      return Optional.empty();
    }
    return switch (finding.type()) {
      case PERSON ->
          isNobody(sentence, finding.span())
              ? Optional.empty()
              : Optional.of(person(sentence, finding));
      case ORGANIZATION -> house(sentence, found, finding);
      default -> Optional.of(finding);
    };
  }

  private static boolean isNobody(SentenceText sentence, Span span) {
    if (sentence.isInTrigger(span)) {
      return true;
    }
    String tag = sentence.tag(sentence.tokenAt(span.start()));
    boolean word = sentence.cutAt(span.start()) && sentence.cutAt(span.end());
    return (span.length() < SHORTEST && !tag.startsWith(NOUN))
        || (word && sentence.span(sentence.tokenAt(span.start())).equals(span) && tag.equals(TIME));
  }

  private static Finding person(SentenceText sentence, Finding finding) {
    Span span = sentence.beforeTrigger(finding.span()).orElse(finding.span());
    int last = span.end() - 1;
    String tag = sentence.tag(sentence.tokenAt(last));
    boolean function =
        span.length() > SHORTEST
            && sentence.cutAt(last)
            && sentence.cutAt(span.end())
            && !tag.isEmpty()
            && FUNCTION.contains(tag.substring(0, 1));
    return new Finding(
        MentionType.PERSON, function ? new Span(span.start(), last) : span, finding.rule());
  }

  /**
   * A blank parts a headline's clauses: 变天 远山纺织. An officer's post is no part of the name: 远山CMO,
   * 远山银行信贷部总经理.
   */
  private static Optional<Finding> house(SentenceText sentence, Found found, Finding finding) {
    int start = finding.span().start();
    int end = withoutBracket(sentence, finding.span());
    if (found.endsAt(MentionType.POSITION, end)) {
      while (end > start + SHORTEST && !found.startsAt(MentionType.POSITION, end)) {
        end--;
      }
      end =
          found.startsAt(MentionType.POSITION, end)
              ? end
              : withoutBracket(sentence, finding.span());
    }
    end = Math.min(end, department(found, finding).orElse(end));
    if (end - start < SHORTEST) {
      return Optional.empty();
    }
    for (int at = start + 1; at < end - SHORTEST; at++) {
      boolean blank =
          sentence.at(at) == ' '
              && Letters.isHan(sentence.at(at - 1))
              && Letters.isHan(sentence.at(at + 1));
      start = blank ? at + 1 : start;
    }
    return Optional.of(new Finding(finding.type(), new Span(start, end), finding.rule()));
  }

  /** 诺兰银行(Norland Bank): the bracket that closes behind the name is no part of it. */
  private static int withoutBracket(SentenceText sentence, Span span) {
    boolean closes =
        sentence.at(span.end() - 1) == ')' && span.of(sentence.text()).indexOf('(') < 0;
    return closes ? span.end() - 1 : span.end();
  }

  private static Optional<Integer> department(Found found, Finding house) {
    return found.all().stream()
        .filter(other -> other.rule().equals(ChinesePositionFinder.DEPARTMENT_HEAD))
        .filter(post -> post.span().overlaps(house.span()))
        .map(post -> post.span().start())
        .findFirst();
  }

  private static boolean isPlace(SentenceText sentence, Span span) {
    if (!sentence.cutAt(span.start()) || !sentence.cutAt(span.end())) {
      return false;
    }
    for (int at = span.start(); at < span.end(); at++) {
      if (!sentence.tag(sentence.tokenAt(at)).startsWith("ns")) {
        return false;
      }
    }
    return true;
  }
}
