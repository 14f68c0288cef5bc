package org.departures.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.departures.lexicon.Entry;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.LexiconException;
import org.departures.lexicon.LowerCase;
import org.departures.lexicon.Rule;
import org.departures.lexicon.Table;
import org.departures.lexicon.WordTree;
import org.departures.model.Document;
import org.departures.model.Language;
import org.departures.model.Sentence;
import org.departures.model.Span;
import org.departures.model.Stage;
import org.departures.model.Trigger;
import org.departures.model.Trigger.Reach;

/**
 * Finds, in one pass over the folded text, the words that can speak of an event, and gives them to
 * their sentences.
 *
 * <p>A word inside a decoy is none (离职 in 离职率); of words that overlap the first and longest stays;
 * a Latin word counts only as a whole word, in any case; a doubtful one without the words that it
 * asks for makes nothing worth a look.
 */
public final class TriggerScan implements Stage<Document, Document> {

  /** A trigger, or a decoy, which has no reach; {@code beside} is empty where any sentence does. */
  private record Word(String written, Optional<Reach> reach, List<String> beside) {

    /** The trigger at {@code span}, in the {@code sentence} of {@code text}, in lower case. */
    Optional<Trigger> trigger(Span span, Span sentence, String text) {
      return reach.map(
          usual -> new Trigger(span, written, isTold(sentence, text) ? usual : Reach.NOTHING));
    }

    private boolean isTold(Span sentence, String text) {
      return beside.isEmpty() || beside.stream().anyMatch(sentence.of(text)::contains);
    }
  }

  private final WordTree<Word> words;

  /**
   * A scan for the triggers of the lexicon's rules, each with the widest reach that a rule gives
   * it.
   *
   * @throws LexiconException if a word is called a doubtful trigger and is no rule's
   */
  public TriggerScan(Lexicon lexicon) {
    this(
        reaches(lexicon),
        beside(lexicon),
        Lexicon.LANGUAGES.stream()
            .flatMap(language -> lexicon.words(Table.DECOYS, language).stream())
            .toList());
  }

  /**
   * A scan for {@code words}, each with its reach where one of those {@code beside} it stands in
   * the same sentence, that passes over what lies in a decoy.
   */
  TriggerScan(
      Map<String, Reach> words, Map<String, List<String>> beside, Collection<String> decoys) {
    Map<String, Word> all = new HashMap<>();
    words.forEach(
        (word, reach) ->
            all.put(
                LowerCase.of(word),
                new Word(word, Optional.of(reach), beside.getOrDefault(word, List.of()))));
    decoys.forEach(
        word -> all.put(LowerCase.of(word), new Word(word, Optional.empty(), List.of())));
    this.words = new WordTree<>(all);
  }

  private static Map<String, Reach> reaches(Lexicon lexicon) {
    Map<String, Reach> reaches = new HashMap<>();
    for (Rule rule : lexicon.rules()) {
      Reach reach =
          switch (rule.yields()) {
            case DEPARTURE -> Reach.ARTICLE;
            case SUCCESSOR, APPOINTMENT, EFFECT, STAY, RETURN, TALLY -> Reach.SENTENCE;
            case DESTINATION, POST, APPOSITION -> Reach.NOTHING;
          };
      for (String trigger : rule.triggers()) {
        reaches.merge(trigger, reach, (one, other) -> one.compareTo(other) < 0 ? one : other);
      }
    }
    for (Language language : Lexicon.LANGUAGES) {
      for (Entry doubtful : lexicon.entries(Table.DOUBTFUL_TRIGGERS, language)) {
        if (reaches.get(doubtful.word()) != Reach.ARTICLE) {
          throw doubtful.error("\"" + doubtful.word() + "\" is no trigger of a departure");
        }
      }
    }
    return reaches;
  }

  private static Map<String, List<String>> beside(Lexicon lexicon) {
    Map<String, List<String>> beside = new HashMap<>();
    for (Language language : Lexicon.LANGUAGES) {
      for (Entry doubtful : lexicon.entries(Table.DOUBTFUL_TRIGGERS, language)) {
        beside.put(doubtful.word(), List.of(doubtful.value().split(" ")));
      }
    }
    return beside;
  }

  @Override
  public Document apply(Document document) {
    String text = LowerCase.of(document.folded());
    List<WordTree.Hit<Word>> hits = hits(text);
    if (hits.isEmpty()) {
      return document;
    }
    List<Sentence> sentences = new ArrayList<>(document.sentences());
    int next = 0;
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      List<Trigger> inside = new ArrayList<>();
      while (next < hits.size() && hits.get(next).start() < sentence.span().end()) {
        WordTree.Hit<Word> hit = hits.get(next++);
        Span span = new Span(hit.start(), hit.end());
        if (sentence.span().contains(span)) {
          hit.value().trigger(span, sentence.span(), text).ifPresent(inside::add);
        }
      }
      if (!inside.isEmpty()) {
        sentences.set(i, sentence.withTriggers(inside));
      }
    }
    return document.withSentences(sentences);
  }

  /** The hits in order, the first and longest where they overlap. */
  private List<WordTree.Hit<Word>> hits(String text) {
    List<WordTree.Hit<Word>> longest = new ArrayList<>();
    int last = -1;
    for (WordTree.Hit<Word> hit : words.everywhere(text)) {
      if (!isWhole(text, hit.start(), hit.end())) {
        continue;
      }
      if (last < 0 || hit.start() >= longest.get(last).end()) {
        longest.add(hit);
        last++;
      } else if (hit.start() == longest.get(last).start()) {
        longest.set(last, hit);
      }
    }
    return longest;
  }

  private static boolean isWhole(String text, int start, int end) {
    return !(isLatin(text, start) && isLatin(text, start - 1))
        && !(isLatin(text, end - 1) && isLatin(text, end));
  }

  private static boolean isLatin(String text, int at) {
    if (at < 0 || at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }
}
