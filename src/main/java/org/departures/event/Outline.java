package org.departures.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * What a regular expression says of its matches that can be seen without matching: which characters
 * one can begin with, and sets of characters of each of which it has one. Most expressions have no
 * match in most texts, and this says so in a fraction of the time.
 */
final class Outline {

  /** What is known where nothing is. */
  private static final Outline UNKNOWN = new Outline(Characters.all(), List.of());

  private final Characters starts;
  private final List<Characters> needed;

  private Outline(Characters starts, List<Characters> needed) {
    this.starts = starts;
    this.needed = needed;
  }

  /**
   * The outline of {@code expression}, which is of RE2's language, in any case of ASCII letters.
   */
  static Outline of(String expression) {
    try {
      Reader reader = new Reader(expression);
      Part whole = reader.alternatives();
      return whole.empty ? UNKNOWN : new Outline(whole.starts, List.copyOf(whole.needed));
    } catch (UnknownExpression e) {
      return UNKNOWN;
    }
  }

  /** Whether a text of {@code characters} may have a match. */
  boolean mayMatch(Characters characters) {
    for (Characters one : needed) {
      if (!one.mayMeet(characters)) {
        return false;
      }
    }
    return true;
  }

  /** The first place from {@code from} on where a match may begin; behind the text if none may. */
  int nextStart(String text, int from) {
    int at = from;
    // At the beginning ^ may hold.
    while (at > 0 && at < text.length() && !starts.mayHold(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /**
   * A part of an expression: whether it may be empty, what it begins with where it is not, and what
   * it has.
   */
  private record Part(boolean empty, Characters starts, List<Characters> needed) {

    static final Part NOTHING = new Part(true, new Characters(), List.of());

    /** It holds at the beginning of the text and nowhere else. */
    static final Part BEGINNING = new Part(false, new Characters(), List.of());

    static final Part ANYTHING = new Part(false, Characters.all(), List.of());

    static Part one(Characters characters) {
      return new Part(false, characters, List.of(characters));
    }

    Part maybe() {
      return new Part(true, starts, List.of());
    }

    Part then(Part next) {
      List<Characters> both = new ArrayList<>(needed);
      both.addAll(next.needed);
      return new Part(empty && next.empty, empty ? union(starts, next.starts) : starts, both);
    }

    static Part anyOf(List<Part> parts) {
      Characters starts = new Characters();
      Characters either = new Characters();
      parts.forEach(part -> starts.addAll(part.starts));
      boolean known = parts.stream().noneMatch(part -> part.needed.isEmpty());
      if (known) {
        parts.forEach(part -> either.addAll(part.rarest()));
      }
      return new Part(
          parts.stream().anyMatch(Part::empty), starts, known ? List.of(either) : List.of());
    }

    private Characters rarest() {
      return Collections.min(needed, Comparator.comparingInt(Characters::size));
    }

    private static Characters union(Characters some, Characters others) {
      Characters union = new Characters();
      union.addAll(some);
      union.addAll(others);
      return union;
    }
  }

  /** Says that an expression has something of which an outline knows nothing. */
  private static final class UnknownExpression extends RuntimeException {

    private static final long serialVersionUID = 1;
  }

  /** Reads an expression from left to right. */
  private static final class Reader {

    private final String expression;
    private int at;

    Reader(String expression) {
      this.expression = expression;
    }

    Part alternatives() {
      Part first = sequence();
      if (!expression.startsWith("|", at)) {
        return first;
      }
      List<Part> any = new ArrayList<>(List.of(first));
      while (skip("|")) {
        any.add(sequence());
      }
      return Part.anyOf(any);
    }

    private Part sequence() {
      Part all = Part.NOTHING;
      while (at < expression.length() && "|)".indexOf(expression.charAt(at)) < 0) {
        if (skip("\\Q")) {
          all = all.then(quoted());
        } else {
          all = all.then(counted(one()));
        }
      }
      return all;
    }

    private Part quoted() {
      int end = expression.indexOf("\\E", at);
      Part all = Part.NOTHING;
      for (; at < end; at++) {
        all = all.then(Part.one(anyCase(expression.charAt(at))));
      }
      at += 2;
      return all;
    }

    private Part one() {
      if (skip("(")) {
        return group();
      } else if (skip("[")) {
        return charactersOfClass();
      } else if (skip("^")) {
        return Part.BEGINNING;
      } else if (skip("$") || skip("\\b")) {
        return Part.NOTHING;
      } else if (skip(".")) {
        return Part.ANYTHING;
      } else if (skip("\\")) {
        return escaped();
      }
      return Part.one(anyCase(expression.charAt(at++)));
    }

    private Part group() {
      if (skip("?P<")) {
        at = expression.indexOf('>', at) + 1;
      } else if (!skip("?:") && expression.startsWith("?", at)) {
        throw new UnknownExpression();
      }
      Part inside = alternatives();
      at++;
      return inside;
    }

    private Part escaped() {
      char c = expression.charAt(at++);
      if (!Character.isLetterOrDigit(c)) {
        return Part.one(anyCase(c));
      }
      // \w, \p{Lu} and \x{e000} may be any character here.
      if ("pPx".indexOf(c) >= 0 && expression.startsWith("{", at)) {
        at = expression.indexOf('}', at) + 1;
      } else if ("dDwWsS".indexOf(c) < 0) {
        throw new UnknownExpression();
      }
      return Part.ANYTHING;
    }

    private Part charactersOfClass() {
      Characters characters = new Characters();
      boolean known = !skip("^");
      while (!skip("]")) {
        if (skip("\\")) {
          Part escaped = escaped();
          known &= !escaped.equals(Part.ANYTHING);
          characters.addAll(escaped.starts);
          continue;
        }
        char first = expression.charAt(at++);
        char last = first;
        if (expression.startsWith("-", at) && !expression.startsWith("-]", at)) {
          last = expression.charAt(at + 1);
          at += 2;
        }
        if (first == '[' || last == '\\') {
          throw new UnknownExpression();
        }
        for (int c = first; c <= last; c++) {
          characters.addAll(anyCase((char) c));
        }
      }
      return known ? Part.one(characters) : Part.ANYTHING;
    }

    /** {@code part} as often as what stands behind it says. */
    private Part counted(Part part) {
      boolean maybe = expression.startsWith("{0", at) || skip("?") || skip("*");
      if (!skip("+") && isCount()) {
        at = expression.indexOf('}', at) + 1;
      }
      skip("?");
      return maybe ? part.maybe() : part;
    }

    private boolean isCount() {
      return expression.startsWith("{", at) && Character.isDigit(expression.charAt(at + 1));
    }

    private boolean skip(String words) {
      boolean there = expression.startsWith(words, at);
      at += there ? words.length() : 0;
      return there;
    }

    private static Characters anyCase(char c) {
      Characters characters = new Characters();
      characters.add(c);
      if (c < 0x80) {
        characters.add(Character.toLowerCase(c));
        characters.add(Character.toUpperCase(c));
      }
      return characters;
    }
  }
}
