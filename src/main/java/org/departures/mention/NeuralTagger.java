package org.departures.mention;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
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
 * <p>Sentences go through in batches of like length. One that is longer than the network takes is
 * cut behind marks. Made once; safe to share between threads.
 */
public final class NeuralTagger implements Stage<Document, Document> {

  static final String FOUND_BY = "tagger";

  /** UTF-16 units; the network was trained on no longer ones. */
  private static final int LONGEST = 200;

  /** The network has no places for more. */
  private static final int MOST_PIECES = 512;

  private static final int BATCH = 16;
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

  /** A part of a sentence that goes through in one piece. */
  private record Stretch(int sentence, int start, Pieces pieces) {}

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
    List<List<TaggedSpan>> tagged =
        tag(document.folded(), unread.stream().map(Sentence::span).toList());
    for (int i = 0; i < tagged.size(); i++) {
      sentences.set(unread.get(i).index(), unread.get(i).withTagged(tagged.get(i)));
    }
    return document.withSentences(sentences);
  }

  /** Others are left to the rules. */
  private static boolean isChinese(String sentence) {
    return sentence.codePoints().anyMatch(Character::isIdeographic);
  }

  /** What each of the {@code sentences} of {@code text} holds, in the order of the text. */
  List<List<TaggedSpan>> tag(String text, List<Span> sentences) {
    List<Stretch> stretches = new ArrayList<>();
    List<List<TaggedSpan>> found = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      found.add(new ArrayList<>());
      add(text, i, sentences.get(i), stretches);
    }
    stretches.sort(Comparator.comparingInt(stretch -> stretch.pieces().size()));
    for (int from = 0; from < stretches.size(); from += BATCH) {
      List<Stretch> batch = stretches.subList(from, Math.min(from + BATCH, stretches.size()));
      float[][][] scores = model.scores(batch.stream().map(Stretch::pieces).toList());
      for (int row = 0; row < scores.length; row++) {
        Stretch stretch = batch.get(row);
        for (TaggedSpan mention : decoder.mentions(stretch.pieces(), scores[row])) {
          Span span =
              new Span(
                  stretch.start() + mention.span().start(), stretch.start() + mention.span().end());
          found.get(stretch.sentence()).add(new TaggedSpan(mention.type(), span));
        }
      }
    }
    found.forEach(mentions -> mentions.sort(Comparator.comparing(TaggedSpan::span)));
    return found;
  }

  private void add(String text, int sentence, Span span, List<Stretch> stretches) {
    if (span.length() > LONGEST) {
      addHalves(text, sentence, span, span.start() + LONGEST, stretches);
      return;
    }
    Pieces pieces = wordPieces.cut(span.of(text));
    if (pieces.size() > MOST_PIECES) {
      addHalves(text, sentence, span, span.start() + span.length() / 2, stretches);
    } else {
      stretches.add(new Stretch(sentence, span.start(), pieces));
    }
  }

  private void addHalves(
      String text, int sentence, Span span, int latest, List<Stretch> stretches) {
    int cut = Stretches.cut(text, span.start(), latest);
    add(text, sentence, new Span(span.start(), cut), stretches);
    add(text, sentence, new Span(cut, span.end()), stretches);
  }
}
