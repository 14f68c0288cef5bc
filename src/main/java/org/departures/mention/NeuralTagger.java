package org.departures.mention;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.departures.model.BadResourceException;
import org.departures.model.Hashes;
import org.departures.model.Span;

/**
 * Finds people, organisations and positions in Chinese sentences with the network that {@code
 * src/model} trains. It looks at the folded text; offsets are the article's.
 *
 * <p>Sentences go through in batches of like length. One that is longer than the network takes is
 * cut behind marks. Made once; safe to share between threads.
 */
public final class NeuralTagger {

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

  private NeuralTagger(WordPieces wordPieces, byte[] network) {
    this.wordPieces = wordPieces;
    model = new TaggerModel(network);
    version = "neural-" + HexFormat.of().formatHex(Hashes.sha256(network), 0, VERSION_BYTES);
  }

  /** The tagger that comes with the program. */
  public static NeuralTagger load() {
    try (InputStream network = resource(MODEL);
        InputStream tokenizer = resource(TOKENIZER)) {
      return new NeuralTagger(new WordPieces(tokenizer), network.readAllBytes());
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

  /** Whether {@code sentence} has Chinese characters; others are left to the rules. */
  static boolean reads(String sentence) {
    return sentence.codePoints().anyMatch(Character::isIdeographic);
  }

  /** What each of the {@code sentences} of {@code text} holds, in the order of the text. */
  List<List<Finding>> tag(String text, List<Span> sentences) {
    List<Stretch> stretches = new ArrayList<>();
    List<List<Finding>> found = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      found.add(new ArrayList<>());
      if (reads(sentences.get(i).of(text))) {
        add(text, i, sentences.get(i), stretches);
      }
    }
    stretches.sort(Comparator.comparingInt(stretch -> stretch.pieces().size()));
    for (int from = 0; from < stretches.size(); from += BATCH) {
      List<Stretch> batch = stretches.subList(from, Math.min(from + BATCH, stretches.size()));
      float[][][] scores = model.scores(batch.stream().map(Stretch::pieces).toList());
      for (int row = 0; row < scores.length; row++) {
        Stretch stretch = batch.get(row);
        for (Finding finding : decoder.mentions(stretch.pieces(), scores[row], FOUND_BY)) {
          Span span =
              new Span(
                  stretch.start() + finding.span().start(), stretch.start() + finding.span().end());
          found.get(stretch.sentence()).add(new Finding(finding.type(), span, FOUND_BY));
        }
      }
    }
    found.forEach(findings -> findings.sort(Comparator.comparing(Finding::span)));
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
