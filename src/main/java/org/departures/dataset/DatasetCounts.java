package org.departures.dataset;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts what the store holds, without reading a record. */
record DatasetCounts(Database database, DecisionTable decisions) {

  RunReport.Counts all() {
    List<Integer> sums =
        database
            .list(
                """
                SELECT count(*), total(sentences), total(selected), total(claims),
                  (SELECT count(*) FROM affiliations), (SELECT count(*) FROM tallies)
                FROM counted
                """,
                row ->
                    List.of(
                        row.getInt(1),
                        row.getInt(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6)))
            .get(0);
    SortedMap<String, Integer> types = new TreeMap<>();
    SortedMap<String, Integer> factuality = new TreeMap<>();
    database.forEach(
        "SELECT type, factuality, count(*) FROM departures GROUP BY type, factuality",
        row -> {
          types.merge(row.getString(1), row.getInt(3), Integer::sum);
          factuality.merge(row.getString(2), row.getInt(3), Integer::sum);
        });
    return new RunReport.Counts(
        sums.get(0),
        sums.get(1),
        sums.get(2),
        sums.get(3),
        types,
        factuality,
        sums.get(4),
        sums.get(5),
        reviewed(),
        decisions.gone().size());
  }

  private SortedMap<String, Integer> reviewed() {
    Map<String, Integer> outcomes =
        decisions.standing().values().stream()
            .map(RecordReview::review)
            .filter(review -> review.status() != Review.Status.PENDING)
            .collect(
                Collectors.groupingBy(
                    review -> Codes.of(review.status()), Collectors.summingInt(review -> 1)));
    return new TreeMap<>(outcomes);
  }
}
