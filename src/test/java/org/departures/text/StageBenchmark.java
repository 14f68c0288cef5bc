package org.departures.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.departures.Pipeline;
import org.departures.batch.BatchRun;
import org.departures.batch.Progress;
import org.departures.batch.RunOptions;
import org.departures.dataset.DatasetStore;
import org.departures.dataset.DatasetWriter;
import org.departures.date.DateFinder;
import org.departures.event.EventReader;
import org.departures.event.FrameScan;
import org.departures.lexicon.Lexicon;
import org.departures.mention.EntityResolver;
import org.departures.mention.MentionFinder;
import org.departures.mention.NeuralTagger;
import org.departures.model.Article;
import org.departures.model.DateMention;
import org.departures.model.Document;
import org.departures.model.Extraction;
import org.departures.model.Findings;
import org.departures.model.Mention;
import org.departures.model.Merged;
import org.departures.model.MissingInputException;
import org.departures.model.Recognition;
import org.departures.model.Sentence;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long each stage takes for the articles of our corpus, each given what the stages before gave.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class StageBenchmark {

  private final Lexicon lexicon = Lexicon.load();
  private final Folding folding = new Folding();
  private final LanguageIdentifier languages = new LanguageIdentifier();
  private final SentenceSplitter splitter = new SentenceSplitter(lexicon);
  private final TriggerScan scan = new TriggerScan(lexicon);
  private final Tokenizer tokenizer =
      new Tokenizer(new ChineseSegmenter(lexicon), Tokenizer.Look.WIDE);
  private final MentionFinder mentions = new MentionFinder(lexicon);
  private final NeuralTagger tagger = NeuralTagger.load(Sentence::triggered);
  private final DateFinder dateFinder = new DateFinder(lexicon);
  private final EntityResolver entities = new EntityResolver(lexicon);
  private final FrameScan rules = new FrameScan(lexicon);
  private final EventReader events = new EventReader(lexicon);
  private final Pipeline pipeline =
      new Pipeline(lexicon, Pipeline.Scope.EVENTS, Pipeline.Recognizer.HANLP);

  private List<Article> articles = List.of();
  private List<Document> folded = List.of();
  private List<Document> split = List.of();
  private List<Document> scanned = List.of();
  private List<Document> cut = List.of();
  private List<Recognition> found = List.of();
  private List<Recognition> resolved = List.of();
  private Findings findings = Findings.together(List.of());
  private Optional<DatasetStore> store = Optional.empty();

  /** Gives each stage its input. */
  @Setup
  public void prepare() throws IOException, MissingInputException {
    articles = SpeedCorpora.read(pipeline).dense();
    folded = fold();
    split = split();
    scanned = scan();
    cut = segment();
    found =
        cut.stream()
            .map(
                document ->
                    new Recognition(
                        document, mentions.apply(document), List.of(), dateFinder.apply(document)))
            .toList();
    resolved = resolve();
    findings = Findings.together(frames().stream().map(Extraction::findings).toList());
    store = Optional.of(DatasetStore.open(filled()));
  }

  /** A dataset of the articles whose files are still to be written. */
  private Path filled() throws IOException, MissingInputException {
    Path folder = Files.createTempDirectory("stages-");
    Path feed = folder.resolve("dense.jsonl");
    SpeedCorpora.write(articles, articles.size(), feed);
    Path dataset = folder.resolve("dataset");
    RunOptions options = new RunOptions(dataset, 1, Optional.empty(), false, List.of(), true);
    new BatchRun(pipeline, options, new Progress() {})
        .run(Pipeline.find(List.of(feed.toString()), InputStream.nullInputStream()));
    return dataset;
  }

  /** Lets the dataset go. */
  @TearDown
  public void close() {
    store.ifPresent(DatasetStore::close);
  }

  @Benchmark
  public List<Document> fold() {
    return articles.stream().map(folding::apply).toList();
  }

  @Benchmark
  public List<Document> split() {
    return folded.stream().map(document -> splitter.apply(languages.apply(document))).toList();
  }

  @Benchmark
  public List<Document> scan() {
    return split.stream().map(scan::apply).toList();
  }

  @Benchmark
  public List<Document> segment() {
    return scanned.stream().map(tokenizer::apply).toList();
  }

  @Benchmark
  public List<Document> tag() {
    return cut.stream().map(tagger::apply).toList();
  }

  @Benchmark
  public List<List<Mention>> mentions() {
    return cut.stream().map(mentions::apply).toList();
  }

  @Benchmark
  public List<List<DateMention>> dates() {
    return cut.stream().map(dateFinder::apply).toList();
  }

  @Benchmark
  public List<Recognition> resolve() {
    return found.stream().map(entities::apply).toList();
  }

  @Benchmark
  public List<Extraction> frames() {
    return resolved.stream().map(rules::apply).map(events::apply).toList();
  }

  @Benchmark
  public Merged merge() {
    return pipeline.merge(findings);
  }

  @Benchmark
  public void write() {
    new DatasetWriter(store.orElseThrow()).write();
  }
}
