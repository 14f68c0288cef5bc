package org.departures.merge;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.datasketches.theta.CompactSketch;
import org.apache.datasketches.theta.JaccardSimilarity;
import org.apache.datasketches.theta.UpdateSketch;
import org.departures.model.Article;
import org.departures.model.ArticleReading;
import org.departures.model.Claim;
import org.departures.model.Findings;
import org.departures.model.Stage;
import org.departures.model.Stay;
import org.departures.model.Tally;

/**
 * Finds copies, the same agency text in several articles, and has each say what their original
 * says: of one text one reading counts, wherever it stands.
 *
 * <p>Copies share a stretch that tells something, and by a sketch of their texts' pieces of eight
 * characters at least 70 % of these. The original is the copy that was published first. A copy gets
 * the original's findings, published when that was, where their words stand in the copy too, and
 * keeps its own where the original doesn't have the words. The result depends on the set of the
 * articles alone, not on their order.
 */
public final class CopyUniter implements Stage<List<ArticleReading>, List<ArticleReading>> {

  private static final double LEAST_SIMILARITY = 0.7;
  private static final int PIECE = 8;
  private static final int SKETCH = 256;
  private static final int SHORTEST = 10;

  private static final Comparator<ArticleReading> EARLIEST_FIRST =
      comparing((ArticleReading reading) -> reading.article().published().orElse(LocalDate.MAX))
          .thenComparing(reading -> reading.article().id());

  private final CopiedFindings copied = new CopiedFindings();

  /** The copies among {@code readings}, with their findings as they are now; no others. */
  @Override
  public List<ArticleReading> apply(List<ArticleReading> readings) {
    List<ArticleReading> sorted = readings.stream().sorted(EARLIEST_FIRST).toList();
    DisjointSets copies = new DisjointSets(sorted.size());
    Map<String, List<Integer>> byStretch = new HashMap<>();
    Map<Integer, CompactSketch> sketches = new HashMap<>();
    for (int index = 0; index < sorted.size(); index++) {
      for (String stretch : stretches(sorted.get(index))) {
        List<Integer> sharing = byStretch.computeIfAbsent(stretch, key -> new ArrayList<>());
        for (int other : sharing) {
          if (copies.find(other) != copies.find(index)
              && similar(sketch(sketches, sorted, other), sketch(sketches, sorted, index))) {
            copies.join(other, index);
          }
        }
        sharing.add(index);
      }
    }
    Map<Integer, List<ArticleReading>> groups = new TreeMap<>();
    for (int index = 0; index < sorted.size(); index++) {
      groups.computeIfAbsent(copies.find(index), key -> new ArrayList<>()).add(sorted.get(index));
    }
    List<ArticleReading> united = new ArrayList<>();
    for (List<ArticleReading> group : groups.values()) {
      for (ArticleReading copy : group.subList(1, group.size())) {
        united.add(new ArticleReading(copy.article(), copied.of(group.get(0), copy)));
      }
    }
    return united;
  }

  /** The words that tell something, without those that are too few to be anybody's own. */
  private static Set<String> stretches(ArticleReading reading) {
    Findings findings = reading.findings();
    return Stream.of(
            findings.claims().stream().map(Claim::evidence),
            findings.stays().stream().map(Stay::evidence),
            findings.tallies().stream().map(Tally::evidence))
        .flatMap(evidence -> evidence)
        .map(evidence -> TellingStretch.of(reading.article(), evidence).words())
        .filter(words -> words.length() >= SHORTEST)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean similar(CompactSketch one, CompactSketch other) {
    return JaccardSimilarity.jaccard(one, other)[1] >= LEAST_SIMILARITY;
  }

  private static CompactSketch sketch(
      Map<Integer, CompactSketch> sketches, List<ArticleReading> readings, int index) {
    return sketches.computeIfAbsent(index, key -> sketch(readings.get(key).article()));
  }

  private static CompactSketch sketch(Article article) {
    UpdateSketch sketch = UpdateSketch.builder().setNominalEntries(SKETCH).build();
    int[] letters = article.text().codePoints().filter(Character::isLetterOrDigit).toArray();
    for (int i = 0; i + PIECE <= letters.length; i++) {
      sketch.update(new String(letters, i, PIECE));
    }
    return sketch.compact();
  }
}
