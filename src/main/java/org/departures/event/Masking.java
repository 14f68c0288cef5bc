package org.departures.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.departures.model.DateMention;
import org.departures.model.Document;
import org.departures.model.Mention;
import org.departures.model.Recognition;
import org.departures.model.Sentence;
import org.departures.model.Span;

/**
 * Masks a sentence: a private-use character for each mention and date; blanks between Chinese and
 * Latin, quotation marks around a single mention, and brackets that hold no trigger are left out.
 */
final class Masking {

  private static final String QUOTES = "“”\"「」『』《》";
  private static final int LONGEST_BRACKET = 60;

  MaskedSentence mask(Recognition recognition, Sentence sentence) {
    Document document = recognition.document();
    String text = document.folded();
    List<Node> nodes = nodes(recognition, sentence.span());
    boolean chinese = isChinese(text, sentence.span());
    MaskedSentence.Builder builder = new MaskedSentence.Builder(sentence.span().length());
    int next = 0;
    int i = sentence.span().start();
    while (i < sentence.span().end()) {
      while (next < nodes.size() && nodes.get(next).span().start() < i) {
        next++;
      }
      if (next < nodes.size() && nodes.get(next).span().start() == i) {
        builder.node(nodes.get(next));
        i = nodes.get(next).span().end();
        continue;
      }
      int behindBracket = behindBracket(text, i, sentence);
      if (behindBracket > i && next < nodes.size()) {
        // 昨(18)日 is a date that begins in the bracket.
        Span span = nodes.get(next).span();
        behindBracket =
            span.start() < behindBracket && span.end() > behindBracket ? i + 1 : behindBracket;
      }
      if (behindBracket > i) {
        // One of the blanks around it goes with it.
        boolean blanks = i > 0 && text.charAt(i - 1) == ' ' && text.startsWith(" ", behindBracket);
        i = blanks ? behindBracket + 1 : behindBracket;
        continue;
      }
      if (chinese && isBreak(text, i)) {
        builder.character(',', i);
        i++;
        continue;
      }
      boolean left =
          (chinese && text.charAt(i) == ' ')
              || (QUOTES.indexOf(text.charAt(i)) >= 0 && isAroundNode(i, nodes, next));
      if (!left) {
        builder.character(text.charAt(i), i);
      }
      i++;
    }
    return builder.build(sentence);
  }

  private static List<Node> nodes(Recognition recognition, Span sentence) {
    List<Node> all = new ArrayList<>();
    for (Mention mention : recognition.mentions()) {
      if (sentence.contains(mention.span())) {
        all.add(Node.of(mention));
      }
    }
    for (DateMention date : recognition.dates()) {
      if (sentence.contains(date.span())) {
        all.add(Node.of(date));
      }
    }
    all.sort(Comparator.comparing(Node::span));
    List<Node> nodes = new ArrayList<>();
    for (Node node : all) {
      if (nodes.isEmpty() || !nodes.get(nodes.size() - 1).span().overlaps(node.span())) {
        nodes.add(node);
      }
    }
    return nodes;
  }

  private static boolean isChinese(String text, Span sentence) {
    for (int i = sentence.start(); i < sentence.end(); i++) {
      if (Character.isIdeographic(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Where the bracket that opens at {@code i} has ended, or {@code i} where none can be left out.
   */
  private static int behindBracket(String text, int i, Sentence sentence) {
    if (text.charAt(i) != '(') {
      return i;
    }
    int limit = Math.min(sentence.span().end(), i + LONGEST_BRACKET);
    int close = text.indexOf(')', i);
    if (close < 0 || close >= limit) {
      return i;
    }
    Span bracket = new Span(i, close + 1);
    return sentence.triggers().stream().anyMatch(trigger -> bracket.contains(trigger.span()))
        ? i
        : close + 1;
  }

  /** A blank between two Chinese words parts a headline: 陈立辞职 周宁接任. */
  private static boolean isBreak(String text, int i) {
    return text.charAt(i) == ' '
        && i > 0
        && i + 1 < text.length()
        && Character.isIdeographic(text.charAt(i - 1))
        && Character.isIdeographic(text.charAt(i + 1));
  }

  private static boolean isAroundNode(int i, List<Node> nodes, int next) {
    return (next < nodes.size() && nodes.get(next).span().start() == i + 1)
        || (next > 0 && nodes.get(next - 1).span().end() == i);
  }
}
