package org.departures.dataset;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.departures.model.Departure;
import org.departures.model.Merged;
import org.departures.model.Problem;

/** What one run did: {@code run.json}. */
public record RunReport(
    int run,
    Versions versions,
    SortedMap<String, String> options,
    Inputs inputs,
    Counts counts,
    double seconds) {

  /** The versions that the result depends on. */
  public record Versions(String program, String lexicon) {}

  /**
   * How many inputs were read, how many were known already, how many could not be read; and what
   * could not be, of this run's inputs and of earlier ones.
   */
  public record Inputs(int read, int skipped, int failed, List<ProblemRow> problems) {

    public Inputs {
      problems = List.copyOf(problems);
    }
  }

  /** An input, or a line of one, that could not be read. */
  public record ProblemRow(String path, Problem.Code code, String reason) {

    public static ProblemRow of(Problem problem) {
      return new ProblemRow(problem.path(), problem.code(), problem.reason());
    }
  }

  /** How much the dataset holds. {@code departures} counts by type. */
  public record Counts(
      int articles,
      Optional<Integer> sentences,
      SortedMap<String, Integer> departures,
      int affiliations,
      int tallies) {

    public Counts {
      departures = copy(departures);
    }

    /** The counts of {@code merged}, which was made of so many articles. */
    public static Counts of(Merged merged, int articles, Optional<Integer> sentences) {
      SortedMap<String, Integer> departures = new TreeMap<>();
      for (Departure departure : merged.departures()) {
        departures.merge(departure.type().code(), 1, Integer::sum);
      }
      return new Counts(
          articles, sentences, departures, merged.affiliations().size(), merged.tallies().size());
    }
  }

  public RunReport {
    options = copy(options);
  }

  private static <T> SortedMap<String, T> copy(Map<String, T> map) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }
}
