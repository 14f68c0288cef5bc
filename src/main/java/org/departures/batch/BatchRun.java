package org.departures.batch;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.departures.Pipeline;
import org.departures.dataset.ArticleFindings;
import org.departures.dataset.DatasetStore;
import org.departures.dataset.DatasetWriter;
import org.departures.dataset.RunReport;
import org.departures.model.InputFile;
import org.departures.model.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run: what is new among the inputs is read and extracted, what that touches is merged again,
 * and the dataset's files are written, if anything changed at all.
 *
 * <p>An input that is known, with the same options, by size and time or else by its bytes, is not
 * read again. The result depends neither on the number of threads nor on the number of runs that it
 * took: a run that was cut short anywhere is made whole by the next one.
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
    StepTimes times = new StepTimes();
    try (DatasetStore store = DatasetStore.open(options.output());
        OrderedExtraction<ArticleFindings> extraction =
            new OrderedExtraction<>(
                article -> ArticleFindings.of(pipeline.apply(article)), options.threads())) {
      List<InputFile> inputs = given.stream().filter(input -> !store.owns(input.file())).toList();
      progress.start(inputs.size());
      InputIntake intake = new InputIntake(pipeline, options, progress, store, extraction);
      intake.takeAll(inputs);
      int forgotten = forgetWhatIsGone(inputs, store);
      times.read();
      if (!store.merged().current()) {
        LOG.debug("merging");
        store.merged().store(pipeline.merge(store.merged().memory()));
      }
      times.merged();
      DatasetWriter writer = new DatasetWriter(store);
      boolean changed = options.storeOnly() ? intake.read() + forgotten > 0 : !writer.current();
      List<Problem> problems =
          store.inputs().problemsOf(inputs.stream().map(InputFile::path).toList());
      RunReport soFar = report(intake, forgotten, store, problems, times);
      if (changed) {
        // The review page shows the versions of the last run.
        store.runs().store(soFar);
      }
      if (changed && !options.storeOnly()) {
        LOG.debug("writing the files in {}", store.dir());
        writer.write();
      }
      times.written();
      RunReport report = soFar.taking(times.seconds());
      if (changed) {
        writer.write(report);
      }
      return new RunOutcome(report, problems, changed);
    } finally {
      progress.end();
    }
  }

  private int forgetWhatIsGone(List<InputFile> inputs, DatasetStore store) {
    if (options.pruned().isEmpty()) {
      return 0;
    }
    Set<String> there = new HashSet<>(inputs.stream().map(InputFile::path).toList());
    List<String> gone =
        store.inputs().paths().stream()
            .filter(path -> !there.contains(path) && isPruned(path))
            .toList();
    gone.forEach(store.inputs()::forget);
    return gone.size();
  }

  private boolean isPruned(String path) {
    return options.pruned().stream()
        .anyMatch(
            given ->
                path.equals(given) || path.startsWith(given.endsWith("/") ? given : given + "/"));
  }

  private RunReport report(
      InputIntake intake,
      int forgotten,
      DatasetStore store,
      List<Problem> problems,
      StepTimes times) {
    Map<String, String> given = new TreeMap<>();
    given.put("force", String.valueOf(options.force()));
    given.put("published", options.published().map(Object::toString).orElse(""));
    given.put("max-bytes", String.valueOf(pipeline.reading().maxBytes()));
    given.put("max-characters", String.valueOf(pipeline.reading().maxCharacters()));
    given.put("max-depth", String.valueOf(pipeline.reading().maxDepth()));
    given.put("max-members", String.valueOf(pipeline.reading().maxMembers()));
    given.put("max-seconds", String.valueOf(pipeline.reading().maxSeconds()));
    given.put("ocr", String.valueOf(pipeline.reading().ocr()));
    given.put("prune", String.join(" ", options.pruned()));
    given.put("recognizer", pipeline.recognizerVersion());
    given.put("store-only", String.valueOf(options.storeOnly()));
    given.put("threads", String.valueOf(options.threads()));
    return new RunReport(
        intake.run(),
        new RunReport.Versions(
            Pipeline.VERSION, pipeline.lexiconVersion(), pipeline.recognizerVersion()),
        new TreeMap<>(given),
        new RunReport.Inputs(
            intake.read(),
            intake.skipped(),
            problems.size(),
            forgotten,
            store.runs().inputs(intake.run()),
            store.inputs().problems().stream().map(RunReport.ProblemRow::of).toList()),
        store.counts(),
        times.seconds());
  }
}
