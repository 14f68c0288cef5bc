package org.departures.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.departures.lexicon.Rule;
import org.departures.model.Article;
import org.departures.model.DateMention;
import org.departures.model.Document;
import org.departures.model.EdtfDate;
import org.departures.model.Entity;
import org.departures.model.Hashes;
import org.departures.model.Mention;
import org.departures.model.MentionType;
import org.departures.model.Name;
import org.departures.model.Recognition;
import org.departures.model.Script;
import org.departures.model.Sentence;
import org.departures.model.Span;
import org.departures.model.Stage;
import org.departures.model.StatedDate;
import org.departures.model.Token;

/**
 * A rule's example: a sentence in which the mentions are marked, {@code [person:陈立]辞职}.
 *
 * <p>The roles are the slots of {@link Slot}, and for mentions without a role in the rule {@code
 * other} (a person), {@code otherorg}, {@code he}, {@code company} and {@code group}. Recognition
 * is injected from the marks, so that an example tests its rule and nothing else.
 */
final class MarkedSentence {

  private static final LocalDate PUBLISHED = LocalDate.of(2031, 6, 1);

  /** A marked stretch of the unmarked text. */
  record Mark(String role, Span span, String text) {}

  private final String text;
  private final List<Mark> marks;

  private MarkedSentence(String text, List<Mark> marks) {
    this.text = text;
    this.marks = marks;
  }

  /**
   * Reads {@code marked}, an example of {@code rule}, which is named in the error if it is
   * malformed.
   */
  static MarkedSentence parse(String marked, Rule rule) {
    StringBuilder text = new StringBuilder();
    List<Mark> marks = new ArrayList<>();
    int i = 0;
    while (i < marked.length()) {
      int close = marked.indexOf(']', i);
      int colon = marked.indexOf(':', i);
      if (marked.charAt(i) == '[') {
        if (close < 0 || colon < 0 || colon > close) {
          throw rule.error("has an unclosed mark in: " + marked);
        }
        String words = marked.substring(colon + 1, close);
        Span span = new Span(text.length(), text.length() + words.length());
        marks.add(new Mark(marked.substring(i + 1, colon), span, words));
        text.append(words);
        i = close + 1;
      } else {
        text.append(marked.charAt(i++));
      }
    }
    return new MarkedSentence(text.toString(), List.copyOf(marks));
  }

  List<Mark> marks() {
    return marks;
  }

  /** What the recognisers would give for it; {@code prepare} folds, splits and scans. */
  Recognition recognition(Rule rule, Stage<Article, Document> prepare) {
    Document document = prepare.apply(article(rule));
    List<Sentence> sentences =
        document.sentences().stream()
            .map(sentence -> sentence.withTokens(List.of(new Token(sentence.span(), "x"))))
            .toList();
    Map<String, Entity> entities = new LinkedHashMap<>();
    List<Mention> mentions = new ArrayList<>();
    List<DateMention> dates = new ArrayList<>();
    for (Mark mark : marks) {
      if (mark.role().equals(Slot.DATE.group())) {
        dates.add(new DateMention(mark.span(), date(mark.text()), "example"));
      } else if (type(mark, rule).isPresent()) {
        mentions.add(mention(mark, type(mark, rule).get(), entities));
      }
    }
    mentions.sort(Comparator.comparing(Mention::span));
    return new Recognition(
        document.withSentences(sentences), mentions, List.copyOf(entities.values()), dates);
  }

  private Article article(Rule rule) {
    return new Article(
        "example",
        rule.file(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(PUBLISHED),
        rule.language(),
        Script.UNKNOWN,
        text);
  }

  private static Optional<MentionType> type(Mark mark, Rule rule) {
    Optional<Slot> slot = Slot.of(mark.role());
    if (slot.isPresent()) {
      return switch (slot.get()) {
        case PERSON, SUCCESSOR -> Optional.of(MentionType.PERSON);
        case ORG, DESTINATION -> Optional.of(MentionType.ORGANIZATION);
        case POSITION, NEW_POSITION -> Optional.of(MentionType.POSITION);
        case TRIGGER, DATE, TOTAL, DEPARTED, REMAINING -> Optional.empty();
      };
    }
    return switch (mark.role()) {
      case "other" -> Optional.of(MentionType.PERSON);
      case "otherorg" -> Optional.of(MentionType.ORGANIZATION);
      case "he" -> Optional.of(MentionType.PERSON_ANAPHOR);
      case "company" -> Optional.of(MentionType.ORGANIZATION_ANAPHOR);
      case "group" -> Optional.of(MentionType.GROUP);
      case "reason" -> Optional.empty();
      default -> throw rule.error("unknown role \"" + mark.role() + "\" in an example");
    };
  }

  private static Mention mention(Mark mark, MentionType type, Map<String, Entity> entities) {
    Mention mention = new Mention(type, mark.span(), mark.text(), "example", Optional.empty());
    return switch (type) {
      case PERSON, PERSON_ANAPHOR -> mention.withEntity(entity("per", mark.text(), entities));
      case ORGANIZATION, ORGANIZATION_ANAPHOR ->
          mention.withEntity(entity("org", mark.text(), entities));
      case POSITION, GROUP -> mention;
    };
  }

  private static String entity(String prefix, String name, Map<String, Entity> entities) {
    String id = Hashes.id(prefix, name);
    entities.put(
        id,
        new Entity(id, new Name(Optional.of(name), Optional.empty()), List.of(), List.of(name)));
    return id;
  }

  private static StatedDate date(String words) {
    EdtfDate value;
    try {
      value = EdtfDate.parse(words);
    } catch (IllegalArgumentException e) {
      value = EdtfDate.ofDay(PUBLISHED);
    }
    return new StatedDate(value, words, StatedDate.Basis.EXPLICIT);
  }
}
