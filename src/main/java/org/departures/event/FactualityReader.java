package org.departures.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.departures.lexicon.Entry;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.Table;
import org.departures.model.Factuality;
import org.departures.model.Language;

/**
 * Reads from the cue words around a trigger whether the event is told as a fact, a plan, a rumour,
 * a denial, or not as an event at all (呼吁董事会辞职).
 *
 * <p>A cue's scope says where it works: {@code near}, right before the trigger; {@code between},
 * alone between a name and the trigger (Jane Roe to step down); {@code before}, before it in the
 * same clause; {@code sentence}, anywhere before it in the sentence; {@code next}, right behind it;
 * {@code after}, anywhere behind it.
 */
final class FactualityReader {

  /** What the cues say; {@code cue} is the word that decided, {@code hypothetical} no event. */
  record Verdict(Factuality factuality, boolean hypothetical, Optional<String> cue) {}

  private enum Kind {
    ASSERTED,
    HYPOTHETICAL,
    DENIED,
    RUMORED,
    PLANNED,
    REPORTED
  }

  private enum Scope {
    NEAR,
    BETWEEN,
    BEFORE,
    SENTENCE,
    NEXT,
    AFTER,
    ANYWHERE
  }

  private record Cue(String word, Kind kind, Scope scope, boolean latin) {}

  private static final int NEAR = 3;
  private static final int NEAR_LATIN = 16;
  private static final String CLAUSE_ENDS = ",;:。!?";

  private final List<Cue> cues = new ArrayList<>();

  FactualityReader(Lexicon lexicon) {
    for (Language language : List.of(Language.ZH, Language.EN)) {
      for (Entry entry : lexicon.entries(Table.CUES, language)) {
        cues.add(
            new Cue(
                entry.word().toLowerCase(Locale.ROOT),
                value(Kind.class, entry, 0),
                value(Scope.class, entry, 1),
                language == Language.EN));
      }
    }
  }

  private static <E extends Enum<E>> E value(Class<E> type, Entry entry, int column) {
    try {
      return Enum.valueOf(type, entry.values().get(column).toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw entry.error(
          "\""
              + entry.values().get(column)
              + "\" is none of "
              + List.of(type.getEnumConstants()).toString().toLowerCase(Locale.ROOT));
    }
  }

  /** What is said of the frame: the strongest cue in whose scope its trigger lies. */
  Verdict read(Frame frame) {
    String text = frame.sentence().text().toLowerCase(Locale.ROOT);
    if (isAsked(text, frame.triggerEnd())) {
      return new Verdict(Factuality.ASSERTED, true, Optional.of("?"));
    }
    Optional<Cue> strongest =
        cues.stream()
            .filter(cue -> inScope(cue, text, frame.triggerStart(), frame.triggerEnd()))
            .min((one, other) -> one.kind.compareTo(other.kind));
    return strongest
        .map(
            cue ->
                new Verdict(
                    factuality(cue.kind), cue.kind == Kind.HYPOTHETICAL, Optional.of(cue.word)))
        .orElse(new Verdict(Factuality.ASSERTED, false, Optional.empty()));
  }

  /** Whether the trigger's own clause ends with a question mark. */
  private static boolean isAsked(String text, int triggerEnd) {
    int end = triggerEnd;
    while (end < text.length() && CLAUSE_ENDS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return (end < text.length() && text.charAt(end) == '?') || text.endsWith("吗");
  }

  /** Whether the sentence denies what another one before it told: 该消息不实. */
  boolean deniesWhatWasSaid(MaskedSentence sentence) {
    String text = sentence.text().toLowerCase(Locale.ROOT);
    return cues.stream()
        .anyMatch(
            cue ->
                cue.kind == Kind.DENIED
                    && cue.scope == Scope.AFTER
                    && find(cue, text, 0, text.length()));
  }

  /** Whether somebody else is said to tell of the frame: 据媒体报道. */
  boolean isReported(Frame frame) {
    String text = frame.sentence().text().toLowerCase(Locale.ROOT);
    return cues.stream()
        .filter(cue -> cue.kind == Kind.REPORTED)
        .anyMatch(cue -> inScope(cue, text, frame.triggerStart(), frame.triggerEnd()));
  }

  private static Factuality factuality(Kind kind) {
    return switch (kind) {
      case DENIED -> Factuality.DENIED;
      case RUMORED -> Factuality.RUMORED;
      case PLANNED -> Factuality.PLANNED;
      case ASSERTED, HYPOTHETICAL, REPORTED -> Factuality.ASSERTED;
    };
  }

  private static boolean inScope(Cue cue, String text, int start, int end) {
    return switch (cue.scope) {
      case NEAR -> find(cue, text, nearStart(cue, text, start), start);
      case BETWEEN -> isBetween(cue, text, start);
      case BEFORE -> find(cue, text, clauseStart(text, start), start);
      case SENTENCE -> find(cue, text, 0, start);
      case NEXT -> text.startsWith(cue.word, end);
      case AFTER -> find(cue, text, end, text.length());
      case ANYWHERE -> find(cue, text, 0, text.length());
    };
  }

  /** A single character means what it says only right before the trigger: 未离职, not 不久离职. */
  private static int reach(Cue cue) {
    if (cue.latin) {
      return NEAR_LATIN;
    }
    return cue.word.length() == 1 ? 1 : NEAR + cue.word.length() - 1;
  }

  private static int clauseStart(String text, int before) {
    int start = before;
    while (start > 0 && CLAUSE_ENDS.indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return start;
  }

  private static int nearStart(Cue cue, String text, int start) {
    return Math.max(
        Math.max(clauseStart(text, start), behindLastPerson(text, start)), start - reach(cue));
  }

  /** 没有说明他卸任的原因: what stands before the subject is not said of its leaving. */
  private static int behindLastPerson(String text, int before) {
    int at = before;
    while (at > 0
        && text.charAt(at - 1) != Symbol.PERSON.mark()
        && text.charAt(at - 1) != Symbol.PERSON_ANAPHOR.mark()) {
      at--;
    }
    return at;
  }

  /** “Jane Roe to step down”: the name, the word and the trigger, and nothing else. */
  private static boolean isBetween(Cue cue, String text, int start) {
    int from = behindLastPerson(text, start);
    return from > 0 && text.substring(from, start).strip().equals(cue.word);
  }

  private static boolean find(Cue cue, String text, int from, int to) {
    for (int at = text.indexOf(cue.word, from);
        at >= 0 && at + cue.word.length() <= to;
        at = text.indexOf(cue.word, at + 1)) {
      if (!cue.latin || isWhole(text, at, at + cue.word.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWhole(String text, int start, int end) {
    return (start == 0 || !Character.isLetter(text.charAt(start - 1)))
        && (end == text.length() || !Character.isLetter(text.charAt(end)));
  }
}
