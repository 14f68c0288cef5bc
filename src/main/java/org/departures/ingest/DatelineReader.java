package org.departures.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.departures.ingest.LabelScanner.Field;

/**
 * Finds source, author and day of publication in the lines around a text, such as {@code 来源:华尔街见闻},
 * {@code 2019-03-08 10:12}, {@code (记者 陈旭)} or {@code LONDON, March 3, 2024 —}.
 *
 * <p>A day counts only where a label says so or where its line holds hardly anything else: a day
 * inside running prose says when something happened, not when that was printed.
 */
final class DatelineReader {

  /** Before the first paragraph, behind it, or at the end of the text. */
  private enum Where {
    HEAD,
    BODY,
    TAIL
  }

  private static final Pattern BRACKETED = Pattern.compile("[\\s()（）\\[\\]【】]*+");
  private static final int FIRST_LINES = 12;
  private static final int LAST_LINES = 5;
  private static final int LONGEST_LINE = 120;
  private static final int LONGEST_PLACE = 40;
  private static final int MOST_WORDS_BESIDE_A_TIME = 12;
  private static final int MOST_WORDS_BESIDE_A_DAY = 3;
  private static final int MOST_WORDS_OF_FURNITURE = 8;

  private final LabelScanner labels;
  private final Furniture furniture;
  private final BylineReader bylines;

  /** A reader that knows labels and outlets by {@code words}, as the lexicon's tables say. */
  DatelineReader(Map<String, String> words) {
    labels = new LabelScanner(words);
    furniture = new Furniture(words);
    bylines = new BylineReader(labels, furniture);
  }

  /** The dateline of a whole text, which may stand before or behind it. */
  Dateline ofText(String text) {
    return read(text.lines().toList(), LAST_LINES);
  }

  /** The dateline in the first of {@code lines}; what stands at a page's end is not looked at. */
  Dateline ofFirst(List<String> lines) {
    return read(lines, 0);
  }

  /** The labelled values, and days with their times, in the lines behind an article. */
  Dateline ofLast(List<String> lines) {
    Map<String, String> values = new HashMap<>();
    List<LocalDate> days = new ArrayList<>();
    lines.forEach(line -> read(line, Where.BODY, values, days));
    return dateline(values, days);
  }

  /** A name that is declared with its label: 记者 陈立, 远山日报记者陈立. */
  String withoutLabel(String declared) {
    return labels.find(declared).stream()
        .filter(field -> field.start() == 0 && !field.kind().equals(LabelScanner.PUBLISHED))
        .map(Field::value)
        .findFirst()
        .or(() -> bylines.read(declared, false).author())
        .orElse(declared);
  }

  /** Whether {@code line} holds a labelled value or a day, and beside that a few words at most. */
  boolean isDateline(String line) {
    if (line.length() > LONGEST_LINE) {
      return false;
    }
    List<Field> fields =
        labels.find(line).stream()
            .filter(field -> field.marked() || field.end() - field.start() == line.length())
            .toList();
    String rest = withoutFields(line, fields);
    Optional<WrittenDay> day = WrittenDay.find(rest);
    String others =
        day.map(d -> rest.substring(0, d.start()) + " " + rest.substring(d.end())).orElse(rest);
    if (fields.isEmpty() && day.filter(WrittenDay::timed).isEmpty()) {
      // A day beside a few words may be a line of a chronicle.
      return day.isPresent() && (words(others) <= 1 || furniture.isOutlet(others.strip()));
    }
    return words(others) <= MOST_WORDS_OF_FURNITURE * Math.max(1, fields.size())
        && others.indexOf('。') < 0
        && others.indexOf('，') < 0;
  }

  private Dateline read(List<String> lines, int last) {
    List<String> written = lines.stream().map(String::strip).filter(l -> !l.isEmpty()).toList();
    Map<String, String> values = new HashMap<>();
    List<LocalDate> days = new ArrayList<>();
    // A text of one line has no line to spare for a dateline.
    if (written.size() > 1) {
      int head = Math.min(FIRST_LINES, written.size());
      int tail = Math.max(head, written.size() - last);
      // Labels without a colon, and days without a label, stand before the first paragraph.
      boolean begun = false;
      for (String line : written.subList(0, head)) {
        read(line, begun ? Where.BODY : Where.HEAD, values, days);
        begun |= line.length() > LONGEST_LINE;
      }
      for (String line : written.subList(last == 0 ? written.size() : tail, written.size())) {
        read(line, Where.TAIL, values, days);
      }
    }
    return dateline(values, days);
  }

  private static Dateline dateline(Map<String, String> values, List<LocalDate> days) {
    return new Dateline(
        Optional.ofNullable(values.get(LabelScanner.SOURCE)),
        Optional.ofNullable(values.get(LabelScanner.AUTHOR)),
        days.stream().findFirst());
  }

  private void read(String line, Where where, Map<String, String> values, List<LocalDate> days) {
    if (line.length() > LONGEST_LINE) {
      String beginning = line.substring(0, LONGEST_LINE);
      labels
          .inBrackets(beginning)
          .forEach(field -> values.putIfAbsent(field.kind(), field.value()));
      agencyDay(beginning).ifPresent(days::add);
      return;
    }
    List<Field> fields =
        labels.find(line).stream().filter(f -> f.marked() || where == Where.HEAD).toList();
    for (Field field : fields) {
      if (field.kind().equals(LabelScanner.PUBLISHED)) {
        WrittenDay.ofLabelled(field.value()).map(WrittenDay::day).ifPresent(days::add);
      } else if (!field.value().isEmpty() && !furniture.isNobody(field.value())) {
        values.putIfAbsent(field.kind(), field.value());
      }
    }
    agencyDay(line).ifPresent(days::add);
    String rest = withoutFields(line, fields);
    Optional<WrittenDay> day =
        WrittenDay.find(rest).filter(d -> fillsLine(rest, d, !fields.isEmpty(), where));
    day.map(WrittenDay::day).ifPresent(days::add);
    if (where == Where.HEAD) {
      String beside =
          day.map(d -> rest.substring(0, d.start()) + " " + rest.substring(d.end())).orElse(rest);
      Byline byline = bylines.read(beside, day.filter(WrittenDay::timed).isPresent());
      byline.source().ifPresent(source -> values.putIfAbsent(LabelScanner.SOURCE, source));
      byline.author().ifPresent(author -> values.putIfAbsent(LabelScanner.AUTHOR, author));
    }
  }

  private static String withoutFields(String line, List<Field> fields) {
    StringBuilder rest = new StringBuilder(line);
    fields.stream()
        .sorted(Comparator.comparingInt(Field::start).reversed())
        .forEach(field -> rest.replace(field.start(), field.end(), " "));
    return rest.toString();
  }

  private static boolean fillsLine(String line, WrittenDay day, boolean labelled, Where where) {
    String before = line.substring(0, day.start());
    String after = line.substring(day.end());
    int words = words(before) + words(after);
    if (where == Where.TAIL) {
      // Under a text a day signs it; one with a time belongs to a list of other news, one with a
      // full stop to a broken line.
      return !day.timed() && BRACKETED.matcher(before + after).matches();
    } else if (where == Where.BODY && !labelled) {
      return false;
    } else if (before.stripTrailing().endsWith("：") || before.stripTrailing().endsWith(":")) {
      // 时间：2024年5月17日 alone may be when a meeting takes place.
      return labelled;
    } else if (day.timed()) {
      return words <= MOST_WORDS_BESIDE_A_TIME && after.indexOf('。') < 0;
    }
    return words <= MOST_WORDS_BESIDE_A_DAY
        && (words(before) <= 1 || endsApart(before, before.length() - 1))
        && (words(after) == 0
            || (endsApart(after, 0) && Character.isIdeographic(firstLetter(after))));
  }

  private static boolean endsApart(String text, int at) {
    char c = text.charAt(at);
    return Character.isWhitespace(c) || "()（）[]【】,，".indexOf(c) >= 0;
  }

  private static int firstLetter(String text) {
    return text.codePoints().filter(Character::isLetterOrDigit).findFirst().orElse(' ');
  }

  /** Counts each Chinese character, and each run of other letters and digits, as one. */
  static int words(String text) {
    int words = 0;
    boolean inside = false;
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int c = text.codePointAt(at);
      boolean letter = Character.isLetterOrDigit(c);
      if (letter && (Character.isIdeographic(c) || !inside)) {
        words++;
      }
      inside = letter && !Character.isIdeographic(c);
    }
    return words;
  }

  /** The day in {@code LONDON, March 3, 2024 —} at a line's beginning. */
  private static Optional<LocalDate> agencyDay(String line) {
    // Most lines don't, and need no day looked for.
    if (!beginsInCapitals(line)) {
      return Optional.empty();
    }
    return WrittenDay.find(line)
        .filter(
            day -> {
              String place = line.substring(0, day.start());
              String after = line.substring(day.end()).stripLeading();
              return place.length() <= LONGEST_PLACE
                  && beginsInCapitals(place)
                  && !after.isEmpty()
                  && "—–-".indexOf(after.charAt(0)) >= 0;
            })
        .map(WrittenDay::day);
  }

  private static boolean beginsInCapitals(String place) {
    int end = 0;
    while (end < place.length() && Character.isUpperCase(place.charAt(end))) {
      end++;
    }
    return end >= 2 && (end == place.length() || !Character.isLetter(place.charAt(end)));
  }
}
