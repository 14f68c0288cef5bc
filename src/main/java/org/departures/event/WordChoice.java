package org.departures.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A regular expression for one of many words, the longest that stands there. Words that begin alike
 * share the beginning, 辞(?:去|职(?:信)?), and each few beginnings have a look ahead at the range of
 * their characters, so that a place where no word begins is told in a few steps.
 */
final class WordChoice {

  /** How a look ahead begins, which none but this class writes. */
  static final String LOOK_AHEAD = "(?=";

  private static final int FEW = 8;
  private static final Pattern HINT = Pattern.compile("\\(\\?=\\[\\\\?.-\\\\?.]\\)");

  private WordChoice() {}

  /** {@code expression} without the looks ahead, which say nothing that isn't said behind them. */
  static String withoutHints(String expression) {
    return HINT.matcher(expression).replaceAll("");
  }

  /** The expression, in brackets, for one of {@code words}, of which none is empty. */
  static String of(Collection<String> words) {
    Map<Character, List<String>> endings = new TreeMap<>();
    for (String word : words) {
      endings.computeIfAbsent(word.charAt(0), c -> new ArrayList<>()).add(word.substring(1));
    }
    List<Character> starts = List.copyOf(endings.keySet());
    List<String> choices = new ArrayList<>();
    for (int from = 0; from < starts.size(); from += FEW) {
      List<Character> few = starts.subList(from, Math.min(starts.size(), from + FEW));
      String range =
          LOOK_AHEAD + "[" + quoted(few.get(0)) + "-" + quoted(few.get(few.size() - 1)) + "])";
      choices.add(
          (starts.size() > FEW ? range : "")
              + few.stream()
                  .map(start -> quoted(start) + rest(endings.get(start)))
                  .collect(Collectors.joining("|", "(?:", ")")));
    }
    return "(?:" + String.join("|", choices) + ")";
  }

  private static String rest(List<String> endings) {
    List<String> more = endings.stream().filter(ending -> !ending.isEmpty()).toList();
    if (more.isEmpty()) {
      return "";
    }
    return of(more) + (more.size() < endings.size() ? "?" : "");
  }

  private static String quoted(char c) {
    return c < 0x80 && !Character.isLetterOrDigit(c) ? "\\" + c : String.valueOf(c);
  }
}
