package org.departures.model;

import java.util.List;

/**
 * A sentence of an article, or a line that stands for one.
 *
 * <p>{@code tokens} is empty for a sentence that no recogniser looks at; otherwise the tokens tile
 * the span without gap or overlap. {@code paragraph} counts the lines of the text.
 */
public record Sentence(
    int index, int paragraph, Span span, Form form, List<Trigger> triggers, List<Token> tokens) {

  /** How a sentence stands on the page. */
  public enum Form {
    /** A short line of its own that ends without a stop and names what follows. */
    HEADING,
    /** A list line: a mark or a label with a colon, and what is said of it. */
    ITEM,
    /** A line that only names a picture. */
    CAPTION,
    /** Running text. */
    PROSE
  }

  public Sentence {
    triggers = List.copyOf(triggers);
    tokens = List.copyOf(tokens);
  }

  /** Whether the recognisers look at this sentence. */
  public boolean selected() {
    return !tokens.isEmpty();
  }

  public Sentence withTriggers(List<Trigger> newTriggers) {
    return new Sentence(index, paragraph, span, form, newTriggers, tokens);
  }

  public Sentence withTokens(List<Token> newTokens) {
    return new Sentence(index, paragraph, span, form, triggers, newTokens);
  }
}
