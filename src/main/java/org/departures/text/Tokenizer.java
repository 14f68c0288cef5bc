package org.departures.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.departures.model.Document;
import org.departures.model.Sentence;
import org.departures.model.Sentence.Form;
import org.departures.model.Span;
import org.departures.model.Stage;
import org.departures.model.Token;
import org.departures.model.Trigger;
import org.departures.model.Trigger.Reach;

/**
 * Chooses the sentences that are worth a look and cuts them into tokens: Chinese ones by HanLP,
 * others by blanks and marks. The tokens tile their sentence.
 *
 * <p>Worth a look are the sentences with a trigger, those that they refer back to (some sentences
 * before and one behind, the first of the article), and the headings and items that give them their
 * organisation and person. An article without a trigger has none, and sentences that are cut
 * already stay as they are.
 */
public final class Tokenizer implements Stage<Document, Document> {

  private static final int SENTENCES_BEFORE = 3;
  private static final int SENTENCES_BEHIND = 1;
  private static final int FIRST_SENTENCES = 3;

  /** Which sentences are worth a look. */
  public enum Look {
    /** Those with a trigger that can tell of a departure. */
    FIRST,
    /** Those around such triggers, and around the others beside them. */
    WIDE,
    /** Every one. */
    EVERYWHERE
  }

  private final ChineseSegmenter segmenter;
  private final Look look;

  /** A tokenizer that looks as {@code look} says. */
  public Tokenizer(ChineseSegmenter segmenter, Look look) {
    this.segmenter = segmenter;
    this.look = look;
  }

  @Override
  public Document apply(Document document) {
    List<Sentence> sentences = new ArrayList<>(document.sentences());
    BitSet chosen = chosen(sentences);
    sentences.stream()
        .filter(Sentence::selected)
        .forEach(sentence -> chosen.clear(sentence.index()));
    if (chosen.isEmpty()) {
      return document;
    }
    for (int i = chosen.nextSetBit(0); i >= 0; i = chosen.nextSetBit(i + 1)) {
      Sentence sentence = sentences.get(i);
      sentences.set(i, sentence.withTokens(tokens(document, sentence.span())));
    }
    return document.withSentences(sentences);
  }

  private BitSet chosen(List<Sentence> sentences) {
    BitSet chosen = new BitSet();
    if (look == Look.EVERYWHERE) {
      chosen.set(0, sentences.size());
      return chosen;
    }
    BitSet telling = having(Reach.ARTICLE, sentences);
    if (telling.isEmpty()) {
      return chosen;
    }
    if (look == Look.FIRST) {
      return telling;
    }
    telling.or(having(Reach.SENTENCE, sentences));
    telling.stream().forEach(i -> choose(i, sentences.size(), chosen));
    chosen.set(0, Math.min(sentences.size(), FIRST_SENTENCES));
    for (Sentence sentence : sentences) {
      if (sentence.form() == Form.HEADING || sentence.form() == Form.ITEM) {
        chosen.set(sentence.index());
      } else if (sentence.form() == Form.CAPTION) {
        chosen.clear(sentence.index());
      }
    }
    return chosen;
  }

  private static BitSet having(Reach reach, List<Sentence> sentences) {
    BitSet having = new BitSet();
    for (Sentence sentence : sentences) {
      if (sentence.form() != Form.CAPTION) {
        for (Trigger trigger : sentence.triggers()) {
          if (trigger.reach() == reach) {
            having.set(sentence.index());
          }
        }
      }
    }
    return having;
  }

  private static void choose(int sentence, int count, BitSet chosen) {
    chosen.set(
        Math.max(0, sentence - SENTENCES_BEFORE), Math.min(count, sentence + 1 + SENTENCES_BEHIND));
  }

  private List<Token> tokens(Document document, Span span) {
    String sentence = document.folded(span);
    return isChinese(sentence)
        ? segmenter.segment(sentence, span.start())
        : latin(sentence, span.start());
  }

  static boolean isChinese(String text) {
    return text.chars().anyMatch(Character::isIdeographic);
  }

  private static List<Token> latin(String sentence, int offset) {
    List<Token> tokens = new ArrayList<>();
    int start = 0;
    while (start < sentence.length()) {
      int end = start + 1;
      String tag = "w";
      if (Character.isLetterOrDigit(sentence.charAt(start))) {
        tag = Character.isDigit(sentence.charAt(start)) ? "m" : "en";
        while (end < sentence.length() && continuesWord(sentence, end)) {
          end++;
        }
      }
      tokens.add(new Token(new Span(offset + start, offset + end), tag));
      start = end;
    }
    return tokens;
  }

  /** A letter or digit, or a mark with one on each side: O'Neal, Jean-Luc, 4,600. */
  private static boolean continuesWord(String sentence, int at) {
    char c = sentence.charAt(at);
    return Character.isLetterOrDigit(c)
        || ("'-.,&".indexOf(c) >= 0
            && Character.isLetterOrDigit(sentence.charAt(at - 1))
            && at + 1 < sentence.length()
            && Character.isLetterOrDigit(sentence.charAt(at + 1))
            && (c != ',' || Character.isDigit(sentence.charAt(at + 1))));
  }
}
