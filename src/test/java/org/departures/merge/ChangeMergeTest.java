package org.departures.merge;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.departures.dataset.ArticleFindings;
import org.departures.dataset.DatasetStore;
import org.departures.dataset.InputOutcome;
import org.departures.dataset.InputVersion;
import org.departures.model.Article;
import org.departures.model.Findings;
import org.departures.model.Language;
import org.departures.model.Script;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Merging again what changed, held against merging everything. */
class ChangeMergeTest {

  private static final int STEPS = 8;

  @TempDir Path dir;

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void articlesThatComeChangeAndGoGiveWhatMergingAllGives(long seed) {
    Random random = new Random(seed);
    Map<String, Findings> there = new TreeMap<>();
    try (DatasetStore store = DatasetStore.open(dir)) {
      for (int step = 0; step < STEPS; step++) {
        Map<String, Findings> news = byArticle(MergeOrderTest.findings(random));
        for (String article : news.keySet()) {
          switch (random.nextInt(4)) {
            case 0 -> {
              there.put(article, news.get(article));
              store.inputs().store(outcome(article, news.get(article)));
            }
            case 1 -> {
              there.remove(article);
              store.inputs().forget(article);
            }
            default -> {}
          }
        }
        store.merged().store(new ChangeMerger().apply(store.merged().memory()));
        assertThat(MergeOrderTest.text(store.merged().load()))
            .as("seed %d, step %d", seed, step)
            .isEqualTo(
                MergeOrderTest.text(new FindingsMerger().apply(Findings.together(there.values()))));
      }
    }
  }

  private static Map<String, Findings> byArticle(Findings findings) {
    return IntStream.range(0, 6)
        .mapToObj(number -> "art-" + number)
        .collect(toMap(Function.identity(), article -> of(article, findings)));
  }

  /** What {@code article} alone says of {@code findings}. */
  static Findings of(String article, Findings findings) {
    return new Findings(
        findings.claims().stream().filter(claim -> claim.article().equals(article)).toList(),
        findings.stays().stream().filter(stay -> stay.article().equals(article)).toList(),
        findings.tallies().stream().filter(tally -> tally.article().equals(article)).toList(),
        findings.claims().stream().anyMatch(claim -> claim.article().equals(article))
                && findings.sketches().containsKey(article)
            ? Map.of(article, findings.sketches().get(article))
            : Map.of());
  }

  private static InputOutcome outcome(String id, Findings findings) {
    Article article =
        new Article(
            id,
            id,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Language.EN,
            Script.LATN,
            "text");
    return new InputOutcome(
        new InputVersion(id, 1, 1, "ab12", "options"),
        1,
        List.of(new ArticleFindings(article, 1, 1, List.of(), findings)),
        List.of());
  }
}
