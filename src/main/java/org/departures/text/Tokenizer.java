package org.departures.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.departures.lexicon.KnownName;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.Table;
import org.departures.model.Document;
import org.departures.model.Language;
import org.departures.model.Sentence;
import org.departures.model.Sentence.Form;
import org.departures.model.Span;
import org.departures.model.Stage;
import org.departures.model.Token;
import org.departures.model.Trigger.Reach;

/**
 * Chooses the sentences that are worth a look and cuts them into tokens: Chinese ones by HanLP,
 * others by blanks and marks. The tokens tile their sentence.
 *
 * <p>Worth a look are the sentences with a trigger, those that they refer back to (some sentences
 * before and one behind, the first of the article), and the headings and items that give them their
 * organisation and person. An article without a trigger has none.
 */
public final class Tokenizer implements Stage<Document, Document> {

  private static final int SENTENCES_BEFORE = 3;
  private static final int SENTENCES_BEHIND = 1;
  private static final int FIRST_SENTENCES = 3;

  private final ChineseSegmenter segmenter;
  private final boolean all;

  /**
   * A tokenizer that cuts the lexicon's positions and organisations whole.
   *
   * @param all whether every sentence is worth a look
   */
  public Tokenizer(Lexicon lexicon, boolean all) {
    this.all = all;
    this.segmenter =
        new ChineseSegmenter(
            lexicon.words(Table.POSITIONS, Language.ZH),
            lexicon.names().stream()
                .filter(name -> name.kind() == KnownName.Kind.ORGANIZATION)
                .flatMap(name -> Stream.concat(name.zh().stream(), name.aliases().stream()))
                .filter(Tokenizer::isChinese)
                .collect(Collectors.toSet()));
  }

  @Override
  public Document apply(Document document) {
    BitSet chosen = chosen(document.sentences());
    if (chosen.isEmpty()) {
      return document;
    }
    List<Sentence> sentences = new ArrayList<>(document.sentences());
    chosen.stream()
        .forEach(
            i -> {
              Sentence sentence = sentences.get(i);
              sentences.set(i, sentence.withTokens(tokens(document, sentence.span())));
            });
    return document.withSentences(sentences);
  }

  private BitSet chosen(List<Sentence> sentences) {
    BitSet chosen = new BitSet();
    if (all) {
      chosen.set(0, sentences.size());
      return chosen;
    }
    for (Sentence sentence : sentences) {
      if (has(sentence, Reach.ARTICLE)) {
        choose(sentence, sentences.size(), chosen);
      }
    }
    if (!chosen.isEmpty()) {
      chosen.set(0, Math.min(sentences.size(), FIRST_SENTENCES));
      for (Sentence sentence : sentences) {
        if (has(sentence, Reach.SENTENCE)) {
          choose(sentence, sentences.size(), chosen);
        } else if (sentence.form() == Form.HEADING || sentence.form() == Form.ITEM) {
          chosen.set(sentence.index());
        }
      }
      sentences.stream()
          .filter(sentence -> sentence.form() == Form.CAPTION)
          .forEach(sentence -> chosen.clear(sentence.index()));
    }
    return chosen;
  }

  private static boolean has(Sentence sentence, Reach reach) {
    return sentence.form() != Form.CAPTION
        && sentence.triggers().stream().anyMatch(trigger -> trigger.reach() == reach);
  }

  private static void choose(Sentence sentence, int count, BitSet chosen) {
    chosen.set(
        Math.max(0, sentence.index() - SENTENCES_BEFORE),
        Math.min(count, sentence.index() + 1 + SENTENCES_BEHIND));
  }

  private List<Token> tokens(Document document, Span span) {
    String sentence = document.folded(span);
    return isChinese(sentence)
        ? segmenter.segment(sentence, span.start())
        : latin(sentence, span.start());
  }

  private static boolean isChinese(String text) {
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
