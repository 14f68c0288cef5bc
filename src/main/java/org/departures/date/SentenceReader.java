package org.departures.date;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.departures.model.DateMention;
import org.departures.model.Document;
import org.departures.model.EdtfDate;
import org.departures.model.Span;
import org.departures.model.StatedDate;
import org.departures.model.StatedDate.Basis;

/**
 * Reads the dates of one sentence from left to right; what was read lends its year to what follows.
 * Used once.
 */
final class SentenceReader {

  private static final Set<Sign> JOINTS = EnumSet.of(Sign.TO, Sign.UNTIL, Sign.DASH, Sign.AND);

  private final Document document;
  private final Grammar grammar;
  private final List<Piece> pieces;
  private final List<DateMention> found = new ArrayList<>();
  private Optional<Resolved> nearby;
  private Optional<Resolved> day;
  private boolean ahead;

  SentenceReader(
      Document document,
      Grammar grammar,
      List<Piece> pieces,
      Optional<Resolved> before,
      Optional<Resolved> dayBefore) {
    this.document = document;
    this.grammar = grammar;
    this.pieces = pieces;
    this.nearby = before;
    this.day = dayBefore;
  }

  List<DateMention> read() {
    int at = 0;
    while (at < pieces.size()) {
      Sign sign = pieces.get(at).sign();
      if (sign == Sign.FUTURE) {
        ahead = true;
      } else if (sign == Sign.STOP || sign == Sign.COMMA) {
        ahead = false;
      }
      at = next(at, sign);
    }
    return List.copyOf(found);
  }

  /** Takes the date at {@code at}, if there is one, and returns where to go on. */
  private int next(int at, Sign sign) {
    Optional<Integer> behindCounted = takeCounted(at);
    if (behindCounted.isPresent()) {
      return behindCounted.get();
    }
    // 至2018 is a date only as the end of an interval.
    Optional<Match> match = sign == Sign.TO || sign == Sign.AND ? Optional.empty() : longest(at);
    return match.isPresent() ? take(match.get()) : at + 1;
  }

  /** The last date that can lend its year to the next sentence. */
  Optional<Resolved> last() {
    return nearby;
  }

  /** The last date up to here that is a single day. */
  Optional<Resolved> lastDay() {
    return day;
  }

  /** The longest date from {@code at} on, or behind the cue there. */
  private Optional<Match> longest(int at) {
    Optional<Match> best = longestOf(at);
    return best.filter(match -> match.start() > at)
        .flatMap(match -> longestOf(match.start()))
        .filter(match -> match.end() > best.get().end())
        .or(() -> best);
  }

  private Optional<Match> longestOf(int at) {
    return longest(grammar.startingWith(pieces.get(at).sign(), signBehind(at)), at);
  }

  private Sign signBehind(int at) {
    return at + 1 < pieces.size() ? pieces.get(at + 1).sign() : Sign.STOP;
  }

  private Optional<Match> longest(List<Rule> rules, int at) {
    Optional<Match> longest = Optional.empty();
    int end = at;
    for (Rule rule : rules) {
      if (at + rule.longest() <= end) {
        continue;
      }
      Optional<Match> match = rule.match(pieces, at);
      if (match.isPresent() && match.get().end() > end) {
        longest = match;
        end = match.get().end();
      }
    }
    return longest;
  }

  /** Reads two weeks after May 5, if that stands at {@code at}; returns where to go on. */
  private Optional<Integer> takeCounted(int at) {
    Optional<Match> counted =
        longest(grammar.countedStartingWith(pieces.get(at).sign(), signBehind(at)), at);
    Optional<Match> base = counted.flatMap(units -> behind(units.end()));
    if (base.isEmpty()) {
      return Optional.empty();
    }
    Match units = counted.get();
    Sign joint = pieces.get(units.end() - 1).sign();
    Context context = joint == Sign.FROM ? context().lyingAhead() : context();
    return DateResolver.resolve(base.get().reading(), context)
        .flatMap(day -> CountedUnits.from(day, units.reading(), context))
        .map(
            date -> {
              add(units.start(), base.get().end(), date, units.rule());
              return base.get().end();
            });
  }

  /** The longest date that starts at {@code at}, with the cues before it in sight. */
  private Optional<Match> behind(int at) {
    return longest(at)
        .filter(match -> match.start() == at)
        .or(() -> longest(at - 1).filter(match -> match.start() == at))
        .or(() -> longest(at - 2).filter(match -> match.start() == at));
  }

  /** Reads the date, and the interval that it starts; returns where to go on. */
  private int take(Match match) {
    Optional<Match> end = intervalEnd(match);
    if (end.isPresent()) {
      Optional<Resolved> interval = interval(match.reading(), end.get().reading());
      if (interval.isPresent()) {
        add(match.start(), end.get().end(), interval.get(), "interval");
        return end.get().end();
      }
    }
    // Now is a date only where an interval starts or ends with it.
    Optional.of(match.reading())
        .filter(reading -> !reading.has(Label.NOW))
        .flatMap(reading -> DateResolver.resolve(reading, context(match)))
        .ifPresent(
            date -> {
              Optional<Resolved> before = nearby;
              Optional<Resolved> dayBefore = day;
              add(match.start(), match.end(), date, match.rule());
              // 近日 is too vague to count from.
              nearby = match.reading().has(Label.RECENT) ? before : nearby;
              day = match.reading().has(Label.RECENT) ? dayBefore : day;
            });
    return match.end();
  }

  private Context context() {
    return new Context(document.article().published(), nearby, day, ahead, false, Context.End.NONE);
  }

  private Context context(Match match) {
    boolean starts =
        (match.start() > 0 && pieces.get(match.start() - 1).sign() == Sign.STARTING)
            || (match.end() < pieces.size() && pieces.get(match.end()).sign() == Sign.ONWARDS);
    return new Context(
        document.article().published(), nearby, day, ahead, starts, Context.End.NONE);
  }

  private Optional<Match> intervalEnd(Match start) {
    int joint = start.end();
    if (joint + 1 >= pieces.size()) {
      return Optional.empty();
    }
    Sign sign = pieces.get(joint).sign();
    if (!JOINTS.contains(sign)) {
      return Optional.empty();
    }
    return longest(joint)
        .filter(match -> match.start() == joint + 1)
        .or(() -> longest(joint + 1))
        .filter(match -> match.start() == joint + 1)
        .filter(match -> sign != Sign.AND || between(start, match));
  }

  /** Whether the two make one interval: between 2007 and 2009, 2007年与2009年间. */
  private boolean between(Match first, Match last) {
    return (first.start() > 0 && pieces.get(first.start() - 1).sign() == Sign.FROM)
        || (last.end() < pieces.size() && pieces.get(last.end()).sign() == Sign.BETWEEN);
  }

  private Optional<Resolved> interval(Reading from, Reading to) {
    Context context = context();
    Optional<Resolved> last = DateResolver.resolve(to, context);
    boolean lastLends = !tellsYear(from) && last.filter(Resolved::ownYear).isPresent();
    Optional<Resolved> first =
        lastLends
            ? DateResolver.resolve(from, context.beside(last.get(), Context.End.BEFORE))
            : DateResolver.resolve(from, context);
    if (first.isPresent() && !lastLends) {
      Resolved whole = first.get();
      Resolved lender = new Resolved(whole.value(), whole.basis(), whole.precision(), true);
      last = DateResolver.resolve(to, context.beside(lender, Context.End.AFTER));
    }
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    return join(first.get(), last.get());
  }

  private static boolean tellsYear(Reading reading) {
    return reading.has(Label.YEAR) || reading.is(Unit.YEAR);
  }

  private static Optional<Resolved> join(Resolved first, Resolved last) {
    String from = first.value().edtf();
    String to = last.value().edtf();
    EdtfDate joined =
        EdtfDate.parse(
            from.substring(0, from.indexOf('/') < 0 ? from.length() : from.indexOf('/'))
                + "/"
                + to.substring(to.indexOf('/') + 1));
    boolean forward =
        !joined.earliest().orElseThrow().isAfter(joined.latest().orElseThrow())
            && !last.value().earliest().orElseThrow().isBefore(joined.earliest().orElseThrow());
    boolean explicit = first.basis() == Basis.EXPLICIT || last.basis() == Basis.EXPLICIT;
    return forward
        ? Optional.of(
            new Resolved(
                joined,
                explicit ? Basis.EXPLICIT : Basis.RELATIVE,
                Unit.DECADE,
                first.ownYear() || last.ownYear()))
        : Optional.empty();
  }

  private void add(int firstPiece, int endPiece, Resolved date, String rule) {
    Span span = new Span(pieces.get(firstPiece).start(), pieces.get(endPiece - 1).end());
    found.add(
        new DateMention(
            span, new StatedDate(date.value(), document.original(span), date.basis()), rule));
    // Without a day of publication a year that was lent is lent again.
    boolean lent =
        document.article().published().isEmpty() && nearby.filter(Resolved::ownYear).isPresent();
    nearby = Optional.of(lent ? date.lending() : date);
    day = date.precision() == Unit.DAY ? nearby : day;
  }
}
