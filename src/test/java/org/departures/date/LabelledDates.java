package org.departures.date;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.departures.lexicon.Lexicon;
import org.departures.model.DateMention;
import org.departures.model.Language;

/**
 * Holds the date expressions of the labelled set against what is found: a date is right when one
 * that overlaps it has the bounds of one of its readings. What is not is sorted by its cause; of
 * some of the causes it is the label that contradicts the design.
 */
final class LabelledDates {

  static final Path SET = Path.of("../shared/bench/dates/recognizers.jsonl");

  /** What became of a labelled date. */
  enum Outcome {
    RIGHT("right"),
    END_LEFT_OUT(
        "right but for the interval's last day, which the set leaves out and EDTF includes"),
    NO_SUCH_DAY("against the design: no such day (30 February), labelled as one of the year 1"),
    LUNAR("against the design: a day of the lunar calendar, labelled as one of the solar"),
    WHOLE_UNIT("against the design: years or months ago, labelled as one day"),
    NOT_FOUND("nothing found"),
    OTHER_DAYS("other days");

    final String words;

    Outcome(String words) {
      this.words = words;
    }

    private boolean counts() {
      return this == RIGHT || this == END_LEFT_OUT;
    }

    private boolean againstDesign() {
      return this == NO_SUCH_DAY || this == LUNAR || this == WHOLE_UNIT;
    }
  }

  private static final Pattern LUNAR_WORDS = Pattern.compile("农历|正月|腊月|大年|初[一二三四五六七八九十]");

  /** How a language's dates were read; {@code wrong} has a line for each that is not right. */
  record Figures(Map<Outcome, Integer> counts, List<String> wrong) {

    int total() {
      return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The share that is right by the scorer's rule. */
    double byScorer() {
      return (double) counts.getOrDefault(Outcome.RIGHT, 0) / total();
    }

    /** The share that is right where an interval includes its last day. */
    double withEnds() {
      return (double) right() / total();
    }

    /** The same of the dates whose labels do not contradict the design. */
    double byDesign() {
      int against =
          counts.entrySet().stream()
              .filter(entry -> entry.getKey().againstDesign())
              .mapToInt(Map.Entry::getValue)
              .sum();
      return (double) right() / (total() - against);
    }

    private int right() {
      return counts.entrySet().stream()
          .filter(entry -> entry.getKey().counts())
          .mapToInt(Map.Entry::getValue)
          .sum();
    }
  }

  private final ObjectMapper json = new ObjectMapper();
  private final DateFinder finder = new DateFinder(Lexicon.load());

  Figures read(String language) throws IOException {
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    List<String> wrong = new ArrayList<>();
    for (String line : Files.readAllLines(SET)) {
      JsonNode row = json.readTree(line);
      if (!row.get("language").asText().equals(language)) {
        continue;
      }
      List<DateMention> found = find(row);
      for (JsonNode date : row.get("dates")) {
        List<DateMention> overlapping = overlapping(row, date, found);
        Outcome outcome = outcome(row.get("text").asText(), date, overlapping);
        counts.merge(outcome, 1, Integer::sum);
        if (!outcome.counts()) {
          wrong.add(
              String.format(
                  Locale.ROOT,
                  "%s: \"%s\" of %s in \"%s\", found %s",
                  outcome,
                  date.get("expression").asText(),
                  row.get("published").asText(),
                  row.get("text").asText(),
                  shown(overlapping)));
        }
      }
    }
    return new Figures(counts, wrong);
  }

  private static Outcome outcome(String text, JsonNode date, List<DateMention> overlapping) {
    if (overlapping.stream().anyMatch(mention -> hasBounds(mention, date.get("bounds")))) {
      return Outcome.RIGHT;
    }
    for (JsonNode pair : date.get("bounds")) {
      if (pair.get(1).asText().startsWith("0001")) {
        return Outcome.NO_SUCH_DAY;
      }
    }
    if (LUNAR_WORDS.matcher(text).find()) {
      return Outcome.LUNAR;
    }
    if (overlapping.stream().anyMatch(mention -> endsIncluded(mention, date))) {
      return Outcome.END_LEFT_OUT;
    }
    if (overlapping.stream().anyMatch(mention -> isWhole(mention, date))) {
      return Outcome.WHOLE_UNIT;
    }
    return overlapping.isEmpty() ? Outcome.NOT_FOUND : Outcome.OTHER_DAYS;
  }

  private List<DateMention> find(JsonNode row) {
    Optional<LocalDate> published =
        Optional.ofNullable(row.get("published"))
            .filter(day -> !day.isNull())
            .map(day -> LocalDate.parse(day.asText()));
    return finder.apply(
        Documents.of(
            Language.ofCode(row.get("language").asText()), published, row.get("text").asText()));
  }

  private static List<DateMention> overlapping(
      JsonNode row, JsonNode date, List<DateMention> found) {
    String text = row.get("text").asText().toLowerCase(Locale.ROOT);
    String expression = date.get("expression").asText();
    int at = text.indexOf(expression.toLowerCase(Locale.ROOT));
    int end = at + expression.length();
    return found.stream()
        .filter(mention -> mention.span().start() < end && at < mention.span().end())
        .toList();
  }

  private static boolean hasBounds(DateMention mention, JsonNode bounds) {
    for (JsonNode pair : bounds) {
      if (matches(pair.get(0), mention.date().value().earliest())
          && matches(pair.get(1), mention.date().value().latest())) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(JsonNode wanted, Optional<LocalDate> found) {
    return wanted.isNull() || found.map(LocalDate::toString).equals(Optional.of(wanted.asText()));
  }

  /** An interval whose end is the day, month or year that the set's begins to leave out. */
  private static boolean endsIncluded(DateMention mention, JsonNode date) {
    if (!mention.foundBy().matches("interval|years|en-days|rest")) {
      return false;
    }
    Optional<LocalDate> latest = mention.date().value().latest();
    for (JsonNode pair : date.get("bounds")) {
      LocalDate left = LocalDate.parse(pair.get(1).asText()).plusDays(1);
      boolean end =
          latest.isPresent()
              && (latest.get().equals(left)
                  || latest.get().equals(left.plusMonths(1).minusDays(1))
                  || latest.get().equals(left.plusYears(1).minusDays(1)));
      if (end && matches(pair.get(0), mention.date().value().earliest())) {
        return true;
      }
    }
    return false;
  }

  /** A month or a year ago that holds the day of the label. */
  private static boolean isWhole(DateMention mention, JsonNode date) {
    if (!mention.foundBy().startsWith("ago")) {
      return false;
    }
    for (JsonNode pair : date.get("bounds")) {
      boolean day = !pair.get(0).isNull() && pair.get(0).equals(pair.get(1));
      Optional<LocalDate> earliest = mention.date().value().earliest();
      Optional<LocalDate> latest = mention.date().value().latest();
      if (day
          && earliest
              .filter(first -> !LocalDate.parse(pair.get(0).asText()).isBefore(first))
              .isPresent()
          && latest
              .filter(last -> !LocalDate.parse(pair.get(0).asText()).isAfter(last))
              .isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static String shown(List<DateMention> found) {
    return found.stream()
        .map(
            mention ->
                mention.date().text()
                    + "="
                    + mention.date().value().edtf()
                    + " "
                    + mention.foundBy())
        .toList()
        .toString();
  }
}
