package org.departures.merge;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.departures.model.Affiliation;
import org.departures.model.ArticleShare;
import org.departures.model.Departure;
import org.departures.model.Entity;
import org.departures.model.EntityForms;
import org.departures.model.Findings;
import org.departures.model.Merged;
import org.departures.model.SplitMerge;
import org.departures.model.TallyCheck;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SplitMergeTest {

  private final SplitMerge split = new SplitMerger();

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void stepsOverPartsMakeWhatTheMergeOfAllMakes(long seed) {
    Findings findings = MergeOrderTest.findings(new Random(seed));
    assertThat(MergeOrderTest.text(inSteps(byArticle(findings))))
        .as("seed %d", seed)
        .isEqualTo(MergeOrderTest.text(new FindingsMerger().apply(findings)));
  }

  private Merged inSteps(Collection<Findings> articles) {
    Map<String, String> ids =
        split.entityIds(
            articles.stream().flatMap(article -> split.joinedNames(article).stream()).toList());
    List<ArticleShare> shares =
        articles.stream().map(article -> split.share(article, ids)).toList();
    Map<String, Entity> entities = new HashMap<>();
    meeting(shares, ArticleShare::entities)
        .forEach((id, forms) -> entities.put(id, split.entity(id, EntityForms.sum(forms))));
    List<Departure> departures = new ArrayList<>();
    List<Affiliation> affiliations = new ArrayList<>();
    Map<String, List<Merged>> counting = new HashMap<>();
    meeting(shares, ArticleShare::people)
        .forEach(
            (person, parts) -> {
              Findings said = Findings.together(parts);
              Set<String> named = split.entitiesIn(said);
              Merged merged =
                  split.person(
                      person,
                      said,
                      named.stream().collect(toMap(Function.identity(), entities::get)));
              departures.addAll(merged.departures());
              affiliations.addAll(merged.affiliations());
              split
                  .counting(merged)
                  .forEach(
                      (subject, part) ->
                          counting.computeIfAbsent(subject, k -> new ArrayList<>()).add(part));
            });
    List<TallyCheck> checks = new ArrayList<>();
    meeting(shares, ArticleShare::tallies)
        .forEach(
            (subject, tallies) ->
                checks.addAll(
                    split.check(
                        tallies.stream().flatMap(List::stream).toList(),
                        counting.getOrDefault(subject, List.of()),
                        Optional.ofNullable(entities.get(subject)))));
    Map<String, String> entityIds = new TreeMap<>();
    shares.forEach(share -> entityIds.putAll(share.entityIds()));
    departures.sort(comparing(Departure::id));
    return new Merged(departures, affiliations, checks, entityIds);
  }

  private static <T> Map<String, List<T>> meeting(
      List<ArticleShare> shares, Function<ArticleShare, Map<String, T>> part) {
    Map<String, List<T>> meeting = new TreeMap<>();
    for (ArticleShare share : shares) {
      part.apply(share)
          .forEach((key, value) -> meeting.computeIfAbsent(key, k -> new ArrayList<>()).add(value));
    }
    return meeting;
  }

  private static Collection<Findings> byArticle(Findings findings) {
    Set<String> articles = new TreeSet<>();
    findings.claims().forEach(claim -> articles.add(claim.article()));
    findings.stays().forEach(stay -> articles.add(stay.article()));
    findings.tallies().forEach(tally -> articles.add(tally.article()));
    return articles.stream().map(article -> ChangeMergeTest.of(article, findings)).toList();
  }
}
