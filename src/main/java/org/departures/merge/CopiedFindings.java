package org.departures.merge;

import static java.util.stream.Stream.concat;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.departures.model.Article;
import org.departures.model.ArticleReading;
import org.departures.model.Claim;
import org.departures.model.Evidence;
import org.departures.model.Findings;
import org.departures.model.Stay;
import org.departures.model.Tally;

/** What a copy says: what its original says in the same words, and what it alone says. */
final class CopiedFindings {

  Findings of(ArticleReading original, ArticleReading copy) {
    String id = copy.article().id();
    return new Findings(
        joined(
            original,
            copy,
            Findings::claims,
            Claim::evidence,
            (claim, evidence) -> copied(claim, id, evidence)),
        joined(
            original,
            copy,
            Findings::stays,
            Stay::evidence,
            (stay, evidence) ->
                new Stay(
                    id,
                    stay.person(),
                    stay.organization(),
                    stay.position(),
                    stay.status(),
                    stay.date(),
                    stay.foundBy(),
                    evidence)),
        joined(
            original,
            copy,
            Findings::tallies,
            Tally::evidence,
            (tally, evidence) ->
                new Tally(id, tally.organization(), tally.claimed(), tally.foundBy(), evidence)));
  }

  private static <T> List<T> joined(
      ArticleReading original,
      ArticleReading copy,
      Function<Findings, List<T>> part,
      Function<T, List<Evidence>> evidence,
      BiFunction<T, List<Evidence>, T> moved) {
    Article source = original.article();
    return concat(
            part.apply(original.findings()).stream()
                .flatMap(
                    told ->
                        TellingStretch.of(source, evidence.apply(told)).in(copy.article()).stream()
                            .map(found -> moved.apply(told, found))),
            part.apply(copy.findings()).stream()
                .filter(
                    told ->
                        !TellingStretch.of(copy.article(), evidence.apply(told)).standsIn(source)))
        .distinct()
        .toList();
  }

  private static Claim copied(Claim claim, String article, List<Evidence> evidence) {
    return new Claim(
        article,
        claim.published(),
        claim.person(),
        claim.organization(),
        claim.positions(),
        claim.type(),
        claim.factuality(),
        claim.date(),
        claim.announced(),
        claim.destination(),
        claim.successor(),
        claim.returned(),
        claim.reason(),
        claim.confidence(),
        claim.foundBy(),
        evidence);
  }
}
