package org.departures.batch;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.departures.Pipeline;
import org.departures.dataset.ArticleFindings;
import org.departures.dataset.DatasetStore;
import org.departures.dataset.DatasetWriter;
import org.departures.dataset.InputOutcome;
import org.departures.dataset.InputVersion;
import org.departures.dataset.RunReport;
import org.departures.model.Article;
import org.departures.model.InputFile;
import org.departures.model.Merged;
import org.departures.model.Problem;
import org.departures.model.ReadResult;

/**
 * One run: what is new among the inputs is read and extracted, everything the store holds is
 * merged, and the dataset's files are written, if anything changed at all.
 *
 * <p>An input that is known, with the same options, by size and time or else by its bytes, is not
 * read again. The result doesn't depend on the number of threads.
 */
public final class BatchRun {

  /** Never a file's time: an input that could not be opened is tried again in the next run. */
  private static final long NEVER = -1;

  private final Pipeline pipeline;
  private final RunOptions options;
  private final Progress progress;
  private int read;
  private int skipped;

  public BatchRun(Pipeline pipeline, RunOptions options, Progress progress) {
    this.pipeline = pipeline;
    this.options = options;
    this.progress = progress;
  }

  /** Runs over {@code inputs}. */
  public RunOutcome run(List<InputFile> inputs) {
    long start = System.nanoTime();
    progress.start(inputs.size());
    try (DatasetStore store = DatasetStore.open(options.output());
        OrderedExtraction extraction = new OrderedExtraction(pipeline, options.threads())) {
      int number = store.runs().next();
      for (InputFile input : inputs) {
        takeIn(input, number, store, extraction);
        progress.done(input.path());
      }
      if (!store.merged().current()) {
        store.merged().store(pipeline.merge(store.articles().findings()));
      }
      List<Problem> problems = problemsOf(inputs, store);
      DatasetWriter writer = new DatasetWriter(store);
      boolean changed = !writer.current();
      RunReport report =
          report(
              number,
              store,
              problems,
              Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0);
      if (changed) {
        writer.write();
        writer.write(report);
        store.runs().store(report);
      }
      return new RunOutcome(report, problems, changed);
    } finally {
      progress.end();
    }
  }

  private void takeIn(
      InputFile input, int number, DatasetStore store, OrderedExtraction extraction) {
    InputVersion version;
    try {
      InputVersion seen = InputDigest.look(input, fingerprint());
      if (!options.force()
          && store.inputs().unchanged(seen.path(), seen.size(), seen.modified(), seen.options())) {
        skipped++;
        return;
      }
      version = InputDigest.digest(seen, input.file());
      if (!options.force() && store.inputs().sameContent(version)) {
        skipped++;
        return;
      }
    } catch (IOException e) {
      version = new InputVersion(input.path(), NEVER, NEVER, "", fingerprint());
    }
    InputOutcome outcome = extract(input, version, number, extraction);
    if (!isTheSameFailure(outcome, store)) {
      store.inputs().store(outcome);
    }
    read++;
  }

  private InputOutcome extract(
      InputFile input, InputVersion version, int number, OrderedExtraction extraction) {
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
            problems.add(failed.problem());
          }
        });
    extraction.finish(done -> articles.add(ArticleFindings.of(done)), problems::add);
    return new InputOutcome(version, number, articles, problems);
  }

  private Article dated(Article article) {
    return article.published().isPresent() || options.published().isEmpty()
        ? article
        : article.withPublished(options.published().get());
  }

  private static boolean isTheSameFailure(InputOutcome outcome, DatasetStore store) {
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
        + options.published().map(day -> " " + day).orElse("");
  }

  private static List<Problem> problemsOf(List<InputFile> inputs, DatasetStore store) {
    return store.inputs().problems().stream()
        .filter(
            problem ->
                inputs.stream()
                    .anyMatch(
                        input ->
                            problem.path().equals(input.path())
                                || problem.path().startsWith(input.path() + "#")
                                || problem.path().startsWith(input.path() + "!/")))
        .toList();
  }

  private RunReport report(int number, DatasetStore store, List<Problem> problems, double seconds) {
    Merged merged = store.merged().load();
    Map<String, String> given = new TreeMap<>();
    given.put("force", String.valueOf(options.force()));
    given.put("published", options.published().map(Object::toString).orElse(""));
    given.put("recognizer", pipeline.recognizerVersion());
    given.put("threads", String.valueOf(options.threads()));
    return new RunReport(
        number,
        new RunReport.Versions(Pipeline.VERSION, pipeline.lexiconVersion()),
        new TreeMap<>(given),
        new RunReport.Inputs(
            read,
            skipped,
            problems.size(),
            store.inputs().problems().stream().map(RunReport.ProblemRow::of).toList()),
        RunReport.Counts.of(merged, store.articles().count(), Optional.empty()),
        seconds);
  }
}
