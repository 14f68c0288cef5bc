package org.departures.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.departures.merge.Said.in;
import static org.departures.merge.Said.organization;
import static org.departures.merge.Said.person;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.departures.model.Claim;
import org.departures.model.Departure;
import org.departures.model.DepartureType;
import org.departures.model.Destination;
import org.departures.model.Entity;
import org.departures.model.Factuality;
import org.departures.model.Findings;
import org.departures.model.Merged;
import org.departures.model.StatedDate;
import org.departures.model.Stay;
import org.departures.model.Tally;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MergeOrderTest {

  private static final List<Entity> PEOPLE =
      List.of(
          person("米拉·霍尔特", "Mira Holt"),
          person("", "Mira Holt"),
          person("米拉•霍尔特", "", "霍尔特"),
          person("霍尔特", ""),
          person("", "MIRA HOLT"),
          person("", "Holt"),
          person("陈立", "Chen Li"),
          person("陈立", ""));
  private static final List<Entity> ORGANIZATIONS =
      List.of(
          organization("", "Northlake"),
          organization("北湖", "Northlake"),
          organization("北湖", "", "北湖集团"),
          organization("远山银行", ""));
  private static final List<String> DATES =
      List.of(
          "2023",
          "2024",
          "2024-05",
          "2024-06",
          "2024-05-14",
          "2024-05-15",
          "2024-07-01",
          "../2024",
          "2024-03/2024-09");

  private static final String TEXT = "The board of Northlake thanked Mira Holt for nine years. ";

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void orderOfClaimsDoesNotMatter(long seed) {
    Random random = new Random(seed);
    Findings findings = findings(random);
    Merged merged = new FindingsMerger().apply(findings);
    for (int round = 0; round < 3; round++) {
      assertThat(text(new FindingsMerger().apply(shuffled(findings, random, 0))))
          .as("seed %d, round %d", seed, round)
          .isEqualTo(text(merged));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void doubledClaimsDoNotMatter(long seed) {
    Random random = new Random(seed);
    Findings findings = findings(random);
    assertThat(text(new FindingsMerger().apply(shuffled(findings, random, 5))))
        .as("seed %d", seed)
        .isEqualTo(text(new FindingsMerger().apply(findings)));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whatIsMergedHoldsTogether(long seed) {
    Findings findings = findings(new Random(seed));
    Merged merged = new FindingsMerger().apply(findings);
    assertThat(merged.departures())
        .as("seed %d", seed)
        .extracting(Departure::id)
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(merged.departures())
        .as("seed %d", seed)
        .allSatisfy(
            departure -> {
              assertThat(departure.evidence()).isSorted().doesNotHaveDuplicates().isNotEmpty();
              assertThat(departure.articles()).isSorted().doesNotHaveDuplicates().isNotEmpty();
              assertThat(departure.confidence()).isBetween(0.0, 0.99);
              assertThat(merged.entityIds()).containsValue(departure.person().id());
            });
    assertThat(merged.affiliations())
        .as("seed %d", seed)
        .flatExtracting(affiliation -> affiliation.departures())
        .isSubsetOf(merged.departures().stream().map(Departure::id).toList());
  }

  /** Everything that a reader could see, the order of lists and of no map included. */
  static String text(Merged merged) {
    return String.join(
        "\n",
        merged.departures().toString(),
        merged.affiliations().toString(),
        merged.tallies().toString(),
        new TreeMap<>(merged.entityIds()).toString());
  }

  static Findings findings(Random random) {
    List<Claim> claims = new ArrayList<>();
    List<Stay> stays = new ArrayList<>();
    List<Tally> tallies = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      claims.add(claim(random));
    }
    for (int i = 0; i < 4; i++) {
      stays.add(said(random).stay(any(List.of(Stay.Status.values()), random)));
      tallies.add(
          said(random).tally(random.nextInt(3) + 10, random.nextInt(4) - 1, random.nextInt(4) - 1));
    }
    return new Findings(claims, stays, tallies, sketches(random));
  }

  /** Of six articles, which may be copies of each other; some have none. */
  private static Map<String, String> sketches(Random random) {
    Map<String, String> sketches = new TreeMap<>();
    for (int article = 0; article < 6; article++) {
      int text = random.nextInt(4);
      if (text > 0) {
        sketches.put("art-" + article, new TextSketcher().apply(TEXT.repeat(text)));
      }
    }
    return sketches;
  }

  private static Claim claim(Random random) {
    Said said = said(random).told(any(List.of(Factuality.values()), random));
    if (random.nextInt(3) == 0) {
      said.followedBy(any(PEOPLE, random), random.nextBoolean());
      said.because("because " + random.nextInt(3), random.nextBoolean() ? "health" : "age");
    }
    if (random.nextInt(3) == 0) {
      said.to(
          new Destination(
              Optional.of(any(ORGANIZATIONS, random)),
              Optional.empty(),
              any(List.of(Destination.Relation.values()), random)));
    }
    if (random.nextInt(8) == 0) {
      said.andBack();
    }
    return said.claim(any(List.of(DepartureType.values()), random));
  }

  private static Said said(Random random) {
    int article = random.nextInt(6);
    Said said =
        in("art-" + article).at(random.nextInt(20) * 10).sure((random.nextInt(9) + 1) / 10.0);
    if (article > 0) {
      said.published("202" + (article % 3 + 3) + "-06-0" + article);
    }
    said.of(any(PEOPLE, random)).from(any(ORGANIZATIONS, random));
    if (random.nextInt(3) == 0) {
      said.fromNowhere();
    }
    if (random.nextInt(3) > 0) {
      said.on(any(List.of(StatedDate.Basis.values()), random), any(DATES, random));
    }
    return said.as(any(List.of("总裁", "副总裁", "chairman"), random));
  }

  private static Findings shuffled(Findings findings, Random random, int doubles) {
    return new Findings(
        shuffled(findings.claims(), random, doubles),
        shuffled(findings.stays(), random, doubles),
        shuffled(findings.tallies(), random, doubles),
        findings.sketches());
  }

  private static <T> List<T> shuffled(List<T> values, Random random, int doubles) {
    List<T> shuffled = new ArrayList<>(values);
    for (int i = 0; i < doubles; i++) {
      shuffled.add(any(values, random));
    }
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  private static <T> T any(List<T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }
}
