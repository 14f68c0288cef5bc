package org.departures.batch;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.departures.dataset.ArticleFindings;
import org.departures.dataset.DatasetFile;
import org.departures.dataset.DatasetStore;
import org.departures.dataset.DatasetWriter;
import org.departures.dataset.InputOutcome;
import org.departures.dataset.InputVersion;
import org.departures.model.Article;
import org.departures.model.Claim;
import org.departures.model.CodePoints;
import org.departures.model.DepartureType;
import org.departures.model.EdtfDate;
import org.departures.model.Entity;
import org.departures.model.Evidence;
import org.departures.model.Factuality;
import org.departures.model.Findings;
import org.departures.model.Language;
import org.departures.model.Mention;
import org.departures.model.MentionType;
import org.departures.model.Name;
import org.departures.model.Position;
import org.departures.model.Script;
import org.departures.model.Span;
import org.departures.model.StatedDate;

/**
 * How long large datasets of invented records take to merge and to write, with how much memory, and
 * how long a run takes that adds one article to them. Each article tells of one departure; ten
 * people a house leave.
 */
final class LargeDatasetSpeed {

  private static final int PART = 100;
  private static final int LEAVING_A_HOUSE = 10;

  private LargeDatasetSpeed() {}

  /** Measures stores of as many articles as the arguments say. */
  public static void main(String[] arguments) throws IOException {
    List<Integer> sizes =
        arguments.length == 0
            ? List.of(1_000, 10_000, 100_000)
            : Arrays.stream(arguments).map(Integer::valueOf).toList();
    // Start-up is no part of what is measured.
    if (SmallRun.PIPELINE.lexiconVersion().isEmpty()) {
      throw new IllegalStateException("no lexicon");
    }
    System.out.println(
        "articles  records  store s  merge s  write s  peak MiB  files MiB"
            + "  one more: store only s  with files s");
    for (int size : sizes) {
      Path folder = Files.createTempDirectory("departures-large-");
      try {
        measure(folder, size);
      } finally {
        delete(folder);
      }
    }
  }

  private static void measure(Path folder, int size) throws IOException {
    Path dataset = folder.resolve("dataset");
    System.gc();
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    long records;
    double[] seconds = new double[5];
    try (DatasetStore store = DatasetStore.open(dataset)) {
      long start = System.nanoTime();
      fill(store, size);
      seconds[0] = since(start);
      start = System.nanoTime();
      store.merged().store(SmallRun.PIPELINE.merge(store.merged().memory()));
      seconds[1] = since(start);
      start = System.nanoTime();
      new DatasetWriter(store).write();
      seconds[2] = since(start);
    }
    long peak = peak();
    try (Stream<String> lines = Files.lines(DatasetFile.DEPARTURES_JSONL.in(dataset))) {
      records = lines.count();
    }
    long files = 0;
    for (DatasetFile file : DatasetFile.values()) {
      files += Files.size(file.in(dataset));
    }
    seconds[3] = add(dataset, folder.resolve("one.txt"), "陈志远", true);
    seconds[4] = add(dataset, folder.resolve("two.txt"), "林文博", false);
    System.out.printf(
        Locale.ROOT,
        "%8d %8d %8.1f %8.1f %8.1f %9d %10d %23.3f %13.1f%n",
        size,
        records,
        seconds[0],
        seconds[1],
        seconds[2],
        peak >> 20,
        files >> 20,
        seconds[3],
        seconds[4]);
  }

  /** A run over a new article about a house that is known. The first warms the pipeline up. */
  private static double add(Path dataset, Path article, String person, boolean storeOnly)
      throws IOException {
    SmallRun.run(SmallRun.into(article.resolveSibling("warm")), warm(article));
    Files.writeString(article, "2031年5月3日，" + house(3) + "总裁" + person + "宣布辞职。\n");
    RunOptions options = new RunOptions(dataset, 1, Optional.empty(), false, List.of(), storeOnly);
    long start = System.nanoTime();
    RunOutcome outcome = SmallRun.run(options, article);
    double seconds = since(start);
    if (outcome.report().inputs().read() != 1) {
      throw new IllegalStateException("the new article was not read");
    }
    return seconds;
  }

  private static Path warm(Path article) throws IOException {
    return Files.writeString(
        article.resolveSibling("warm-" + article.getFileName()), house(3) + "总裁韩静宣布辞职。\n");
  }

  private static void fill(DatasetStore store, int size) {
    for (int first = 0; first < size; first += PART) {
      List<ArticleFindings> part = new ArrayList<>();
      for (int number = first; number < Math.min(size, first + PART); number++) {
        part.add(article(number));
      }
      store
          .inputs()
          .store(
              new InputOutcome(
                  new InputVersion("feed-" + first + ".jsonl", 1, 1, "ab12", "options"),
                  1,
                  part,
                  List.of()));
    }
  }

  private static ArticleFindings article(int number) {
    String id = String.format(Locale.ROOT, "art-%08d", number);
    String person = name(number);
    String house = house(number / LEAVING_A_HOUSE);
    String day = "2031-" + two(1 + number % 12) + "-" + two(1 + number % 28);
    String sentence = person + "于" + day + "辞去" + house + "总裁职务。";
    String text = sentence + "\n" + "公司表示，业务一切如常，其余事项另行公告。".repeat(20);
    CodePoints points = new CodePoints(text);
    Span who = new Span(0, person.length());
    int from = text.indexOf(house);
    Span what = new Span(from, from + house.length());
    Span when = new Span(person.length() + 1, person.length() + 1 + day.length());
    List<Evidence> evidence =
        Stream.of(
                points.evidence(id, "person", who),
                points.evidence(id, "organization", what),
                points.evidence(id, "date", when),
                points.evidence(id, "sentence", new Span(0, sentence.length())))
            .sorted()
            .toList();
    Claim claim =
        new Claim(
            id,
            Optional.empty(),
            entity("per-1", person),
            Optional.of(entity("org-1", house)),
            List.of(new Position("总裁", Optional.of("president"))),
            DepartureType.RESIGNED,
            Factuality.ASSERTED,
            Optional.of(new StatedDate(EdtfDate.parse(day), day, StatedDate.Basis.EXPLICIT)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0.9,
            "zh-give-up-post",
            evidence);
    return new ArticleFindings(
        new Article(
            id,
            "feed.jsonl#" + number,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Language.ZH,
            Script.HANS,
            text),
        21,
        1,
        List.of(
            new Mention(MentionType.PERSON, who, person, "rule", Optional.of("per-1")),
            new Mention(MentionType.ORGANIZATION, what, house, "rule", Optional.of("org-1"))),
        new Findings(List.of(claim), List.of(), List.of()));
  }

  private static Entity entity(String id, String name) {
    return new Entity(id, new Name(Optional.of(name), Optional.empty()), List.of(), List.of(name));
  }

  /** Names of invented characters' numbers: no two are one. */
  private static String name(int number) {
    return "陈" + han(number);
  }

  private static String house(int number) {
    return "远山" + han(number) + "银行";
  }

  private static String han(int number) {
    return new StringBuilder()
        .appendCodePoint(0x5000 + number % 1000)
        .appendCodePoint(0x6000 + number / 1000)
        .toString();
  }

  private static String two(int number) {
    return String.format(Locale.ROOT, "%02d", number);
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  /** The most that the heap held, in bytes. */
  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
