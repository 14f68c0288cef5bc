package org.departures.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds labelled values in a short line, several of them too, as in {@code 来源：远山日报 作者：陈立}.
 *
 * <p>A label stands where a word begins and is followed by a colon; at a line's or a bracket's
 * beginning a blank is enough ({@code By Jane Doe}, {@code (记者 陈旭)}), and a day alone may follow
 * directly.
 */
final class LabelScanner {

  static final String SOURCE = "source";
  static final String AUTHOR = "author";
  static final String PUBLISHED = "published";
  private static final Set<String> KINDS = Set.of(SOURCE, AUTHOR, PUBLISHED);

  /**
   * A labelled value; the offsets, in UTF-16 units of the line, take the label in. {@code marked}
   * says that more than a blank parts the two.
   */
  record Field(String kind, String value, int start, int end, boolean marked) {}

  private record Label(String word, String kind) {

    /** Whether names may follow without a blank, as they can't behind 文. */
    boolean namesAuthors() {
      return kind.equals(AUTHOR) && word.length() > 1;
    }
  }

  private static final int LONGEST_VALUE = 40;
  private static final int LONGEST_WITHOUT_COLON = 60;
  private static final int MOST_WORDS = 6;
  private static final String COLONS = ":：";
  private static final String SLASHES = "/|丨｜";
  private static final String BARS = "|丨｜·";
  private static final String OPENING = "(（[【〔";
  private static final String ENDS = "()（）[]【】〔〕|丨｜\t　;；";
  private static final Pattern NAMES =
      Pattern.compile("(\\p{IsHan}{2,4}(?:[、 ]\\p{IsHan}{2,4}){0,3})(?:[/／].{0,12})?$");
  private static final String SENTENCE_ENDS = "。！？!?“”\"";

  private final List<Label> labels;

  /** The labels by their first character, a capital where there is one: by is no label, By is. */
  private final Map<Character, List<Label>> byBeginning;

  /** A scanner for those of {@code words} that are labels of a source, an author or a day. */
  LabelScanner(Map<String, String> words) {
    labels =
        words.entrySet().stream()
            .filter(entry -> KINDS.contains(entry.getValue()))
            .map(entry -> new Label(entry.getKey(), entry.getValue()))
            .sorted(
                Comparator.comparingInt((Label label) -> -label.word().length())
                    .thenComparing(Label::word))
            .toList();
    byBeginning =
        labels.stream()
            .collect(Collectors.groupingBy(label -> Character.toUpperCase(label.word().charAt(0))));
  }

  /** The labelled values of {@code line}, from left to right. */
  List<Field> find(String line) {
    List<Field> fields = new ArrayList<>();
    int at = 0;
    boolean inside = false;
    while (at < line.length()) {
      Optional<Field> field = inside || beginsWord(line, at) ? fieldAt(line, at) : Optional.empty();
      if (field.isPresent()) {
        fields.add(field.get());
        // An empty value's blanks are stepped over too: the next label may follow them.
        at = Math.max(field.get().end(), at + 1);
        inside = true;
      } else {
        at++;
        inside = false;
      }
    }
    return fields;
  }

  /** Whether {@code word} is a label with something right behind it. */
  boolean begins(String word) {
    return labels.stream().anyMatch(label -> word.startsWith(label.word()));
  }

  /** What stands before and behind an author's label anywhere in a short line: 远山日报记者 陈立. */
  record Credit(String before, String behind) {}

  Optional<Credit> credit(String line) {
    return labels.stream()
        .filter(Label::namesAuthors)
        .filter(label -> line.contains(label.word()))
        .findFirst()
        .map(
            label -> {
              int at = line.indexOf(label.word());
              return new Credit(
                  line.substring(0, at), line.substring(at + label.word().length()).strip());
            });
  }

  /** The values that stand in brackets with their labels, {@code (记者 陈旭)}. */
  List<Field> inBrackets(String line) {
    return find(line).stream()
        .filter(field -> field.start() > 0 && isOneOf(OPENING, line.charAt(field.start() - 1)))
        .toList();
  }

  private Optional<Field> fieldAt(String line, int at) {
    for (Label label : byBeginning.getOrDefault(line.charAt(at), List.of())) {
      if (line.regionMatches(true, at, label.word(), 0, label.word().length())) {
        Optional<Field> field = field(line, at, label);
        if (field.isPresent()) {
          return field;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Field> field(String line, int start, Label label) {
    int at = start + label.word().length();
    int mark = skipBlanks(line, at);
    boolean colon = mark < line.length() && isOneOf(COLONS, line.charAt(mark));
    boolean slash =
        mark < line.length() && isOneOf(SLASHES, line.charAt(mark)) && beginsPart(line, start);
    int from = skipBlanks(line, colon || slash ? mark + 1 : at);
    int end = valueEnd(line, from);
    String value = line.substring(from, end).strip();
    if (label.kind().equals(SOURCE)) {
      end = from + beforeBlank(line.substring(from, end));
      value = line.substring(from, end).strip();
    }
    boolean bracketed = start > 0 && isOneOf(OPENING, line.charAt(start - 1));
    if (label.kind().equals(PUBLISHED)) {
      return WrittenDay.ofLabelled(line.substring(from))
          .filter(
              day ->
                  colon || (beginsPart(line, start) && !isProse(line.substring(from + day.end()))))
          .map(day -> from + day.end())
          .map(
              dayEnd ->
                  new Field(
                      PUBLISHED, line.substring(from, dayEnd), start, dayEnd, colon || bracketed));
    }
    if (!colon && !slash) {
      if (bracketed && from == at && label.namesAuthors()) {
        return names(value)
            .map(names -> new Field(AUTHOR, names, start, from + names.length(), true));
      } else if (from == at || !standsAlone(line, start, value)) {
        return Optional.empty();
      }
    }
    return isName(value)
        ? Optional.of(new Field(label.kind(), value, start, end, colon || slash || bracketed))
        : Optional.empty();
  }

  /** Whether a value may follow its label without a colon: By contrast, … is no byline. */
  private static boolean standsAlone(String line, int start, String value) {
    boolean bracketed = start > 0 && isOneOf(OPENING, line.charAt(start - 1));
    String before = line.substring(0, start).stripTrailing();
    char last = before.isEmpty() ? '|' : before.charAt(before.length() - 1);
    boolean beginsPart = isOneOf(BARS, last) || Character.isDigit(last);
    return (bracketed || (beginsPart && line.length() <= LONGEST_WITHOUT_COLON))
        && !value.isEmpty()
        && !value.endsWith(".")
        && (Character.isUpperCase(value.codePointAt(0))
            || Character.isIdeographic(value.codePointAt(0)))
        && value.split("\\s", -1).length <= MOST_WORDS;
  }

  private int valueEnd(String line, int from) {
    int limit = line.length();
    int day =
        WrittenDay.find(line.substring(from)).map(found -> from + found.start()).orElse(limit);
    int at = from;
    while (at < day && !isOneOf(ENDS, line.charAt(at)) && !labelWithColonAt(line, at)) {
      if (Character.isWhitespace(line.charAt(at)) && endsAtBlank(line, at)) {
        break;
      }
      at++;
    }
    return at;
  }

  /** Whether two blanks, or one before another label that the table need not know, stand here. */
  private static boolean endsAtBlank(String line, int at) {
    int next = skipBlanks(line, at);
    if (next - at > 1) {
      return true;
    }
    while (next < line.length() && !Character.isWhitespace(line.charAt(next))) {
      if (isOneOf(COLONS, line.charAt(next))) {
        return true;
      }
      next++;
    }
    return false;
  }

  private boolean labelWithColonAt(String line, int at) {
    char beginning = Character.toUpperCase(line.charAt(at));
    for (Label label : byBeginning.getOrDefault(beginning, List.of())) {
      int end = at + label.word().length();
      if (line.startsWith(label.word(), at)
          && end < line.length()
          && isOneOf(COLONS, line.charAt(end))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isName(String value) {
    return value.length() <= LONGEST_VALUE
        && value.chars().noneMatch(c -> isOneOf(SENTENCE_ENDS, (char) c));
  }

  /** Where the value ends if it is Chinese and another word follows it: 远山日报 林雪. */
  private static int beforeBlank(String value) {
    for (int at = 1; at < value.length() - 1; at++) {
      if (isBlank(value.charAt(at))
          && Character.isIdeographic(value.charAt(at - 1))
          && Character.isIdeographic(value.charAt(at + 1))) {
        return at;
      }
    }
    return value.length();
  }

  /** The names in {@code 林雪、陈立／台北報導}, which are short and Chinese. */
  private static Optional<String> names(String value) {
    Matcher matcher = NAMES.matcher(value);
    return matcher.lookingAt() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** 发表于2014年8月24日的论文，… tells of a paper, not of this text. */
  private static boolean isProse(String rest) {
    return rest.chars().anyMatch(c -> isOneOf(SENTENCE_ENDS + "，,", (char) c));
  }

  private static boolean beginsWord(String line, int at) {
    return at == 0
        || (!Character.isLetter(line.charAt(at - 1))
            && !Character.isSurrogate(line.charAt(at - 1)));
  }

  private static boolean beginsPart(String line, int at) {
    return at == 0
        || isOneOf(OPENING, line.charAt(at - 1))
        || Character.isWhitespace(line.charAt(at - 1));
  }

  private static int skipBlanks(String line, int from) {
    int at = from;
    while (at < line.length() && isBlank(line.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isOneOf(String set, char c) {
    return set.indexOf(c) >= 0;
  }
}
