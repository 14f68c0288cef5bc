package org.departures.event;

import java.util.ArrayList;
import java.util.Arrays;
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

  /** Where in the article each character begins and ends. */
  private final int[] starts;

  private final int[] ends;

  /** What the marks stand for, and where these are, both from left to right. */
  private final List<Node> nodes;

  private final int[] places;
  private final Characters characters;
  private final String lowerCase;
  private final boolean latin;

  private MaskedSentence(MaskedSentence other, List<Node> nodes) {
    this.sentence = other.sentence;
    this.text = other.text;
    this.starts = other.starts;
    this.ends = other.ends;
    this.nodes = nodes;
    this.places = other.places;
    this.characters = other.characters;
    this.lowerCase = other.lowerCase;
    this.latin = other.latin;
  }

  private MaskedSentence(Sentence sentence, Builder builder) {
    this.sentence = sentence;
    this.text = builder.text.toString();
    this.starts = Arrays.copyOf(builder.starts, text.length());
    this.ends = Arrays.copyOf(builder.ends, text.length());
    this.nodes = List.copyOf(builder.nodes);
    this.places = builder.places();
    this.characters = Characters.of(text);
    this.lowerCase = LowerCase.of(text);
    this.latin = text.chars().noneMatch(Character::isIdeographic);
  }

  /** The same with those of {@code mentions} that stand where its own do. */
  MaskedSentence with(Map<Span, Mention> mentions) {
    return new MaskedSentence(this, nodes.stream().map(node -> node.with(mentions)).toList());
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
    return Symbol.isMark(text.charAt(at))
        ? Optional.of(nodes.get(Arrays.binarySearch(places, at)))
        : Optional.empty();
  }

  /** The nodes from {@code start} to {@code end}, the latter excluded. */
  List<Node> nodes(int start, int end) {
    return nodes.subList(nodesBefore(start), Math.max(nodesBefore(start), nodesBefore(end)));
  }

  private int nodesBefore(int at) {
    int place = Arrays.binarySearch(places, at);
    return place < 0 ? -place - 1 : place;
  }

  /** The span in the article that the characters from {@code start} to {@code end} stand for. */
  Span span(int start, int end) {
    return new Span(starts[start], ends[end - 1]);
  }

  /** The first character here that stands for {@code offset} of the article or something behind. */
  int at(int offset) {
    int at = 0;
    while (at < ends.length && ends[at] <= offset) {
      at++;
    }
    return at;
  }

  /** Puts a masked sentence together, left to right. */
  static final class Builder {

    private final StringBuilder text = new StringBuilder();
    private final List<Node> nodes = new ArrayList<>();
    private final int[] starts;
    private final int[] ends;

    /** A builder of a sentence that has at most {@code length} characters. */
    Builder(int length) {
      starts = new int[length];
      ends = new int[length];
    }

    void character(char c, int offset) {
      append(Symbol.isMark(c) ? '\ufffd' : c, offset, offset + 1);
    }

    void node(Node node) {
      append(node.symbol().mark(), node.span().start(), node.span().end());
      nodes.add(node);
    }

    private void append(char c, int start, int end) {
      starts[text.length()] = start;
      ends[text.length()] = end;
      text.append(c);
    }

    /** Copies the characters of {@code other} from {@code start} to {@code end}. */
    void copy(MaskedSentence other, int start, int end) {
      System.arraycopy(other.starts, start, starts, text.length(), end - start);
      System.arraycopy(other.ends, start, ends, text.length(), end - start);
      text.append(other.text, start, end);
      nodes.addAll(other.nodes(start, end));
    }

    private int[] places() {
      int[] places = new int[nodes.size()];
      int next = 0;
      for (int at = 0; at < text.length(); at++) {
        if (Symbol.isMark(text.charAt(at))) {
          places[next++] = at;
        }
      }
      return places;
    }

    MaskedSentence build(Sentence sentence) {
      return new MaskedSentence(sentence, this);
    }
  }
}
