package org.departures.merge;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which of some articles are copies of which, the same agency text on several sites.
 *
 * <p>The original is the one that was published first, of several the one with the smallest id. So
 * the result depends on the set of articles alone.
 */
final class Originals {

  private final Map<String, String> byCopy = new HashMap<>();

  /**
   * @param articles the ids
   * @param sketches those of these and perhaps other articles, by id; one without is no copy
   */
  Originals(Collection<String> articles, PublicationDays days, Map<String, String> sketches) {
    Map<Long, List<String>> byMark = new HashMap<>();
    Map<String, TextSketch> originals = new LinkedHashMap<>();
    for (String article : earliestFirst(articles, days)) {
      if (!sketches.containsKey(article)) {
        continue;
      }
      TextSketch sketch = TextSketch.read(sketches.get(article));
      Stream<String> alike =
          sketch.marks().stream()
              .flatMap(mark -> byMark.getOrDefault(mark, List.of()).stream())
              .distinct();
      Optional<String> original =
          alike.filter(other -> sketch.isCopyOf(originals.get(other))).findFirst();
      if (original.isPresent()) {
        byCopy.put(article, original.get());
      } else {
        originals.put(article, sketch);
        sketch
            .marks()
            .forEach(mark -> byMark.computeIfAbsent(mark, m -> new ArrayList<>()).add(article));
      }
    }
  }

  /** The article of which {@code article} is a copy, or itself. */
  String of(String article) {
    return byCopy.getOrDefault(article, article);
  }

  private static Collection<String> earliestFirst(
      Collection<String> articles, PublicationDays days) {
    TreeSet<String> sorted =
        new TreeSet<>(
            comparing((String article) -> days.of(article).orElse(LocalDate.MAX))
                .thenComparing(article -> article));
    sorted.addAll(articles);
    return sorted;
  }
}
