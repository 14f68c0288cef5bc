package org.departures.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.LowerCase;
import org.departures.lexicon.Table;
import org.departures.lexicon.WordTree;
import org.departures.model.Language;
import org.departures.model.Span;

/**
 * Finds positions in English: a last word of the lexicon with the modifiers before it (senior vice
 * + president), what it is in charge of behind “of” (of sales), or any “chief … officer”.
 */
final class EnglishPositionFinder {

  private static final String CHIEF = "chief ";
  private static final String OFFICER = " officer";
  private static final int LONGEST_FIELD = 40;
  private static final int LONGEST_HEAD = 3;
  private static final String FIELD = "field";
  private static final String OF = " of ";
  private static final String HEAD_OF = "head of ";
  private static final Set<String> CHIEFS = Set.of("chief", "boss", "head");
  private static final Pattern BEHIND_FIELD =
      Pattern.compile("(?s)(?:[,.;:)]|$| (?:at|for|and|who|in|from)\\b).*");

  private final WordTree<String> positions;
  private final WordTree<Boolean> others;
  private final WordTree<Boolean> modifiers;
  private final Set<String> fields;
  private final Set<String> notFields;
  private final Set<String> organizationEnds;

  EnglishPositionFinder(Lexicon lexicon) {
    Map<String, String> written = new HashMap<>();
    Set<String> words = lexicon.words(Table.POSITIONS, Language.EN);
    words.forEach(word -> written.put(LowerCase.of(word), word));
    positions = new WordTree<>(written);
    others =
        WordTree.of(
            Words.where(
                lexicon.words(Table.ANAPHORA, Language.EN), word -> !written.containsKey(word)));
    organizationEnds = LatinNameJudge.lastWords(lexicon);
    modifiers = WordTree.of(lexicon.words(Table.POSITION_MODIFIERS, Language.EN));
    fields =
        lexicon.map(Table.POSITION_MODIFIERS, Language.EN).entrySet().stream()
            .filter(entry -> entry.getValue().equals(FIELD))
            .map(entry -> LowerCase.of(entry.getKey()))
            .collect(Collectors.toUnmodifiableSet());
    notFields = Words.where(lexicon.words(Table.NOT_IN_NAMES, Language.EN), Words::isLowerCase);
  }

  /**
   * The positions from {@code start} to {@code end}, in order.
   *
   * @param lower {@code text} in lower case, of the same length
   */
  List<Span> find(String text, String lower, int start, int end) {
    List<Span> found = new ArrayList<>();
    int done = start;
    for (int i = start; i < end; i++) {
      if (!Letters.isLatin(lower.charAt(i)) || (i > 0 && Letters.isLatin(lower.charAt(i - 1)))) {
        continue;
      }
      int stop = endOf(text, lower, i, end);
      if (stop > i) {
        Span span = new Span(startOf(text, lower, i, done), fieldBehind(text, lower, stop, end));
        found.add(span);
        done = span.end();
        i = span.end() - 1;
      }
    }
    return found;
  }

  private int endOf(String text, String lower, int at, int end) {
    Optional<WordTree.Hit<String>> hit =
        positions
            .startingAt(lower, at, end)
            .filter(found -> Letters.isWhole(text, found.start(), found.end()))
            .filter(
                found ->
                    Words.isLowerCase(found.value())
                        || text.startsWith(found.value(), found.start()));
    if (hit.isPresent()) {
      int stop = hit.get().end();
      return others.startingAt(lower, at, end).filter(other -> other.end() > stop).isPresent()
          ? at
          : stop;
    }
    int field = endOfHead(lower, at, end);
    if (field > at) {
      return field;
    }
    int chief = endOfChief(lower, at, end);
    if (chief > at) {
      return chief;
    }
    if (lower.startsWith(CHIEF, at)) {
      int officer = lower.indexOf(OFFICER, at + CHIEF.length() - 1);
      boolean near =
          officer > 0 && officer + OFFICER.length() <= end && officer - at < LONGEST_FIELD;
      if (near && isField(lower, at + CHIEF.length(), officer)) {
        return Letters.isWhole(text, at, officer + OFFICER.length())
            ? officer + OFFICER.length()
            : at;
      }
    }
    return at;
  }

  /** “head of search at”, “head of wealth management,”: up to three small words. */
  private int endOfHead(String lower, int at, int end) {
    if (!lower.startsWith(HEAD_OF, at)) {
      return at;
    }
    int stop = at + HEAD_OF.length();
    for (int words = 0; words < LONGEST_HEAD && stop < end; words++) {
      int from = stop;
      while (stop < end && Letters.isLatin(lower.charAt(stop))) {
        stop++;
      }
      if (stop == from || notFields.contains(lower.substring(from, stop))) {
        return at;
      }
      if (BEHIND_FIELD
          .matcher(lower.substring(stop, Math.min(end, stop + LONGEST_FIELD)))
          .matches()) {
        return stop;
      }
      stop++;
    }
    return at;
  }

  /** “security chief”, where the field makes a post of it. */
  private int endOfChief(String lower, int at, int end) {
    for (String chief : CHIEFS) {
      int stop = at + chief.length();
      boolean word = stop <= end && lower.startsWith(chief, at) && Letters.isWhole(lower, at, stop);
      if (word
          && at > 1
          && lower.charAt(at - 1) == ' '
          && modifiers
              .endingAt(lower, at - 1, 0)
              .filter(hit -> Letters.isWhole(lower, hit.start(), hit.end()))
              .filter(hit -> fields.contains(lower.substring(hit.start(), hit.end())))
              .isPresent()
          && !lower.startsWith(" of ", stop)
          && !lower.startsWith(" executive", stop)) {
        return stop;
      }
    }
    return at;
  }

  /** Media in “president of Media General Inc.”, but not in “director of Sales John Doe”. */
  private boolean beginsName(String text, int start, int end) {
    if (!Character.isUpperCase(text.charAt(start))) {
      return false;
    }
    int at = end;
    while (at + 1 < text.length()
        && text.charAt(at) == ' '
        && Character.isUpperCase(text.charAt(at + 1))) {
      int from = at + 1;
      at = from;
      while (at < text.length() && Letters.isLatinOrDigit(text.charAt(at))) {
        at++;
      }
      if (organizationEnds.contains(text.substring(from, at))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isField(String lower, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!Letters.isLatin(lower.charAt(i)) && " &-".indexOf(lower.charAt(i)) < 0) {
        return false;
      }
    }
    return start < end;
  }

  /** Harman International founder, where “International” has a capital and “founder” none. */
  private static boolean isOfName(String text, int modifier, int position) {
    return Character.isUpperCase(text.charAt(modifier))
        && Character.isLowerCase(text.charAt(position))
        && modifier > 1
        && Letters.isLatin(text.charAt(modifier - 2));
  }

  private int startOf(String text, String lower, int at, int limit) {
    int start = at;
    while (start > limit) {
      int before = start;
      while (before > limit && " -".indexOf(lower.charAt(before - 1)) >= 0) {
        before--;
      }
      Optional<WordTree.Hit<Boolean>> modifier = modifiers.endingAt(lower, before, limit);
      boolean whole =
          modifier.isPresent()
              && start - before <= 1
              && !isOfName(text, modifier.get().start(), at)
              && Letters.isWhole(lower, modifier.get().start(), modifier.get().end());
      if (!whole) {
        return start;
      }
      start = modifier.get().start();
    }
    return start;
  }

  /** “Senior Vice President, Finance,”: the field has a capital and a comma behind it. */
  private int fieldBehindComma(String text, String lower, int at, int end) {
    int from = at + 2;
    return from < end && Character.isUpperCase(text.charAt(from))
        ? modifiers
            .startingAt(lower, from, end)
            .filter(hit -> Letters.isWhole(lower, hit.start(), hit.end()))
            .filter(hit -> fields.contains(lower.substring(hit.start(), hit.end())))
            .map(WordTree.Hit::end)
            .filter(stop -> stop == end || ",.;)".indexOf(text.charAt(stop)) >= 0)
            .orElse(at)
        : at;
  }

  private int fieldBehind(String text, String lower, int at, int end) {
    if (lower.startsWith(", ", at)) {
      return fieldBehindComma(text, lower, at, end);
    }
    if (!lower.startsWith(OF, at)) {
      return at;
    }
    return modifiers
        .startingAt(lower, at + OF.length(), end)
        .filter(hit -> Letters.isWhole(lower, hit.start(), hit.end()))
        .filter(hit -> !beginsName(text, hit.start(), hit.end()))
        .map(WordTree.Hit::end)
        .orElse(at);
  }
}
