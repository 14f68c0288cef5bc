package org.departures.mention;

import java.util.Optional;
import org.departures.model.MentionType;
import org.departures.model.Span;

/**
 * Holds what the tagger found against the segmentation: a person's name runs into no trigger (周宁 in
 * 由周宁升任), is no part of one (引咎 in 引咎辞职), is no other word (周一, 一 in 一职) and ends with no function
 * word (周宁 in 周宁因病); a place alone is no position, and an organisation, as teams are called, only
 * where nobody is in it, goes there or comes from there (离开新加坡, 美国总统).
 */
final class TaggedName {

  private static final int SHORTEST = 2;

  /** Words of one character that end no given name, unlike 才, 刚 and 同. */
  private static final String FUNCTION = "与也了仍从又及向和因在均将已并由的被还都就";

  private static final String NOUN = "n";
  private static final String PERSON = "nr";
  private static final String HOUSE = "公司";
  private static final String PLACE = "ns";
  private static final String VERB = "v";
  private static final String TIME = "t";

  private TaggedName() {}

  /** The finding as it may be believed, if it may. */
  static Optional<Finding> in(SentenceText sentence, Found found, Finding finding) {
    if (finding.type() != MentionType.PERSON
        && isPlace(sentence, finding.span())
        && (finding.type() == MentionType.POSITION || isWhere(sentence, finding.span()))) {
      return Optional.empty();
    }
    return switch (finding.type()) {
      case PERSON ->
          isNobody(sentence, finding.span())
              ? Optional.empty()
              : Optional.of(person(sentence, finding));
      case ORGANIZATION -> house(sentence, found, finding);
      default -> isInPlace(sentence, finding.span()) ? Optional.empty() : Optional.of(finding);
    };
  }

  /** Whether {@code span} is a place in which somebody is or moves: 离开新加坡. */
  static boolean isWhereabouts(SentenceText sentence, Span span) {
    return isPlace(sentence, span) && isWhere(sentence, span);
  }

  private static boolean isWhere(SentenceText sentence, Span place) {
    String before = sentence.tag(sentence.tokenAt(place.start()) - 1);
    String behind = sentence.tag(sentence.tokenAt(place.end() - 1) + 1);
    return before.startsWith("p")
        || before.startsWith(VERB)
        || behind.startsWith(NOUN)
        || behind.startsWith(VERB);
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
    boolean function =
        span.length() > SHORTEST
            && sentence.cutAt(last)
            && sentence.cutAt(span.end())
            && FUNCTION.indexOf(sentence.at(last)) >= 0;
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
    int open = sentence.text().indexOf('(', start);
    if (open > start && open < end && sentence.text().indexOf(')', open) >= end) {
      // Its short form follows in a bracket.
      end = open;
    }
    if (end - start < SHORTEST || isClause(sentence, new Span(start, end))) {
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

  /** 代行公司 and 陈立代行公司 are what somebody does for a company. */
  private static boolean isClause(SentenceText sentence, Span span) {
    int token = sentence.tokenAt(span.start());
    if (sentence.tag(token).equals(PERSON) && sentence.span(token).end() < span.end()) {
      token++;
    }
    int done = sentence.span(token).end();
    return sentence.tag(token).startsWith(VERB)
        && done < span.end()
        && new Span(done, span.end()).of(sentence.text()).equals(HOUSE);
  }

  private static Optional<Integer> department(Found found, Finding house) {
    return found.all().stream()
        .filter(other -> other.rule().equals(ChinesePositionFinder.DEPARTMENT_HEAD))
        .filter(post -> post.span().overlaps(house.span()))
        .map(post -> post.span().start())
        .findFirst();
  }

  /** 深圳 in 深圳市市长 is no post. */
  private static boolean isInPlace(SentenceText sentence, Span span) {
    int token = sentence.tokenAt(span.start());
    return sentence.tag(token).startsWith("ns") && sentence.span(token).contains(span);
  }

  /** Whether HanLP takes {@code span} for one house, or all of it for names of places. */
  static boolean isProper(SentenceText sentence, Span span) {
    int token = sentence.tokenAt(span.start());
    boolean house = sentence.span(token).equals(span) && sentence.tag(token).startsWith("nt");
    return house || isPlace(sentence, span);
  }

  /** Whether {@code span} is names of places, or part of one. */
  private static boolean isPlace(SentenceText sentence, Span span) {
    int token = sentence.tokenAt(span.start());
    if (sentence.tag(token).startsWith(PLACE) && sentence.span(token).contains(span)) {
      return true;
    }
    if (!sentence.cutAt(span.start()) || !sentence.cutAt(span.end())) {
      return false;
    }
    for (int at = span.start(); at < span.end(); at++) {
      if (!sentence.tag(sentence.tokenAt(at)).startsWith(PLACE)) {
        return false;
      }
    }
    return true;
  }
}
