package org.departures.spark;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import org.departures.Pipeline;
import org.departures.dataset.ArticleFindings;
import org.departures.dataset.ModelJson;
import org.departures.model.Article;
import org.departures.model.InputFile;
import org.departures.model.Problem;
import org.departures.model.Problem.Code;
import org.departures.model.ReadResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a share of the inputs and extracts what their articles say, one article at a time. */
final class ShareReader implements FlatMapFunction<Iterator<List<Portion>>, ReadEntry> {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(ShareReader.class);
  private static final TypeReference<ExtractionOptions> OPTIONS = new TypeReference<>() {};

  private final String options;
  private final Broadcast<SerializableConfiguration> configuration;

  ShareReader(ExtractionOptions options, Broadcast<SerializableConfiguration> configuration) {
    this.options = ModelJson.write(options);
    this.configuration = configuration;
  }

  @Override
  public Iterator<ReadEntry> call(Iterator<List<Portion>> shares) {
    ExtractionOptions chosen = ModelJson.read(options, OPTIONS);
    Pipeline pipeline = MachinePipeline.of(chosen);
    ReadAhead results =
        new ReadAhead(
            sink ->
                shares.forEachRemaining(
                    share -> share.forEach(portion -> read(portion, pipeline, sink))));
    TaskContext.get()
        .addTaskCompletionListener((TaskCompletionListener) context -> results.close());
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(results, 0), false)
        .map(result -> entry(result, pipeline, chosen))
        .iterator();
  }

  private void read(Portion portion, Pipeline pipeline, Consumer<ReadResult> sink) {
    URI address = URI.create(portion.address());
    if ("file".equals(address.getScheme())) {
      pipeline.read(new InputFile(Path.of(address.getPath()), portion.path()), sink);
      return;
    }
    try {
      Path copy = Files.createTempFile("departures-", ".input");
      try {
        copy(address, configuration.value().value(), copy);
        pipeline.read(new InputFile(copy, portion.path()), sink);
      } finally {
        Files.delete(copy);
      }
    } catch (IOException e) {
      sink.accept(
          new ReadResult.Failed(
              new Problem(portion.path(), Code.UNREADABLE, "can't be fetched: " + e)));
    }
  }

  /** Archives are read from a file, and the readers know local ones alone. */
  private static void copy(URI address, Configuration configuration, Path copy) throws IOException {
    org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(address);
    try (InputStream content = path.getFileSystem(configuration).open(path)) {
      Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static ReadEntry entry(ReadResult result, Pipeline pipeline, ExtractionOptions options) {
    if (result instanceof ReadResult.Failed failed) {
      return ReadEntry.of(failed.problem());
    }
    Article read = ((ReadResult.Read) result).article();
    Article article =
        read.published().isPresent()
            ? read
            : options.published().map(read::withPublished).orElse(read);
    try {
      return ReadEntry.of(ArticleFindings.of(pipeline.apply(article)));
    } catch (RuntimeException | StackOverflowError e) {
      LOG.warn("our mistake while reading {}", article.path(), e);
      return ReadEntry.of(
          new Problem(
              article.path(),
              Code.INTERNAL,
              "made the program fail (" + e + "); please report it"));
    }
  }
}
