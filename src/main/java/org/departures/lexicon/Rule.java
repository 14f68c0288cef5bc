package org.departures.lexicon;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.departures.model.DepartureType;
import org.departures.model.Destination;
import org.departures.model.Language;

/**
 * A linguist's rule: what a sentence must look like, and what is read from it then.
 *
 * <p>{@code pattern} is a regular expression over the sentence in which each mention is one
 * character, with slots such as <code>{person}</code>; the event package gives it its meaning.
 * {@code officeholder} says that it speaks only of people who are named with a post that they hold.
 * {@code examples} and {@code counterexamples} mark mentions as {@code [role:words]}.
 */
public record Rule(
    String id,
    Language language,
    Yield yields,
    Optional<DepartureType> type,
    Optional<Destination.Relation> relation,
    boolean interim,
    boolean officeholder,
    List<String> triggers,
    String pattern,
    List<String> examples,
    List<String> counterexamples,
    String file,
    int line) {

  /** What a rule reads from a sentence. */
  public enum Yield {
    /** A person with a post beside the name; read as one person from then on. Has no trigger. */
    APPOSITION,
    /** Somebody leaves. */
    DEPARTURE,
    /** Somebody who left goes somewhere. */
    DESTINATION,
    /** Somebody follows. */
    SUCCESSOR,
    /** Somebody gets a post, and follows whoever left it if only one can hold it. */
    APPOINTMENT,
    /** The leaving that was told before takes effect on a day. */
    EFFECT,
    /** Somebody stays. */
    STAY,
    /** Somebody comes back. */
    RETURN,
    /** Somebody holds a post: no event, but who is what. */
    POST,
    /** So many of so many left. */
    TALLY;

    /** The word in rule files. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Rule {
    triggers = List.copyOf(triggers);
    examples = List.copyOf(examples);
    counterexamples = List.copyOf(counterexamples);
  }

  /** An error that names this rule. */
  public LexiconException error(String message) {
    return new LexiconException(file, line, "rule " + id + ": " + message);
  }
}
