package org.departures.dataset;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.departures.model.Problem;

/**
 * What one run did, and with what: {@code run.json}. Of all files of a dataset this alone tells of
 * the run, so that it differs between two ways to one dataset.
 */
public record RunReport(
    int run,
    Versions versions,
    SortedMap<String, String> options,
    Inputs inputs,
    Counts counts,
    Seconds seconds) {

  /** The same of a run that took so long. */
  public RunReport taking(Seconds taken) {
    return new RunReport(run, versions, options, inputs, counts, taken);
  }

  /**
   * The versions that the result depends on.
   *
   * @param lexicon the digest of all its files
   * @param recognizer who looks for names, with the digest of the model
   */
  public record Versions(String program, String lexicon, String recognizer) {}

  /**
   * How many inputs were read, how many were known already, how many could not be read, how many
   * were forgotten because they are gone; those that were read; and what could not be, of this
   * run's inputs and of earlier ones.
   */
  public record Inputs(
      int read,
      int skipped,
      int failed,
      int forgotten,
      List<InputRow> files,
      List<ProblemRow> problems) {

    public Inputs {
      files = List.copyOf(files);
      problems = List.copyOf(problems);
    }
  }

  /** An input that was read, with the digest of its bytes and how many articles it gave. */
  public record InputRow(String path, long bytes, String sha256, int articles) {}

  /** An input, or a line of one, that could not be read. */
  public record ProblemRow(String path, Problem.Code code, String reason) {

    public static ProblemRow of(Problem problem) {
      return new ProblemRow(problem.path(), problem.code(), problem.reason());
    }
  }

  /**
   * How much the dataset holds after the run.
   *
   * @param selected the sentences that can hold an event and were looked at
   * @param departures by type
   * @param factuality the departures by factuality
   * @param reviewed the departures that were decided on, by outcome
   * @param reviewsOfGone how many departures were decided on that are no longer there
   */
  public record Counts(
      int articles,
      int sentences,
      int selected,
      int claims,
      SortedMap<String, Integer> departures,
      SortedMap<String, Integer> factuality,
      int affiliations,
      int tallies,
      SortedMap<String, Integer> reviewed,
      int reviewsOfGone) {

    public Counts {
      departures = copy(departures);
      factuality = copy(factuality);
      reviewed = copy(reviewed);
    }
  }

  /** How long each step took, in seconds. */
  public record Seconds(double reading, double merging, double writing, double all) {}

  public RunReport {
    options = copy(options);
  }

  private static <T> SortedMap<String, T> copy(Map<String, T> map) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }
}
