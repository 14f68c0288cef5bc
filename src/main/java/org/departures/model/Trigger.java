package org.departures.model;

/** A word that a rule waits for, where it stands, and {@code word} as the lexicon has it. */
public record Trigger(Span span, String word, Reach reach) {

  /** What a trigger makes worth a look, from the widest reach to the narrowest. */
  public enum Reach {
    /** Its sentence, and the article where a rule fits there: 辞职. */
    ARTICLE,
    /** Its sentence, in an article where one of the former fits: 接任. */
    SENTENCE,
    /** Nothing by itself: 是. */
    NOTHING
  }
}
