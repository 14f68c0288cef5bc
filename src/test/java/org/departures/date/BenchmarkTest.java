package org.departures.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.departures.lexicon.Lexicon;
import org.departures.model.DateMention;
import org.departures.model.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The labelled date expressions, scored as the scorer does: a date is right when one that overlaps
 * it has the bounds of one of its readings.
 *
 * <p>The set leaves the last day, month or year out of every interval that is told by both ends
 * (2014 to 2018 ends there with 2017), while EDTF's intervals include both; those are wrong by the
 * scorer's rule and right by the other figure. {@code -Ddates.errors} prints what is wrong.
 */
class BenchmarkTest {

  private static final Path SET = Path.of("../shared/bench/dates/recognizers.jsonl");

  private final ObjectMapper json = new ObjectMapper();
  private final DateFinder finder = new DateFinder(Lexicon.load());

  @ParameterizedTest
  @CsvSource({"zh, 0.73, 0.88", "en, 0.70, 0.86"})
  void atLeastTheFloorIsRight(String language, double floor, double floorWithEnds)
      throws IOException {
    assumeTrue(Files.exists(SET), () -> "skipped: there is no " + SET.toAbsolutePath());
    int total = 0;
    int right = 0;
    int rightWithEnds = 0;
    List<String> wrong = new ArrayList<>();
    for (String line : Files.readAllLines(SET)) {
      JsonNode row = json.readTree(line);
      if (!row.get("language").asText().equals(language)) {
        continue;
      }
      List<DateMention> found = find(row);
      for (JsonNode date : row.get("dates")) {
        total++;
        List<DateMention> overlapping = overlapping(row, date, found);
        boolean exact =
            overlapping.stream().anyMatch(mention -> hasBounds(mention, date.get("bounds")));
        right += exact ? 1 : 0;
        boolean ends =
            exact || overlapping.stream().anyMatch(mention -> endsIncluded(mention, date));
        rightWithEnds += ends ? 1 : 0;
        if (!exact) {
          wrong.add((ends ? "END   " : "WRONG ") + row + " found " + shown(found));
        }
      }
    }
    System.err.printf(
        Locale.ROOT,
        "dates %s: %d/%d = %.3f, with ends included %.3f%n",
        language,
        right,
        total,
        (double) right / total,
        (double) rightWithEnds / total);
    if (System.getProperty("dates.errors") != null) {
      wrong.forEach(System.err::println);
    }
    assertThat(total).isPositive();
    assertThat((double) right / total).isGreaterThanOrEqualTo(floor);
    assertThat((double) rightWithEnds / total).isGreaterThanOrEqualTo(floorWithEnds);
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
