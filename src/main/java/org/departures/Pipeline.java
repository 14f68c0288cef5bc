package org.departures;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.departures.date.DateFinder;
import org.departures.event.EventReader;
import org.departures.event.FrameScan;
import org.departures.event.Frames;
import org.departures.event.RuleCheck;
import org.departures.ingest.ArticleReader;
import org.departures.ingest.InputFinder;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.Table;
import org.departures.mention.EntityResolver;
import org.departures.mention.MentionFinder;
import org.departures.mention.NeuralTagger;
import org.departures.merge.ChangeMerger;
import org.departures.merge.FindingsMerger;
import org.departures.merge.SplitMerger;
import org.departures.merge.TextSketcher;
import org.departures.model.Article;
import org.departures.model.CheckedExample;
import org.departures.model.Document;
import org.departures.model.Extraction;
import org.departures.model.Findings;
import org.departures.model.InputFile;
import org.departures.model.Language;
import org.departures.model.MergeMemory;
import org.departures.model.Merged;
import org.departures.model.MergedChange;
import org.departures.model.MissingInputException;
import org.departures.model.ReadResult;
import org.departures.model.ReadingOptions;
import org.departures.model.Recognition;
import org.departures.model.Sentence;
import org.departures.model.SplitMerge;
import org.departures.model.Stage;
import org.departures.model.Verdict;
import org.departures.text.ChineseSegmenter;
import org.departures.text.Folding;
import org.departures.text.LanguageIdentifier;
import org.departures.text.SentenceSplitter;
import org.departures.text.Tokenizer;
import org.departures.text.Tokenizer.Look;
import org.departures.text.TriggerScan;
import org.slf4j.LoggerFactory;

/**
 * The way of an article: read, folded, split, scanned for triggers; in the few sentences that can
 * hold an event, mentions and dates, entities, claims; claims of all articles merged, those of
 * copies as one.
 *
 * <p>Made once, which reads the lexicon and the models; safe to share between threads.
 */
public final class Pipeline implements Stage<Article, Extraction> {

  /** The program's version, on which results depend. */
  public static final String VERSION = "0.1.0";

  private static final List<Language> LANGUAGES = List.of(Language.ZH, Language.EN);

  /** Which sentences the recognisers look at. */
  public enum Scope {
    /** Those that can hold an event, and those that they refer back to. */
    EVENTS,
    /** Every sentence. */
    ALL
  }

  /** Who looks for names in the sentences that were chosen. */
  public enum Recognizer {
    /** Rules, word lists and HanLP's segmentation. */
    HANLP,
    /** The same, and the neural tagger for Chinese. */
    NEURAL
  }

  private final Scope scope;
  private final Lexicon lexicon;
  private final ReadingOptions reading;
  private final String recognizerVersion;
  private final ArticleReader reader;
  private final Stage<Article, Document> scanned;
  private final Stage<Document, Document> firstLook;
  private final Stage<Document, Document> wideLook;
  private final MentionFinder mentions;
  private final DateFinder dates;
  private final EntityResolver entities;
  private final FrameScan rules;
  private final EventReader events;
  private final TextSketcher sketcher = new TextSketcher();
  private final FindingsMerger merger = new FindingsMerger();
  private final ChangeMerger changeMerger = new ChangeMerger();

  /** A pipeline that speaks the lexicon's languages, and reads as is usual. */
  public Pipeline(Lexicon lexicon, Scope scope, Recognizer recognizer) {
    this(() -> lexicon, scope, recognizer, ReadingOptions.DEFAULT);
  }

  private Pipeline(
      Supplier<Lexicon> words, Scope scope, Recognizer recognizer, ReadingOptions reading) {
    this.scope = scope;
    this.reading = reading;
    // SLF4J complains where two threads are the first to ask for a logger.
    LoggerFactory.getILoggerFactory();
    // HanLP's dictionaries take about as long to load as the lexicon and the network, which is no
    // Java and must not be under way when the program ends.
    Executor beside = task -> new Thread(task, "dictionaries").start();
    CompletableFuture<Void> dictionaries =
        CompletableFuture.runAsync(ChineseSegmenter::readDictionaries, beside);
    lexicon = words.get();
    CompletableFuture<ChineseSegmenter> loading =
        dictionaries.thenApplyAsync(read -> new ChineseSegmenter(lexicon), beside);
    Optional<NeuralTagger> tagger =
        recognizer == Recognizer.NEURAL
            ? Optional.of(
                NeuralTagger.load(scope == Scope.ALL ? Sentence::selected : Sentence::triggered))
            : Optional.empty();
    recognizerVersion = tagger.map(NeuralTagger::version).orElse("hanlp");
    reader = new ArticleReader(pageWords(lexicon), reading);
    // The folding needs HanLP too, whose classes two threads must not initialise at once.
    ChineseSegmenter segmenter = loaded(loading);
    scanned = scanned(lexicon);
    firstLook = looked(segmenter, scope == Scope.ALL ? Look.EVERYWHERE : Look.FIRST, tagger);
    wideLook = looked(segmenter, Look.WIDE, tagger);
    dates = new DateFinder(lexicon);
    entities = new EntityResolver(lexicon);
    rules = new FrameScan(lexicon);
    events = new EventReader(lexicon);
    mentions = new MentionFinder(lexicon);
  }

  /** Sentences chosen and cut, and those that the tagger reads tagged. */
  private static Stage<Document, Document> looked(
      ChineseSegmenter segmenter, Look look, Optional<NeuralTagger> tagger) {
    Tokenizer tokenizer = new Tokenizer(segmenter, look);
    return document -> {
      Document cut = tokenizer.apply(document);
      return tagger.map(asked -> asked.apply(cut)).orElse(cut);
    };
  }

  private static <T> T loaded(CompletableFuture<T> loading) {
    try {
      return loading.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** A pipeline of the built-in lexicon, with the files of the folder {@code more} added to it. */
  public static Pipeline load(Optional<Path> more, Scope scope, Recognizer recognizer) {
    return load(more, scope, recognizer, ReadingOptions.DEFAULT);
  }

  /** The same, with inputs read as {@code reading} says. */
  public static Pipeline load(
      Optional<Path> more, Scope scope, Recognizer recognizer, ReadingOptions reading) {
    return new Pipeline(() -> lexicon(more), scope, recognizer, reading);
  }

  /** The files that the inputs of a command line name; {@code -} is {@code standardInput}. */
  public static List<InputFile> find(List<String> inputs, InputStream standardInput)
      throws MissingInputException, IOException {
    return new InputFinder(standardInput).find(inputs);
  }

  /** Gives {@code sink} each article of {@code input}, or what could not be read. */
  public void read(InputFile input, Consumer<ReadResult> sink) {
    reader.read(input, sink);
  }

  @Override
  public Extraction apply(Article article) {
    Document first = firstLook.apply(scanned.apply(article));
    if (first.selected().isEmpty()) {
      return nothing(new Recognition(first, List.of(), List.of(), List.of()), List.of());
    }
    Recognition seen = recognition(first);
    Frames frames = rules.apply(seen);
    if (!frames.tell()) {
      return nothing(scope == Scope.ALL ? entities.apply(seen) : seen, frames.unexplained());
    }
    Document wide = wideLook.apply(first);
    Recognition known = entities.apply(wide.equals(first) ? seen : recognition(wide));
    Extraction read = events.apply(frames.in(known).orElseGet(() -> rules.apply(known)));
    return read.claims().isEmpty() ? read : read.withSketch(sketcher.apply(article.text()));
  }

  private static Extraction nothing(Recognition seen, List<Verdict> verdicts) {
    return new Extraction(seen, List.of(), List.of(), List.of(), verdicts);
  }

  private Recognition recognition(Document document) {
    return new Recognition(document, mentions.apply(document), List.of(), dates.apply(document));
  }

  /** Merges what was found in any number of articles. */
  public Merged merge(Findings findings) {
    return merger.apply(findings);
  }

  /** Merges again what the articles touch that changed since the last merge. */
  public MergedChange merge(MergeMemory memory) {
    return changeMerger.apply(memory);
  }

  /** The merge in steps, for many machines. */
  public static SplitMerge splitMerge() {
    return new SplitMerger();
  }

  /** The lexicon's version, on which results depend. */
  public String lexiconVersion() {
    return lexicon.version();
  }

  /** How inputs are read, on which results depend. */
  public ReadingOptions reading() {
    return reading;
  }

  /** Who looks for names, and with which model, on which results depend. */
  public String recognizerVersion() {
    return recognizerVersion;
  }

  /**
   * Runs every example of every rule, of the built-in lexicon and of the folder {@code more}, in
   * the order of the files.
   */
  public static List<CheckedExample> checkExamples(Optional<Path> more) {
    Lexicon lexicon = lexicon(more);
    RuleCheck check = new RuleCheck(lexicon, scanned(lexicon));
    return check.cases().stream()
        .map(
            example ->
                new CheckedExample(example.where(), example.sentence(), check.failure(example)))
        .toList();
  }

  private static Lexicon lexicon(Optional<Path> more) {
    return more.map(Lexicon::load).orElseGet(Lexicon::load);
  }

  private static Stage<Article, Document> scanned(Lexicon lexicon) {
    Folding folding = new Folding();
    LanguageIdentifier languages = new LanguageIdentifier();
    SentenceSplitter splitter = new SentenceSplitter(lexicon);
    TriggerScan triggers = new TriggerScan(lexicon);
    return article -> triggers.apply(splitter.apply(languages.apply(folding.apply(article))));
  }

  private static Map<String, String> pageWords(Lexicon lexicon) {
    Map<String, String> words = new HashMap<>();
    for (Language language : LANGUAGES) {
      words.putAll(lexicon.map(Table.FURNITURE, language));
      words.putAll(lexicon.map(Table.DATELINES, language));
    }
    return words;
  }
}
