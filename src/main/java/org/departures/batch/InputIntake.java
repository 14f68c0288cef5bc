package org.departures.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.departures.Pipeline;
import org.departures.dataset.ArticleFindings;
import org.departures.dataset.DatasetStore;
import org.departures.dataset.InputOutcome;
import org.departures.dataset.InputVersion;
import org.departures.model.Article;
import org.departures.model.InputFile;
import org.departures.model.Problem;
import org.departures.model.ReadResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes inputs into the store, those that are new or changed. What an input gives is stored whole,
 * when its last article has been looked at; the articles of several inputs are under way together.
 */
final class InputIntake {

  private static final Logger LOG = LoggerFactory.getLogger(InputIntake.class);

  /** Never a file's time: an input that could not be opened is tried again in the next run. */
  private static final long NEVER = -1;

  private final Pipeline pipeline;
  private final RunOptions options;
  private final Progress progress;
  private final DatasetStore store;
  private final OrderedExtraction extraction;
  private final int run;
  private final String fingerprint;
  private int read;
  private int skipped;

  InputIntake(
      Pipeline pipeline,
      RunOptions options,
      Progress progress,
      DatasetStore store,
      OrderedExtraction extraction) {
    this.pipeline = pipeline;
    this.options = options;
    this.progress = progress;
    this.store = store;
    this.extraction = extraction;
    this.run = store.runs().next();
    this.fingerprint = fingerprint();
  }

  /** The number of the run that this intake is part of. */
  int run() {
    return run;
  }

  /** How many inputs were read. */
  int read() {
    return read;
  }

  /** How many inputs were known already. */
  int skipped() {
    return skipped;
  }

  /** Takes in all of {@code inputs}. */
  void takeAll(List<InputFile> inputs) {
    inputs.forEach(this::take);
    extraction.finish();
  }

  private void take(InputFile input) {
    InputVersion version;
    try {
      version = InputDigest.look(input, fingerprint);
      boolean known =
          !options.force()
              && store
                  .inputs()
                  .unchanged(version.path(), version.size(), version.modified(), version.options());
      if (!known) {
        version = InputDigest.digest(version, input.file());
        known = !options.force() && store.inputs().sameContent(version);
      }
      if (known) {
        LOG.debug("{}: known already", input.path());
        skipped++;
        progress.done(input.path());
        return;
      }
    } catch (IOException e) {
      version = new InputVersion(input.path(), NEVER, NEVER, "", fingerprint);
    }
    read(input, version);
  }

  private void read(InputFile input, InputVersion version) {
    List<ArticleFindings> articles = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    pipeline.read(
        input,
        result -> {
          if (result instanceof ReadResult.Read found) {
            extraction.take(
                dated(found.article()),
                done -> articles.add(ArticleFindings.of(done)),
                problems::add);
          } else if (result instanceof ReadResult.Failed failed) {
            extraction.then(() -> problems.add(failed.problem()));
          }
        });
    extraction.then(
        () -> keep(new InputOutcome(again(version, problems), run, articles, problems)));
  }

  /** What could not be read for a reason that isn't in its bytes is tried again. */
  private static InputVersion again(InputVersion version, List<Problem> problems) {
    boolean disturbed =
        problems.stream()
            .anyMatch(
                problem ->
                    problem.code() == Problem.Code.UNREADABLE
                        && problem.path().equals(version.path()));
    return disturbed
        ? new InputVersion(version.path(), NEVER, NEVER, "", version.options())
        : version;
  }

  private void keep(InputOutcome outcome) {
    if (!isTheSameFailure(outcome)) {
      store.inputs().store(outcome);
    }
    read++;
    String path = outcome.input().path();
    LOG.debug(
        "{}: read, {} articles, {} problems",
        path,
        outcome.articles().size(),
        outcome.problems().size());
    progress.done(path);
  }

  private Article dated(Article article) {
    return article.published().isPresent() || options.published().isEmpty()
        ? article
        : article.withPublished(options.published().get());
  }

  private boolean isTheSameFailure(InputOutcome outcome) {
    return outcome.input().modified() == NEVER
        && store.inputs().find(outcome.input().path()).equals(Optional.of(outcome.input()))
        && store.inputs().problems().containsAll(outcome.problems());
  }

  /** What a result depends on besides the input's bytes. */
  private String fingerprint() {
    return Pipeline.VERSION
        + " "
        + pipeline.lexiconVersion()
        + " "
        + pipeline.recognizerVersion()
        + " "
        + pipeline.reading()
        + options.published().map(day -> " " + day).orElse("");
  }
}
