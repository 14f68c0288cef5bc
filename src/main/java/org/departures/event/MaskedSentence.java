package org.departures.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.departures.lexicon.LowerCase;
import org.departures.model.Mention;
import org.departures.model.Sentence;
import org.departures.model.Span;

/**
 * A sentence in which each mention and each date is one private-use character, so that a pattern's
 * slots are typed and no pattern can cut a name in two.
 *
 * <p>Offsets here count characters of {@code text}; {@link #span} leads back to the article's.
 */
final class MaskedSentence {

  private final Sentence sentence;
  private final String text;
  private final List<Span> spans;
  private final List<Optional<Node>> nodes;
  private final Characters characters;
  private final String lowerCase;
  private final boolean latin;

  private MaskedSentence(MaskedSentence other, List<Optional<Node>> nodes) {
    this.sentence = other.sentence;
    this.text = other.text;
    this.spans = other.spans;
    this.nodes = nodes;
    this.characters = other.characters;
    this.lowerCase = other.lowerCase;
    this.latin = other.latin;
  }

  private MaskedSentence(Sentence sentence, Builder builder) {
    this.sentence = sentence;
    this.text = builder.text.toString();
    this.spans = List.copyOf(builder.spans);
    this.nodes = List.copyOf(builder.nodes);
    this.characters = Characters.of(text);
    this.lowerCase = LowerCase.of(text);
    this.latin = text.chars().noneMatch(Character::isIdeographic);
  }

  /** The same with those of {@code mentions} that stand where its own do. */
  MaskedSentence with(Map<Span, Mention> mentions) {
    return new MaskedSentence(
        this, nodes.stream().map(node -> node.map(own -> own.with(mentions))).toList());
  }

  Sentence sentence() {
    return sentence;
  }

  String text() {
    return text;
  }

  /** The characters of {@link #text}. */
  Characters characters() {
    return characters;
  }

  /** The {@link #text} in lower case, with the same offsets. */
  String lowerCase() {
    return lowerCase;
  }

  /** Whether it has no Chinese character. */
  boolean isLatin() {
    return latin;
  }

  Optional<Node> node(int at) {
    return nodes.get(at);
  }

  /** The nodes from {@code start} to {@code end}, the latter excluded. */
  List<Node> nodes(int start, int end) {
    List<Node> found = new ArrayList<>();
    for (int at = start; at < end; at++) {
      nodes.get(at).ifPresent(found::add);
    }
    return found;
  }

  /** The span in the article that the characters from {@code start} to {@code end} stand for. */
  Span span(int start, int end) {
    return new Span(spans.get(start).start(), spans.get(end - 1).end());
  }

  /** The first character here that stands for {@code offset} of the article or something behind. */
  int at(int offset) {
    int at = 0;
    while (at < spans.size() && spans.get(at).end() <= offset) {
      at++;
    }
    return at;
  }

  /** Puts a masked sentence together, left to right. */
  static final class Builder {

    private final StringBuilder text = new StringBuilder();
    private final List<Span> spans = new ArrayList<>();
    private final List<Optional<Node>> nodes = new ArrayList<>();

    void character(char c, int offset) {
      text.append(Symbol.isMark(c) ? '\ufffd' : c);
      spans.add(new Span(offset, offset + 1));
      nodes.add(Optional.empty());
    }

    void node(Node node) {
      text.append(node.symbol().mark());
      spans.add(node.span());
      nodes.add(Optional.of(node));
    }

    /** Copies the characters of {@code other} from {@code start} to {@code end}. */
    void copy(MaskedSentence other, int start, int end) {
      text.append(other.text, start, end);
      spans.addAll(other.spans.subList(start, end));
      nodes.addAll(other.nodes.subList(start, end));
    }

    MaskedSentence build(Sentence sentence) {
      return new MaskedSentence(sentence, this);
    }
  }
}
