package org.departures.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.departures.dataset.ArticleFindings;
import org.departures.dataset.InputOutcome;
import org.departures.dataset.InputTable;
import org.departures.dataset.InputVersion;
import org.departures.model.Problem;

/**
 * What one input gives, stored part by part, so that a run which is cut short in a long feed loses
 * the last part alone and a feed of any length needs no more memory than a part. {@link #isStored}
 * belongs to the thread that reads, all else to the one that stores.
 */
final class InputParts {

  /**
   * In characters. A larger part is hardly stored faster, a smaller one writes pages over again.
   */
  private static final int PART = 200_000;

  /** What a problem, and an article besides its text, counts for. */
  private static final int ROW = 200;

  private final InputTable inputs;
  private final InputVersion version;
  private final int run;
  private List<ArticleFindings> articles = new ArrayList<>();
  private List<Problem> problems = new ArrayList<>();
  private int stored;
  private int size;
  private int articleCount;
  private int problemCount;

  InputParts(InputTable inputs, InputVersion version, int run) {
    this.inputs = inputs;
    this.version = version;
    this.run = run;
    this.stored = inputs.taken(version);
  }

  String path() {
    return version.path();
  }

  /** Whether the next article or problem of the input was stored by a run that was cut short. */
  boolean isStored() {
    return stored-- > 0;
  }

  void add(ArticleFindings article) {
    articles.add(article);
    articleCount++;
    added(article.article().text().length());
  }

  void add(Problem problem) {
    problems.add(problem);
    problemCount++;
    added(0);
  }

  /** Stores the last part, and with it the input. */
  void finish() {
    InputOutcome last =
        isDisturbed()
            ? new InputOutcome(
                InputVersion.unreadable(path(), version.options()), run, articles, problems)
            : part();
    if (!isTheSameFailure(last)) {
      inputs.store(last);
    }
  }

  private void added(int characters) {
    size += ROW + characters;
    if (size >= PART) {
      inputs.storePart(part());
      articles = new ArrayList<>();
      problems = new ArrayList<>();
      size = 0;
    }
  }

  private InputOutcome part() {
    return new InputOutcome(version, run, articles, problems);
  }

  /**
   * Whether it could not be read for a reason that may not lie in its bytes, so that the next run
   * should try again. Where parts are stored already, their version stays the input's.
   */
  private boolean isDisturbed() {
    return inputs.taken(version) == 0
        && problems.stream()
            .anyMatch(
                problem ->
                    problem.code() == Problem.Code.UNREADABLE && problem.path().equals(path()));
  }

  /** So that a second run over an input that can't be read changes nothing. */
  private boolean isTheSameFailure(InputOutcome outcome) {
    return !outcome.input().readable()
        && outcome.articles().isEmpty()
        && inputs.find(path()).equals(Optional.of(outcome.input()))
        && inputs.problemsOf(List.of(path())).containsAll(outcome.problems());
  }

  @Override
  public String toString() {
    return articleCount + " articles, " + problemCount + " problems";
  }
}
