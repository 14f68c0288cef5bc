package org.departures.model;

import java.util.List;
import java.util.Optional;

/**
 * A sentence of an article, or a line that stands for one.
 *
 * <p>{@code tokens} is empty for a sentence that no recogniser looks at; otherwise the tokens tile
 * the span without gap or overlap. {@code tagged} is what a tagger found, and empty where none has
 * read the sentence. {@code paragraph} counts the lines of the text.
 */
public record Sentence(
    int index,
    int paragraph,
    Span span,
    Form form,
    List<Trigger> triggers,
    List<Token> tokens,
    Optional<List<TaggedSpan>> tagged) {

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
    tagged = tagged.map(List::copyOf);
  }

  /** A sentence that no tagger has read. */
  public Sentence(
      int index, int paragraph, Span span, Form form, List<Trigger> triggers, List<Token> tokens) {
    this(index, paragraph, span, form, triggers, tokens, Optional.empty());
  }

  /** Whether the recognisers look at this sentence. */
  public boolean selected() {
    return !tokens.isEmpty();
  }

  /** Whether it was chosen for a trigger of its own, and not only for one beside it. */
  public boolean triggered() {
    return selected()
        && triggers.stream().anyMatch(trigger -> trigger.reach() != Trigger.Reach.NOTHING);
  }

  public Sentence withTriggers(List<Trigger> newTriggers) {
    return new Sentence(index, paragraph, span, form, newTriggers, tokens, tagged);
  }

  public Sentence withTokens(List<Token> newTokens) {
    return new Sentence(index, paragraph, span, form, triggers, newTokens, tagged);
  }

  public Sentence withTagged(List<TaggedSpan> found) {
    return new Sentence(index, paragraph, span, form, triggers, tokens, Optional.of(found));
  }
}
