package org.departures.mention;

import java.util.List;
import java.util.Optional;
import org.departures.model.Document;
import org.departures.model.Sentence;
import org.departures.model.Span;
import org.departures.model.Token;
import org.departures.model.Trigger;

/** A sentence's folded characters and its tokens, which can be asked for by offset. */
final class SentenceText {

  private final Document document;
  private final Sentence sentence;
  private final int[] tokenOf;

  SentenceText(Document document, Sentence sentence) {
    this.document = document;
    this.sentence = sentence;
    tokenOf = new int[sentence.span().length()];
    List<Token> tokens = sentence.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      Span span = tokens.get(i).span();
      for (int at = span.start(); at < span.end(); at++) {
        tokenOf[at - start()] = i;
      }
    }
  }

  /** The whole article's folded text, into which all offsets point. */
  String text() {
    return document.folded();
  }

  /** The article's text as it was written. */
  String original() {
    return document.article().text();
  }

  int start() {
    return sentence.span().start();
  }

  int end() {
    return sentence.span().end();
  }

  int tokens() {
    return sentence.tokens().size();
  }

  Span span(int token) {
    return sentence.tokens().get(token).span();
  }

  String word(int token) {
    return document.folded(span(token));
  }

  /** HanLP's part of speech of a token, and the empty word for one outside the sentence. */
  String tag(int token) {
    return token < 0 || token >= tokens() ? "" : sentence.tokens().get(token).tag();
  }

  /** The token that the character at {@code offset} belongs to. */
  int tokenAt(int offset) {
    return tokenOf[offset - start()];
  }

  /** Whether a token, or nothing more, starts at {@code offset}. */
  boolean cutAt(int offset) {
    return offset <= start()
        || offset >= end()
        || tokenOf[offset - start()] != tokenOf[offset - 1 - start()];
  }

  /** The character at {@code offset}, and a line feed outside the sentence. */
  char at(int offset) {
    return offset < start() || offset >= end() ? '\n' : text().charAt(offset);
  }

  /** Whether any sentence of the article can hold an event. */
  boolean isOfTriggeredArticle() {
    return document.sentences().stream().anyMatch(other -> !other.triggers().isEmpty());
  }

  /** Whether a trigger holds {@code span} and goes on. */
  boolean isInTrigger(Span span) {
    return sentence.triggers().stream()
        .anyMatch(
            trigger -> trigger.span().contains(span) && trigger.span().length() > span.length());
  }

  /** The part of {@code span} before a trigger that begins inside it and ends behind it. */
  Optional<Span> beforeTrigger(Span span) {
    return sentence.triggers().stream()
        .map(Trigger::span)
        .filter(trigger -> trigger.end() > span.end())
        .filter(trigger -> trigger.start() >= span.start() + 2 && trigger.start() < span.end())
        .map(trigger -> new Span(span.start(), trigger.start()))
        .findFirst();
  }
}
