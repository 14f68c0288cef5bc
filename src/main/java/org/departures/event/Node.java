package org.departures.event;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.departures.model.DateMention;
import org.departures.model.Mention;
import org.departures.model.Span;

/**
 * What one private-use character of a masked sentence stands for: a mention or a date, and for a
 * person the posts and organisations that stand beside the name (远山科技CEO陈立).
 */
record Node(
    Symbol symbol,
    Span span,
    Optional<Mention> mention,
    Optional<DateMention> date,
    List<Mention> positions,
    List<Mention> organizations) {

  Node {
    positions = List.copyOf(positions);
    organizations = List.copyOf(organizations);
  }

  static Node of(Mention mention) {
    return new Node(
        Symbol.of(mention.type()),
        mention.span(),
        Optional.of(mention),
        Optional.empty(),
        List.of(),
        List.of());
  }

  static Node of(DateMention date) {
    return new Node(
        Symbol.DATE, date.span(), Optional.empty(), Optional.of(date), List.of(), List.of());
  }

  /** The same with those of {@code mentions} that stand where its own do. */
  Node with(Map<Span, Mention> mentions) {
    return new Node(
        symbol,
        span,
        mention.map(own -> mentions.get(own.span())),
        date,
        positions.stream().map(own -> mentions.get(own.span())).toList(),
        organizations.stream().map(own -> mentions.get(own.span())).toList());
  }

  boolean is(Symbol one) {
    return symbol == one;
  }

  boolean is(Symbol one, Symbol other) {
    return symbol == one || symbol == other;
  }
}
