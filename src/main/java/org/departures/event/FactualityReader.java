package org.departures.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.departures.lexicon.Entry;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.LowerCase;
import org.departures.lexicon.Table;
import org.departures.lexicon.WordTree;
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

  /** {@code rank} counts the cues in the order of the files, by which equally strong ones go. */
  private record Cue(String word, Kind kind, Scope scope, boolean latin, int rank) {

    boolean isStrongerThan(Cue other) {
      return kind == other.kind ? rank < other.rank : kind.compareTo(other.kind) < 0;
    }
  }

  /** What no cue says anything of. */
  private static final Verdict UNCUED = new Verdict(Factuality.ASSERTED, false, Optional.empty());

  private static final int NEAR = 3;
  private static final int NEAR_LATIN = 16;
  private static final String CLAUSE_ENDS = ",;:。!?";

  /** By word; one word may be several cues. */
  private final WordTree<List<Cue>> cues;

  /** Those of a denial that stands behind what it denies. */
  private final WordTree<List<Cue>> denials;

  FactualityReader(Lexicon lexicon) {
    Map<String, List<Cue>> byWord = new HashMap<>();
    int rank = 0;
    for (Language language : List.of(Language.ZH, Language.EN)) {
      for (Entry entry : lexicon.entries(Table.CUES, language)) {
        String word = LowerCase.of(entry.word());
        byWord
            .computeIfAbsent(word, any -> new ArrayList<>())
            .add(
                new Cue(
                    word,
                    value(Kind.class, entry, 0),
                    value(Scope.class, entry, 1),
                    language == Language.EN,
                    rank++));
      }
    }
    cues = new WordTree<>(byWord);
    Map<String, List<Cue>> denying = new HashMap<>(byWord);
    denying.replaceAll(
        (word, all) ->
            all.stream()
                .filter(cue -> cue.kind == Kind.DENIED && cue.scope == Scope.AFTER)
                .toList());
    denying.values().removeIf(List::isEmpty);
    denials = new WordTree<>(denying);
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
    String text = frame.sentence().lowerCase();
    if (isAsked(text, frame.triggerEnd())) {
      return new Verdict(Factuality.ASSERTED, true, Optional.of("?"));
    }
    List<Cue> found = inScope(frame);
    if (found.isEmpty()) {
      return UNCUED;
    }
    Cue strongest = found.get(0);
    for (Cue cue : found) {
      strongest = cue.isStrongerThan(strongest) ? cue : strongest;
    }
    return new Verdict(
        factuality(strongest.kind),
        strongest.kind == Kind.HYPOTHETICAL,
        Optional.of(strongest.word));
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
    for (WordTree.Hit<List<Cue>> hit : denials.everywhere(sentence.lowerCase())) {
      for (Cue cue : hit.value()) {
        if (isWord(cue, sentence.lowerCase(), hit)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether somebody else is said to tell of the frame: 据媒体报道. */
  boolean isReported(Frame frame) {
    return inScope(frame).stream().anyMatch(cue -> cue.kind == Kind.REPORTED);
  }

  private static Factuality factuality(Kind kind) {
    return switch (kind) {
      case DENIED -> Factuality.DENIED;
      case RUMORED -> Factuality.RUMORED;
      case PLANNED -> Factuality.PLANNED;
      case ASSERTED, HYPOTHETICAL, REPORTED -> Factuality.ASSERTED;
    };
  }

  /** The cues in whose scope the frame's trigger lies. */
  private List<Cue> inScope(Frame frame) {
    String text = frame.sentence().lowerCase();
    List<Cue> found = new ArrayList<>();
    for (WordTree.Hit<List<Cue>> hit : cues.everywhere(text)) {
      for (Cue cue : hit.value()) {
        if (inScope(cue, hit, text, frame.triggerStart(), frame.triggerEnd())) {
          found.add(cue);
        }
      }
    }
    return found;
  }

  private static boolean inScope(
      Cue cue, WordTree.Hit<List<Cue>> hit, String text, int start, int end) {
    boolean before = hit.end() <= start && isWord(cue, text, hit);
    return switch (cue.scope) {
      case NEAR -> before && hit.start() >= nearStart(cue, text, start);
      case BETWEEN -> isBetween(cue, text, start);
      case BEFORE -> before && hit.start() >= clauseStart(text, start);
      case SENTENCE -> before;
      case NEXT -> hit.start() == end;
      case AFTER -> hit.start() >= end && isWord(cue, text, hit);
      case ANYWHERE -> isWord(cue, text, hit);
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

  private static boolean isWord(Cue cue, String text, WordTree.Hit<List<Cue>> hit) {
    return !cue.latin
        || ((hit.start() == 0 || !Character.isLetter(text.charAt(hit.start() - 1)))
            && (hit.end() == text.length() || !Character.isLetter(text.charAt(hit.end()))));
  }
}
