package org.departures.batch;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.departures.Pipeline;
import org.departures.dataset.DatasetStore;
import org.departures.dataset.DatasetWriter;
import org.departures.dataset.RunReport;
import org.departures.model.InputFile;
import org.departures.model.Merged;
import org.departures.model.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run: what is new among the inputs is read and extracted, everything the store holds is
 * merged, and the dataset's files are written, if anything changed at all.
 *
 * <p>An input that is known, with the same options, by size and time or else by its bytes, is not
 * read again. The result doesn't depend on the number of threads.
 */
public final class BatchRun {

  private static final Logger LOG = LoggerFactory.getLogger(BatchRun.class);

  private final Pipeline pipeline;
  private final RunOptions options;
  private final Progress progress;

  public BatchRun(Pipeline pipeline, RunOptions options, Progress progress) {
    this.pipeline = pipeline;
    this.options = options;
    this.progress = progress;
  }

  /** Runs over {@code given}; what the dataset's folder itself holds of the dataset is left out. */
  public RunOutcome run(List<InputFile> given) {
    long start = System.nanoTime();
    try (DatasetStore store = DatasetStore.open(options.output());
        OrderedExtraction extraction = new OrderedExtraction(pipeline, options.threads())) {
      List<InputFile> inputs = given.stream().filter(input -> !store.owns(input.file())).toList();
      progress.start(inputs.size());
      InputIntake intake = new InputIntake(pipeline, options, progress, store, extraction);
      intake.takeAll(inputs);
      if (!store.merged().current()) {
        LOG.debug("merging");
        store.articles().replace(pipeline.unite(store.articles().readings()));
        store.merged().store(pipeline.merge(store.articles().findings()));
      }
      List<Problem> problems = problemsOf(inputs, store);
      DatasetWriter writer = new DatasetWriter(store);
      boolean changed = !writer.current();
      RunReport report =
          report(
              intake,
              store,
              problems,
              Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0);
      if (changed) {
        LOG.debug("writing the files in {}", store.dir());
        writer.write();
        writer.write(report);
        store.runs().store(report);
      }
      return new RunOutcome(report, problems, changed);
    } finally {
      progress.end();
    }
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

  private RunReport report(
      InputIntake intake, DatasetStore store, List<Problem> problems, double seconds) {
    Merged merged = store.merged().load();
    Map<String, String> given = new TreeMap<>();
    given.put("force", String.valueOf(options.force()));
    given.put("published", options.published().map(Object::toString).orElse(""));
    given.put("recognizer", pipeline.recognizerVersion());
    given.put("threads", String.valueOf(options.threads()));
    return new RunReport(
        intake.run(),
        new RunReport.Versions(Pipeline.VERSION, pipeline.lexiconVersion()),
        new TreeMap<>(given),
        new RunReport.Inputs(
            intake.read(),
            intake.skipped(),
            problems.size(),
            store.inputs().problems().stream().map(RunReport.ProblemRow::of).toList()),
        RunReport.Counts.of(merged, store.articles().count(), Optional.empty()),
        seconds);
  }
}
