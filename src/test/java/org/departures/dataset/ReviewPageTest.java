package org.departures.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.departures.model.Article;
import org.departures.model.CodePoints;
import org.departures.model.Departure;
import org.departures.model.Entity;
import org.departures.model.Evidence;
import org.departures.model.Findings;
import org.departures.model.Name;
import org.departures.model.Problem;
import org.departures.model.Reason;
import org.departures.model.Span;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The review page in a real Chromium, opened from disk. */
class ReviewPageTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int RECORDS = 40;

  /** Stands before and behind a line of a megabyte. */
  private static final String LONG_LINE = "<script>window.pwned = 1</script>";

  /** What an article may hold to run, to load, to hide or to break the page. */
  private static final List<String> HOSTILE =
      List.of(
          LONG_LINE,
          "</script><script>window.pwned = 2</script>",
          "<!--<script>",
          "]]><img src=x onerror=\"window.pwned = 3\">",
          "<svg onload=\"window.pwned = 4\"></svg>",
          "<a href=\"javascript:window.pwned = 5\">link</a>",
          "<iframe srcdoc=\"<script>parent.pwned = 6</script>\"></iframe>",
          "<link rel=stylesheet href=http://evil.example/a.css>",
          "<meta http-equiv=refresh content=\"0;url=http://evil.example/\">",
          "\u202Etxet neddih\u202C \u2066isolated\u2069 \u200Fright\u200E",
          "{{data}}{{script}} ${window.pwned = 7}",
          "lines\u2028and\u2029paragraphs & &amp; &lt;b&gt;",
          "\u0000\u0007\u001B[31m\u007F");

  @TempDir private static Path folder;
  private static Path plain = Path.of("");
  private static Path hostile = Path.of("");
  private static Chromium chromium;

  @BeforeAll
  static void writeThePages() throws IOException {
    chromium = Chromium.start(folder, "en-GB", 1280, 800);
    plain = Files.createDirectory(folder.resolve("plain"));
    try (DatasetStore store = DatasetStore.open(plain)) {
      InventedRecords.fill(store, RECORDS);
      new DatasetWriter(store).write(DatasetFile.REVIEW_PAGE);
    }
    hostile = Files.createDirectory(folder.resolve("hostile"));
    try (DatasetStore store = DatasetStore.open(hostile)) {
      writeHostile(store);
      new DatasetWriter(store).write(DatasetFile.REVIEW_PAGE);
    }
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void openAnew() {
    chromium.open(DatasetFile.REVIEW_PAGE.in(hostile));
    chromium.eval("localStorage.clear()");
    chromium.eval("localStorage.setItem('departures.reviewer', '王芳')");
    chromium.requests();
    chromium.open(DatasetFile.REVIEW_PAGE.in(plain));
  }

  @Test
  void pageShowsRecordsAndEvidenceAndAsksForNothing() {
    assertThat(chromium.text("#found")).isEqualTo("40 of 40");
    assertThat(chromium.count(".viewport .row")).isBetween(15, 40);
    assertThat(chromium.count("mark.f-person, mark.f-organization, mark.f-date")).isEqualTo(3);
    assertThat(chromium.text("mark.f-person")).isEqualTo(chromium.text("#detail h2"));
    chromium.press("o");
    assertThat(chromium.count("#overview svg circle")).isPositive();
    assertThat(chromium.requests())
        .containsExactly(DatasetFile.REVIEW_PAGE.in(plain).toUri().toString());
    assertThat(chromium.console()).isEmpty();
  }

  @Test
  void filtersAndOrderHoldForEveryShownRow() {
    chromium.choose("filter-type", "resigned");
    assertThat(chromium.text("#found")).matches("[1-9]\\d? of 40").doesNotStartWith("40");
    assertThat(
            chromium.eval(
                "[...document.querySelectorAll('.viewport .c-type')]"
                    + ".every((cell) => cell.textContent.startsWith('resigned'))"))
        .isEqualTo("true");
    chromium.click("#filters button[type=reset]");
    chromium.await("document.getElementById('found').textContent === '40 of 40'");
    chromium.type("filter-from", "2023");
    chromium.type("filter-to", "2023-06");
    assertThat(chromium.text("#found")).matches("[1-9]\\d? of 40").doesNotStartWith("40");
    assertThat(
            chromium.eval(
                "[...document.querySelectorAll('.viewport .c-date')]"
                    + ".every((cell) => /^2023-0[1-6]/.test(cell.textContent))"))
        .isEqualTo("true");
    chromium.click("#filters button[type=reset]");
    chromium.await("document.getElementById('found').textContent === '40 of 40'");
    chromium.click("#head .c-confidence button");
    assertThat(
            chromium.eval(
                "[...document.querySelectorAll('.viewport .row')]"
                    + ".sort((a, b) => a.ariaRowIndex - b.ariaRowIndex)"
                    + ".map((row) => Number(row.querySelector('.c-confidence').textContent))"
                    + ".every((value, n, all) => n === 0 || all[n - 1] >= value)"))
        .isEqualTo("true");
  }

  @Test
  void tenRecordsAreDecidedByKeyboardAndSaved() throws IOException {
    chromium.press("a", "r", "a", "j", "a", "r", "a", "a", "r", "a");
    assertThat(chromium.text("#progress-text")).isEqualTo("9 of 40 decided · 9 not saved");
    chromium.press("3");
    chromium.enter("行长; 董事");
    assertThat(chromium.text("#progress-text")).isEqualTo("10 of 40 decided · 10 not saved");
    assertThat(chromium.text("#field-positions .value")).startsWith("行长; 董事").contains("was");

    chromium.reload();
    assertThat(chromium.text("#progress-text")).isEqualTo("10 of 40 decided · 10 not saved");
    assertThat(chromium.count(".viewport .s-accepted")).isEqualTo(6);
    assertThat(chromium.count(".viewport .s-rejected")).isEqualTo(3);
    assertThat(chromium.count(".viewport .s-corrected")).isEqualTo(1);

    List<JsonNode> lines = save();
    assertThat(chromium.text("#progress-text")).isEqualTo("10 of 40 decided · all saved");
    assertThat(lines).hasSize(10);
    assertThat(lines)
        .extracting(line -> line.get("decision").asText())
        .containsExactly(
            "accept", "reject", "accept", "accept", "reject", "accept", "accept", "reject",
            "accept", "correct");
    assertThat(lines).extracting(line -> line.get("record").asText()).doesNotHaveDuplicates();
    assertThat(lines)
        .allSatisfy(
            line -> {
              assertThat(line.fieldNames())
                  .toIterable()
                  .containsExactly("record", "decision", "field", "value", "by", "at", "note");
              assertThat(line.get("by").asText()).isEqualTo("王芳");
              assertThat(line.get("at").asText())
                  .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
            });
    JsonNode corrected = lines.get(9);
    assertThat(corrected.get("field").asText()).isEqualTo("positions");
    assertThat(corrected.get("value")).isEqualTo(MAPPER.readTree("[\"行长\", \"董事\"]"));
    assertThat(chromium.console()).isEmpty();
  }

  @Test
  void undoTakesBackWhatIsNotSavedAndWithdrawsWhatIs() throws IOException {
    chromium.press("a", "r", "u");
    assertThat(chromium.text("#progress-text")).isEqualTo("1 of 40 decided · 1 not saved");
    assertThat(save()).hasSize(1);
    chromium.press("u");
    assertThat(chromium.text("#progress-text")).isEqualTo("0 of 40 decided · 1 not saved");
    assertThat(save())
        .extracting(line -> line.get("decision").asText())
        .containsExactly("accept", "pending");
  }

  @Test
  void unknownIsNullAndADateHasToBeOne() throws IOException {
    chromium.press("6");
    chromium.enter("last spring");
    assertThat(chromium.text(".hint.bad")).contains("2024-05-31");
    chromium.enter("2024-05/2024-06");
    chromium.press("2");
    chromium.press(Keys.BACK_SPACE, Keys.ENTER);
    List<JsonNode> lines = save();
    assertThat(lines.get(0).get("value").asText()).isEqualTo("2024-05/2024-06");
    assertThat(lines.get(1).get("field").asText()).isEqualTo("organization");
    assertThat(lines.get(1).get("value").isNull()).isTrue();
  }

  @Test
  void nameIsAskedOnce() throws IOException {
    chromium.eval("localStorage.removeItem('departures.reviewer')");
    chromium.reload();
    chromium.press("a");
    assertThat(chromium.count("dialog[open]")).isEqualTo(1);
    chromium.enter("Wang Fang");
    chromium.await("document.getElementById('progress').value === 1");
    chromium.press("a");
    assertThat(chromium.count("dialog[open]")).isZero();
    assertThat(save()).extracting(line -> line.get("by").asText()).containsOnly("Wang Fang");
  }

  @Test
  void languageIsTheBrowsersUntilItIsSwitchedAndThenRemembered() {
    assertThat(chromium.text("#tab-review")).isEqualTo("Review");
    chromium.press("l");
    assertThat(chromium.text("#tab-review")).isEqualTo("审阅");
    chromium.reload();
    assertThat(chromium.text("#tab-review")).isEqualTo("审阅");
    assertThat(chromium.eval("document.documentElement.lang")).isEqualTo("zh-CN");
    chromium.press("l");
  }

  @Test
  void hostileWordsAreShownAsTextAndNothingRunsOrLoads() {
    chromium.open(DatasetFile.REVIEW_PAGE.in(hostile));
    StringBuilder shown = new StringBuilder();
    for (int n = 0; n < HOSTILE.size(); n++) {
      shown.append(chromium.eval("document.getElementById('detail').textContent"));
      chromium.press("j");
    }
    for (String words : HOSTILE) {
      // Between characters that are shown by their names stand those that are shown as they are.
      assertThat(shown.toString()).contains(words.split("[\\p{Cntrl}\\p{Cf}]+"));
    }
    chromium.press("o", "l", "l", "o", "?", Keys.ESCAPE, "n", Keys.ESCAPE);
    assertThat(chromium.eval("window.pwned")).isEqualTo("null");
    assertThat(
            chromium.eval(
                "document.querySelectorAll("
                    + "'iframe, img, link, object, embed, script[src], [onload], [onerror], meta[http-equiv=refresh]').length"))
        .isEqualTo("0");
    assertThat(
            chromium.eval(
                "[...document.querySelectorAll('a[href]')].every((link) =>"
                    + " /^https?:/.test(link.href) && link.rel === 'noopener noreferrer')"))
        .isEqualTo("true");
    assertThat(chromium.eval("/[\\u202a-\\u202e\\u2066-\\u2069]/.test(document.body.innerText)"))
        .isEqualTo("false");
    assertThat(chromium.requests())
        .isNotEmpty()
        .allMatch(address -> address.startsWith("file:") && address.endsWith("/report.html"));
    assertThat(chromium.console()).isEmpty();
  }

  @Test
  void whatCannotBeSeenIsShownByName() {
    chromium.open(DatasetFile.REVIEW_PAGE.in(hostile));
    chromium.type("filter-text", "neddih");
    chromium.press(Keys.ESCAPE);
    assertThat(chromium.text("#detail h2"))
        .isEqualTo("RLOtxet neddihPDF LRIisolatedPDI RLMrightLRM");
    assertThat(chromium.eval("document.querySelector('#detail h2').firstChild.tagName"))
        .isEqualTo("BDI");
  }

  @Test
  void scriptAddressIsNoLink() {
    chromium.open(DatasetFile.REVIEW_PAGE.in(hostile));
    assertThat(chromium.count(".article a")).isZero();
    assertThat(chromium.text(".article .facts")).contains("javascript:window.pwned = 8");
  }

  @Test
  void longLineIsCutUntilMoreIsAskedFor() {
    chromium.open(DatasetFile.REVIEW_PAGE.in(hostile));
    chromium.type("filter-text", "dep-0");
    chromium.press(Keys.ESCAPE);
    double before = chromium.number("document.querySelector('.piece').textContent.length");
    assertThat(before).isLessThan(10_000);
    assertThat(chromium.text("mark.f-person")).isNotEmpty();
    chromium.press("m");
    assertThat(chromium.number("document.querySelector('.piece').textContent.length"))
        .isGreaterThan(before + 2_000);
  }

  @Test
  void failuresAreListed() {
    chromium.open(DatasetFile.REVIEW_PAGE.in(hostile));
    chromium.press("o");
    assertThat(chromium.text("#overview")).contains("b.jsonl#2").contains("<b>no JSON</b>");
  }

  /** Presses s and reads the file that it downloads. */
  private static List<JsonNode> save() throws IOException {
    Path file = folder.resolve("decisions.jsonl");
    Files.deleteIfExists(file);
    chromium.press("s");
    chromium.await(file);
    try (Stream<String> lines = Files.lines(file)) {
      return lines.map(ReviewPageTest::parse).toList();
    }
  }

  private static JsonNode parse(String line) {
    try {
      return MAPPER.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writeHostile(DatasetStore store) {
    List<String> texts =
        HOSTILE.stream()
            .map(
                words ->
                    words + "0123456789".repeat(words.equals(LONG_LINE) ? 100_000 : 50) + words)
            .toList();
    List<ArticleFindings> articles =
        Stream.iterate(0, n -> n + 1)
            .limit(HOSTILE.size())
            .map(
                n ->
                    new ArticleFindings(
                        new Article(
                            HOSTILE.get(n) + n,
                            "b.jsonl#" + HOSTILE.get(n),
                            Optional.of("javascript:window.pwned = 8"),
                            Optional.of(HOSTILE.get(n)),
                            Optional.of(HOSTILE.get(n)),
                            Optional.of(HOSTILE.get(n)),
                            Optional.empty(),
                            Samples.article("", "", "").language(),
                            Samples.article("", "", "").script(),
                            texts.get(n)),
                        1,
                        1,
                        List.of(),
                        new Findings(List.of(), List.of(), List.of())))
            .toList();
    store
        .inputs()
        .store(
            new InputOutcome(
                Samples.version("b.jsonl"),
                1,
                articles,
                List.of(new Problem("b.jsonl#2", Problem.Code.MALFORMED, "<b>no JSON</b>"))));
    store
        .merged()
        .store(
            Samples.change(
                Stream.iterate(0, n -> n + 1)
                    .limit(HOSTILE.size())
                    .map(n -> hostileDeparture(n, texts.get(n)))
                    .toList()));
  }

  private static Departure hostileDeparture(int n, String text) {
    String words = HOSTILE.get(n);
    Departure bare = Samples.bareDeparture("dep-" + n + words, words + n);
    Entity entity =
        new Entity(
            "per-" + words,
            new Name(Optional.of(words), Optional.of(words)),
            List.of(),
            List.of(words));
    int start = text.lastIndexOf(words);
    Evidence evidence =
        new CodePoints(text).evidence(words + n, "person", new Span(start, start + words.length()));
    return new Departure(
        bare.id(),
        entity,
        Optional.of(entity),
        List.of(),
        bare.type(),
        bare.factuality(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(new Reason(words, "other")),
        1 - n * 0.01,
        List.of(evidence),
        List.of(words + n));
  }
}
