package org.departures.batch;

import java.io.IOException;
import java.util.List;
import org.departures.Pipeline;
import org.departures.dataset.ArticleFindings;
import org.departures.dataset.DatasetStore;
import org.departures.dataset.InputVersion;
import org.departures.model.Article;
import org.departures.model.InputFile;
import org.departures.model.ReadResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes inputs into the store, those that are new or changed. The articles of several inputs are
 * under way together.
 */
final class InputIntake {

  private static final Logger LOG = LoggerFactory.getLogger(InputIntake.class);

  private final Pipeline pipeline;
  private final RunOptions options;
  private final Progress progress;
  private final DatasetStore store;
  private final OrderedExtraction<ArticleFindings> extraction;
  private final int run;
  private final String fingerprint;
  private int read;
  private int skipped;

  InputIntake(
      Pipeline pipeline,
      RunOptions options,
      Progress progress,
      DatasetStore store,
      OrderedExtraction<ArticleFindings> extraction) {
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
        extraction.then(() -> progress.done(input.path()));
        return;
      }
    } catch (IOException e) {
      version = InputVersion.unreadable(input.path(), fingerprint);
    }
    read(input, version);
  }

  private void read(InputFile input, InputVersion version) {
    InputParts parts = new InputParts(store.inputs(), version, run);
    pipeline.read(
        input,
        result -> {
          if (parts.isStored()) {
            return;
          }
          if (result instanceof ReadResult.Read found) {
            extraction.take(dated(found.article()), parts::add, parts::add);
          } else if (result instanceof ReadResult.Failed failed) {
            extraction.then(() -> parts.add(failed.problem()));
          }
        });
    extraction.then(() -> keep(parts));
  }

  private void keep(InputParts parts) {
    String path = parts.path();
    parts.finish();
    read++;
    LOG.debug("{}: read, {}", path, parts);
    progress.done(path);
  }

  private Article dated(Article article) {
    return article.published().isPresent() || options.published().isEmpty()
        ? article
        : article.withPublished(options.published().get());
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
