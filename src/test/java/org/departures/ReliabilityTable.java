package org.departures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.departures.batch.BatchRun;
import org.departures.batch.Progress;
import org.departures.batch.RunOptions;
import org.departures.dataset.DatasetStore;
import org.departures.model.Claim;
import org.departures.model.Departure;
import org.departures.model.Entity;
import org.departures.model.Evidence;
import org.departures.model.Factuality;

/**
 * Holds the confidence of records against labelled articles: of the records given about 0.9, how
 * many are right? Right is a record whose person the labels name as leaving, from the organisation
 * that it names, if it names one.
 *
 * <p>Prints the confidence as it is, then as it would be had the articles in question not been
 * counted: each fifth by the other four, and each set by the other sets. With an argument it prints
 * instead the rows of {@code reliability.tsv} of that language.
 */
final class ReliabilityTable {

  private static final Path BENCH = Path.of("..", "shared", "bench");
  private static final List<String> SETS = List.of("duee", "duee-fin", "ceo-en");
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int FOLDS = 5;
  private static final int BINS = 20;
  private static final double DRAWN_BY = 20;

  /** A record of one article, whether it is right, and the rows of reliability.tsv for it. */
  private record Judged(
      String set,
      String article,
      String language,
      List<String> features,
      double given,
      boolean right) {}

  private record Counted(int right, int all) {

    Counted with(boolean isRight) {
      return new Counted(right + (isRight ? 1 : 0), all + 1);
    }

    double share(double ofAll) {
      return (right + DRAWN_BY * ofAll) / (all + DRAWN_BY);
    }
  }

  private ReliabilityTable() {}

  /** Prints the tables, or the rows for the language that is named. */
  public static void main(String[] arguments) throws Exception {
    List<Judged> judged = new ArrayList<>();
    for (String set : SETS) {
      judged.addAll(judge(set));
    }
    if (arguments.length > 0) {
      counts(judged)
          .get(arguments[0])
          .forEach(
              (row, count) -> System.out.println(row + "\t" + count.right() + "/" + count.all()));
      return;
    }
    table("as it is", judged, Judged::given);
    table(
        "each fifth of the articles by the other four",
        judged,
        byOthers(judged, one -> Math.floorMod(one.article().hashCode(), FOLDS)));
    for (String set : SETS) {
      table(
          set + " by the other sets",
          judged.stream().filter(one -> one.set().equals(set)).toList(),
          byOthers(judged, Judged::set));
    }
  }

  private static void table(String what, List<Judged> judged, Function<Judged, Double> confidence) {
    System.out.println(what + "\n  confidence  records  mean   right");
    for (int bin = 0; bin < BINS; bin++) {
      int number = bin;
      List<Judged> inside =
          judged.stream()
              .filter(one -> Math.min(BINS - 1, (int) (confidence.apply(one) * BINS)) == number)
              .toList();
      if (!inside.isEmpty()) {
        System.out.printf(
            Locale.ROOT,
            "  %.2f-%.2f   %7d  %.3f  %.3f%n",
            bin / (double) BINS,
            (bin + 1) / (double) BINS,
            inside.size(),
            inside.stream().mapToDouble(confidence::apply).average().orElseThrow(),
            inside.stream().filter(Judged::right).count() / (double) inside.size());
      }
    }
  }

  /** The confidence by the counts of those articles that {@code part} puts elsewhere. */
  private static Function<Judged, Double> byOthers(
      List<Judged> judged, Function<Judged, Object> part) {
    Map<Object, SortedMap<String, SortedMap<String, Counted>>> counts = new HashMap<>();
    return one -> {
      Object mine = part.apply(one);
      SortedMap<String, Counted> rows =
          counts
              .computeIfAbsent(
                  mine,
                  key ->
                      counts(
                          judged.stream().filter(other -> !part.apply(other).equals(key)).toList()))
              .getOrDefault(one.language(), new TreeMap<>());
      double all = rows.getOrDefault("all", new Counted(0, 0)).share(0.5);
      double odds = all / (1 - all);
      for (String feature : one.features()) {
        double share = rows.getOrDefault(feature, new Counted(0, 0)).share(all);
        odds *= share / (1 - share) / (all / (1 - all));
      }
      return odds / (1 + odds);
    };
  }

  private static SortedMap<String, SortedMap<String, Counted>> counts(List<Judged> judged) {
    SortedMap<String, SortedMap<String, Counted>> counts = new TreeMap<>();
    for (Judged one : judged) {
      SortedMap<String, Counted> rows =
          counts.computeIfAbsent(one.language(), language -> new TreeMap<>());
      Stream.concat(Stream.of("all"), one.features().stream())
          .forEach(
              row -> rows.put(row, rows.getOrDefault(row, new Counted(0, 0)).with(one.right())));
    }
    return counts;
  }

  private static List<Judged> judge(String set) throws Exception {
    Path output = Files.createTempDirectory("departures-reliability-");
    try {
      Pipeline pipeline =
          Pipeline.load(Optional.empty(), Pipeline.Scope.EVENTS, Pipeline.Recognizer.NEURAL);
      Path articles = BENCH.resolve(set).resolve("articles.jsonl");
      new BatchRun(pipeline, new RunOptions(output, 2, Optional.empty(), false), new Progress() {})
          .run(Pipeline.find(List.of(articles.toString()), InputStream.nullInputStream()));
      Map<String, JsonNode> gold = new HashMap<>();
      for (String line : Files.readAllLines(BENCH.resolve(set).resolve("gold.jsonl"))) {
        JsonNode article = MAPPER.readTree(line);
        gold.put(article.get("id").asText(), article);
      }
      try (DatasetStore store = DatasetStore.openExisting(output)) {
        List<Judged> judged = new ArrayList<>();
        for (Departure departure : store.merged().load().departures()) {
          for (String article : departure.articles()) {
            List<Claim> claims =
                store.merged().memory().findings(Set.of(article)).claims().stream()
                    .filter(claim -> tells(claim, departure))
                    .toList();
            judge(departure, claims, gold.get(article))
                .ifPresent(right -> judged.add(judged(set, article, departure, claims, right)));
          }
        }
        return judged;
      }
    } finally {
      try (Stream<Path> files = Files.walk(output)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** Nothing where the labels say neither that it is right nor that it is wrong. */
  private static Optional<Boolean> judge(Departure departure, List<Claim> claims, JsonNode gold) {
    boolean told =
        departure.factuality() == Factuality.ASSERTED
            || departure.factuality() == Factuality.PLANNED;
    if (!told || claims.isEmpty()) {
      return Optional.empty();
    }
    List<JsonNode> people = named(gold.path("departures"), departure);
    Predicate<JsonNode> from =
        label ->
            departure.organization().isEmpty()
                || label.path("org").isEmpty()
                || same(label.get("org"), departure.organization().get());
    if (named(gold.path("also"), departure).stream().anyMatch(from)
        || (people.isEmpty() && gold.path("optional").asBoolean())) {
      return Optional.empty();
    }
    return Optional.of(people.stream().anyMatch(from));
  }

  private static List<JsonNode> named(JsonNode labels, Departure departure) {
    List<JsonNode> named = new ArrayList<>();
    labels.forEach(
        label -> {
          if (same(label.get("person"), departure.person())) {
            named.add(label);
          }
        });
    return named;
  }

  private static boolean same(JsonNode labels, Entity entity) {
    List<String> forms =
        Stream.of(
                entity.name().zh().stream(),
                entity.name().en().stream(),
                entity.mentions().stream())
            .flatMap(stream -> stream)
            .map(ReliabilityTable::folded)
            .filter(form -> !form.isEmpty())
            .toList();
    for (JsonNode label : labels) {
      String name = folded(label.asText());
      if (forms.stream()
          .anyMatch(
              form ->
                  form.equals(name)
                      || (Math.min(form.length(), name.length()) >= 2
                          && (form.contains(name) || name.contains(form))))) {
        return true;
      }
    }
    return false;
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[\\s·•・⋅.．,，'’\"“”\\-‐–—()（）]", "");
  }

  /** Whether the departure was made of the claim: its evidence is among the departure's. */
  private static boolean tells(Claim claim, Departure departure) {
    return departure.evidence().containsAll(claim.evidence());
  }

  private static Judged judged(
      String set, String article, Departure departure, List<Claim> claims, boolean right) {
    Claim best = claims.stream().max(Comparator.comparing(Claim::confidence)).orElseThrow();
    return new Judged(
        set,
        article,
        best.foundBy().substring(0, 2),
        List.of(
            best.foundBy(),
            best.positions().isEmpty() ? "position-none" : "position-here",
            organization(best)),
        departure.confidence(),
        right);
  }

  private static String organization(Claim claim) {
    if (claim.organization().isEmpty()) {
      return "organization-none";
    }
    Evidence sentence = evidence(claim, "sentence").get(0);
    boolean here =
        evidence(claim, "organization").stream()
            .anyMatch(place -> sentence.start() <= place.start() && place.end() <= sentence.end());
    return here ? "organization-here" : "organization-elsewhere";
  }

  private static List<Evidence> evidence(Claim claim, String field) {
    return claim.evidence().stream().filter(place -> place.field().equals(field)).toList();
  }
}
