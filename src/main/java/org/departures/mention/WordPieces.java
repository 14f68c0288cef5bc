package org.departures.mention;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * Cuts text into the pieces that the tagger knows: a piece for each Chinese character and each
 * mark, one or more for a word in Latin letters. Safe to share between threads.
 */
final class WordPieces {

  /** The library would ask the network for other builds of itself, and where it runs. */
  private static final String OFFLINE = "ai.djl.offline";

  private static final char REPLACEMENT = '\ufffd';

  private final HuggingFaceTokenizer tokenizer;

  WordPieces(InputStream definition) throws IOException {
    if (System.getProperty(OFFLINE) == null) {
      System.setProperty(OFFLINE, "true");
    }
    tokenizer =
        HuggingFaceTokenizer.newInstance(
            definition, Map.of("padding", "false", "truncation", "false"));
  }

  /**
   * The pieces of {@code text}. Blanks and control characters belong to none; every other character
   * belongs to a piece, or to several that each stand for the whole of it.
   */
  Pieces cut(String text) {
    Encoding encoding = tokenizer.encode(wellFormed(text), true, false);
    CharSpan[] spans = encoding.getCharTokenSpans();
    int[] units = unitsOfCodePoints(text);
    int[] starts = new int[spans.length];
    int[] ends = new int[spans.length];
    for (int i = 0; i < spans.length; i++) {
      // The marks of beginning and end stand for no text.
      starts[i] = spans[i] == null ? Pieces.NO_TEXT : units[spans[i].getStart()];
      ends[i] = spans[i] == null ? Pieces.NO_TEXT : units[spans[i].getEnd()];
    }
    return new Pieces(encoding.getIds(), starts, ends);
  }

  /** Half a surrogate pair is no text to the library; the other characters keep their places. */
  private static String wellFormed(String text) {
    StringBuilder whole = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (Character.charCount(text.codePointAt(i)) == 2) {
          i++;
        } else {
          whole.setCharAt(i, REPLACEMENT);
        }
      }
    }
    return whole.toString();
  }

  private static int[] unitsOfCodePoints(String text) {
    int[] units = new int[text.codePointCount(0, text.length()) + 1];
    int at = 0;
    for (int i = 0; i < units.length; i++) {
      units[i] = at;
      at += at < text.length() ? Character.charCount(text.codePointAt(at)) : 0;
    }
    return units;
  }
}
