package org.departures.mention;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import org.departures.model.BadResourceException;
import org.departures.model.Document;
import org.departures.model.Hashes;
import org.departures.model.Sentence;
import org.departures.model.Span;
import org.departures.model.Stage;
import org.departures.model.TaggedSpan;

/**
 * Finds people, organisations and positions in Chinese sentences with the network that {@code
 * src/model} trains. It looks at the folded text; offsets are the article's. Sentences that are
 * tagged already stay as they are.
 *
 * <p>Sentences go through one by one: in a batch the shorter ones would be filled up. One that is
 * longer than the network takes is cut behind marks. Made once; safe to share between threads.
 */
public final class NeuralTagger implements Stage<Document, Document> {

  static final String FOUND_BY = "tagger";

  /** UTF-16 units; the network was trained on no longer ones. */
  private static final int LONGEST = 200;

  /** The network has no places for more. */
  private static final int MOST_PIECES = 512;

  private static final int VERSION_BYTES = 6;
  private static final String MODEL = "/model/tagger.onnx";
  private static final String TOKENIZER = "/model/tokenizer.json";

  private final WordPieces wordPieces;
  private final TaggerModel model;
  private final String version;
  private final TagDecoder decoder = new TagDecoder();
  private final Predicate<Sentence> reads;

  private NeuralTagger(WordPieces wordPieces, byte[] network, Predicate<Sentence> reads) {
    this.wordPieces = wordPieces;
    this.reads = reads;
    model = new TaggerModel(network);
    version = "neural-" + HexFormat.of().formatHex(Hashes.sha256(network), 0, VERSION_BYTES);
  }

  /**
   * The tagger that comes with the program, for those Chinese sentences that {@code reads} says.
   */
  public static NeuralTagger load(Predicate<Sentence> reads) {
    try (InputStream network = resource(MODEL);
        InputStream tokenizer = resource(TOKENIZER)) {
      return new NeuralTagger(new WordPieces(tokenizer), network.readAllBytes(), reads);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Changes with the network. */
  public String version() {
    return version;
  }

  private static InputStream resource(String name) {
    InputStream stream = NeuralTagger.class.getResourceAsStream(name);
    if (stream == null) {
      throw new BadResourceException("the program lacks its " + name);
    }
    return stream;
  }

  @Override
  public Document apply(Document document) {
    List<Sentence> sentences = new ArrayList<>(document.sentences());
    List<Sentence> unread =
        sentences.stream()
            .filter(reads)
            .filter(sentence -> sentence.tagged().isEmpty())
            .filter(sentence -> isChinese(document.folded(sentence.span())))
            .toList();
    if (unread.isEmpty()) {
      return document;
    }
    for (Sentence sentence : unread) {
      sentences.set(sentence.index(), sentence.withTagged(tag(document.folded(), sentence.span())));
    }
    return document.withSentences(sentences);
  }

  /** Others are left to the rules. */
  private static boolean isChinese(String sentence) {
    return sentence.codePoints().anyMatch(Character::isIdeographic);
  }

  /** What {@code sentence} of {@code text} holds, in the order of the text. */
  List<TaggedSpan> tag(String text, Span sentence) {
    List<TaggedSpan> found = new ArrayList<>();
    add(text, sentence, found);
    return found;
  }

  private void add(String text, Span span, List<TaggedSpan> found) {
    if (span.length() > LONGEST) {
      addHalves(text, span, span.start() + LONGEST, found);
      return;
    }
    Pieces pieces = wordPieces.cut(span.of(text));
    if (pieces.size() > MOST_PIECES) {
      addHalves(text, span, span.start() + span.length() / 2, found);
      return;
    }
    for (TaggedSpan mention : decoder.mentions(pieces, model.scores(pieces))) {
      int start = span.start() + mention.span().start();
      int end = span.start() + mention.span().end();
      found.add(new TaggedSpan(mention.type(), new Span(start, end)));
    }
  }

  private void addHalves(String text, Span span, int latest, List<TaggedSpan> found) {
    int cut = Stretches.cut(text, span.start(), latest);
    add(text, new Span(span.start(), cut), found);
    add(text, new Span(cut, span.end()), found);
  }
}
