package org.departures.date;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One way to write a date: its name, and the pieces that follow one another.
 *
 * <p>A pattern is a row of elements with blanks between them. An element is one or more signs with
 * a bar between, a label and a colon before them where the label is not the sign's own, {@code ?}
 * behind it where it may be missing. {@code -} before it: it must stand there but lies outside the
 * date. {@code !} behind it: the word is a date without any cue. {@code cue} stands for the signs
 * of all words that make a date of the number behind them.
 */
final class Rule {

  /** What a number that ends a date can't be followed by. */
  private static final Set<Sign> NOT_BEHIND =
      EnumSet.of(
          Sign.COUNTED,
          Sign.UNIT,
          Sign.NIAN,
          Sign.YUE,
          Sign.RI,
          Sign.HAO,
          Sign.NIANDAI,
          Sign.CENTURY,
          Sign.THOUSAND,
          Sign.HUNDRED);

  private static final Set<Sign> NUMBERS =
      EnumSet.of(
          Sign.FOUR,
          Sign.THREE,
          Sign.TWO,
          Sign.PADDED,
          Sign.ORDINAL,
          Sign.NUMERIC,
          Sign.NUMERIC_DAY);

  /** What makes another time of a holiday that stands before it: 春节后, 国庆假期. */
  private static final Set<Sign> NOT_BEHIND_HOLIDAY =
      EnumSet.of(Sign.AGO, Sign.LATER, Sign.BETWEEN, Sign.ABOUT, Sign.COUNTED);

  /** Joints that no date begins or ends with. */
  private static final Set<Sign> INSIDE =
      EnumSet.of(Sign.COMMA, Sign.OF, Sign.CUE, Sign.ON, Sign.FOR, Sign.DASH, Sign.SLASH);

  /** What {@code cue} stands for in a pattern. */
  private static final Set<Sign> CUES =
      EnumSet.of(Sign.CUE, Sign.IN, Sign.ON, Sign.FOR, Sign.STARTING, Sign.UNTIL);

  private record Element(
      Optional<Label> label, Set<Sign> signs, boolean optional, boolean outside, boolean plain) {

    boolean accepts(Piece piece) {
      return signs.contains(piece.sign()) && !(plain && piece.detail() == Words.CUED);
    }
  }

  private final String id;
  private final List<Element> elements;

  Rule(String id, String pattern) {
    this.id = id;
    this.elements =
        List.of(pattern.strip().split(" +", -1)).stream()
            .map(Rule::element)
            .collect(Collectors.toUnmodifiableList());
  }

  private static Element element(String written) {
    boolean outside = written.startsWith("-");
    boolean optional = written.endsWith("?");
    boolean plain = written.endsWith("!");
    String body =
        written.substring(outside ? 1 : 0, written.length() - (optional || plain ? 1 : 0));
    int colon = body.indexOf(':');
    Set<Sign> signs = EnumSet.noneOf(Sign.class);
    for (String code : body.substring(colon + 1).split("\\|", -1)) {
      signs.add(Sign.ofCode(code.toLowerCase(Locale.ROOT)));
    }
    if (signs.contains(Sign.CUE)) {
      signs.addAll(CUES);
    }
    Optional<Label> label =
        colon < 0 ? Optional.empty() : Optional.of(Label.ofCode(body.substring(0, colon)));
    return new Element(label, signs, optional, outside, plain);
  }

  String id() {
    return id;
  }

  /** The signs that the first piece can have, each with those of the piece behind it. */
  Map<Sign, Set<Sign>> starts() {
    Map<Sign, Set<Sign>> starts = new EnumMap<>(Sign.class);
    for (int index = 0; index < elements.size(); index++) {
      Set<Sign> next = signsFrom(index + 1);
      for (Sign sign : elements.get(index).signs) {
        starts.computeIfAbsent(sign, any -> EnumSet.noneOf(Sign.class)).addAll(next);
      }
      if (!elements.get(index).optional) {
        break;
      }
    }
    return starts;
  }

  /** The signs that a piece can have to which the element at {@code from} is the next. */
  private Set<Sign> signsFrom(int from) {
    Set<Sign> signs = EnumSet.noneOf(Sign.class);
    for (int index = from; index < elements.size(); index++) {
      signs.addAll(elements.get(index).signs);
      if (!elements.get(index).optional) {
        return signs;
      }
    }
    return EnumSet.allOf(Sign.class);
  }

  /** The number of pieces of the longest date of this form, cues counted. */
  int longest() {
    return elements.size();
  }

  /** The longest date of this form whose first piece, cues counted, is the one at {@code at}. */
  Optional<Match> match(List<Piece> pieces, int at) {
    return match(pieces, at, 0, new ArrayList<>());
  }

  /** {@code chosen} holds the element of each piece so far. Elements are few: this ends soon. */
  private Optional<Match> match(List<Piece> pieces, int at, int index, List<Element> chosen) {
    if (index == elements.size()) {
      return finish(pieces, at, chosen);
    }
    Element element = elements.get(index);
    if (at < pieces.size() && element.accepts(pieces.get(at))) {
      chosen.add(element);
      Optional<Match> found = match(pieces, at + 1, index + 1, chosen);
      chosen.remove(chosen.size() - 1);
      if (found.isPresent()) {
        return found;
      }
    }
    return element.optional ? match(pieces, at, index + 1, chosen) : Optional.empty();
  }

  /** Whether {@code next} makes something else of the {@code last} piece of a date. */
  private static boolean endsElse(Sign last, Sign next) {
    return (NUMBERS.contains(last) && NOT_BEHIND.contains(next))
        || (last == Sign.HOLIDAY && NOT_BEHIND_HOLIDAY.contains(next));
  }

  private Optional<Match> finish(List<Piece> pieces, int end, List<Element> chosen) {
    int start = end - chosen.size();
    int from = start;
    int to = end;
    while (from < to && chosen.get(from - start).outside) {
      from++;
    }
    while (to > from && chosen.get(to - 1 - start).outside) {
      to--;
    }
    if (from == to
        || INSIDE.contains(pieces.get(from).sign())
        || INSIDE.contains(pieces.get(to - 1).sign())
        || (to < pieces.size() && endsElse(pieces.get(to - 1).sign(), pieces.get(to).sign()))) {
      return Optional.empty();
    }
    Reading.Builder builder = new Reading.Builder();
    for (int i = from; i < to; i++) {
      Piece piece = pieces.get(i);
      chosen
          .get(i - start)
          .label
          .ifPresentOrElse(label -> builder.add(label, piece), () -> builder.add(piece));
    }
    Reading reading = builder.build();
    return reading.possible() ? Optional.of(new Match(id, reading, from, to)) : Optional.empty();
  }
}
