package org.departures.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.departures.lexicon.Entry;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.Table;
import org.departures.lexicon.WordTree;
import org.departures.model.Document;
import org.departures.model.Language;
import org.departures.model.Mention;
import org.departures.model.MentionType;
import org.departures.model.Section;
import org.departures.model.Sentence;
import org.departures.model.Sentence.Form;
import org.departures.model.Span;

/**
 * Reads a page's headings: which organisation and which person each sentence stands under.
 *
 * <p>A heading that names an organisation, or says departures or stays, starts a section. Inside it
 * a line that is only a person's name, or an item that begins with one and a colon, opens that
 * person's part; it ends at the next heading, or where a paragraph turns to somebody else. A
 * heading that names nothing ends the person's part and nothing else. Captions count for nothing.
 */
final class SectionReader {

  /** What a word of a heading says; of several words the one of the least rank counts. */
  private record Topic(int rank, String name) {}

  private final WordTree<Topic> topics;
  private final Surroundings surroundings;

  SectionReader(Lexicon lexicon, Surroundings surroundings) {
    this.surroundings = surroundings;
    Map<String, Topic> words = new HashMap<>();
    for (Language language : List.of(Language.ZH, Language.EN)) {
      for (Entry entry : lexicon.entries(Table.HEADINGS, language)) {
        words.merge(
            entry.word().toLowerCase(Locale.ROOT),
            new Topic(words.size(), entry.value()),
            (first, again) -> new Topic(first.rank(), again.name()));
      }
    }
    topics = new WordTree<>(words);
  }

  /** One section for each sentence of {@code document}, in order. */
  List<Section> read(Document document, List<Mention> mentions) {
    List<Section> sections = new ArrayList<>();
    Section state = new Section(0, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    int paragraph = -1;
    for (Sentence sentence : document.sentences()) {
      if (sentence.form() == Form.HEADING || sentence.form() == Form.ITEM) {
        state = open(document, sentence, mentions, state);
      } else if (state.person().isPresent()
          && sentence.form() == Form.PROSE
          && sentence.paragraph() != paragraph) {
        Span line = paragraphSpan(document, sentence);
        if (turnsAway(document, mentions, sentence, line, state)) {
          state = withPerson(state, Optional.empty(), outer(state));
        }
      }
      paragraph = sentence.paragraph();
      sections.add(
          new Section(
              sentence.index(),
              state.person(),
              state.organization(),
              state.topic(),
              state.headings()));
    }
    return sections;
  }

  private Section open(
      Document document, Sentence sentence, List<Mention> mentions, Section state) {
    List<Integer> inside = inside(mentions, sentence.span());
    Optional<Mention> person = owner(document, sentence, mentions, inside);
    if (person.isPresent()) {
      return withPerson(state, person, under(state, sentence.index()));
    }
    Optional<String> topic = topic(document.folded(sentence.span()), sentence.form());
    if (sentence.form() == Form.ITEM && topic.isEmpty()) {
      return state;
    }
    Map<String, Mention> organizations = new LinkedHashMap<>();
    for (int i : inside) {
      Mention mention = mentions.get(i);
      if (mention.type() == MentionType.ORGANIZATION
          && mention.entity().isPresent()
          && !surroundings.isSource(document, mention)) {
        organizations.putIfAbsent(mention.entity().get(), mention);
      }
    }
    if (organizations.isEmpty() && topic.isEmpty()) {
      return withPerson(state, Optional.empty(), under(state, sentence.index()));
    }
    Optional<Mention> organization =
        organizations.size() == 1
            ? organizations.values().stream().findFirst()
            : organizations.isEmpty() ? state.organization() : Optional.empty();
    return new Section(0, Optional.empty(), organization, topic, List.of(sentence.index()));
  }

  private static Section withPerson(
      Section state, Optional<Mention> person, List<Integer> headings) {
    return new Section(0, person, state.organization(), state.topic(), headings);
  }

  /** The section's own heading, without the line inside the section. */
  private static List<Integer> outer(Section state) {
    return state.headings().subList(0, Math.min(1, state.headings().size()));
  }

  private static List<Integer> under(Section state, int index) {
    List<Integer> headings = state.headings();
    return headings.isEmpty() ? List.of(index) : List.of(headings.get(0), index);
  }

  /** The person whose part a line opens. */
  private static Optional<Mention> owner(
      Document document, Sentence sentence, List<Mention> mentions, List<Integer> inside) {
    Optional<Mention> first =
        firstPerson(mentions, inside).filter(person -> person.entity().isPresent());
    if (first.isEmpty()) {
      return first;
    }
    Span name = first.get().span();
    String text = document.folded();
    if (!hasNoWord(text, sentence.span().start(), name.start())) {
      return Optional.empty();
    }
    int end = behindBracket(text, name.end(), sentence.span().end());
    for (int i : inside) {
      Span office = mentions.get(i).span();
      if (mentions.get(i).type() == MentionType.POSITION
          && office.start() >= end
          && hasNoWord(text, end, office.start())
          && text.substring(end, office.start()).indexOf(':') < 0) {
        end = office.end();
      }
    }
    boolean opens =
        sentence.form() == Form.ITEM
            ? text.substring(end, sentence.span().end()).stripLeading().startsWith(":")
            : hasNoWord(text, end, sentence.span().end());
    return opens ? first : Optional.empty();
  }

  private static Optional<Mention> firstPerson(List<Mention> mentions, List<Integer> inside) {
    for (int i : inside) {
      if (mentions.get(i).type() == MentionType.PERSON) {
        return Optional.of(mentions.get(i));
      }
    }
    return Optional.empty();
  }

  private static int behindBracket(String text, int from, int limit) {
    String rest = text.substring(from, limit);
    int open = rest.length() - rest.stripLeading().length();
    int close = rest.indexOf(')');
    return rest.startsWith("(", open) && close > 0 ? from + close + 1 : from;
  }

  private static boolean hasNoWord(String text, int from, int to) {
    for (int at = from; at < to; at++) {
      if (Character.isLetter(text.charAt(at))) {
        return false;
      }
    }
    return from <= to;
  }

  private Optional<String> topic(String line, Form form) {
    int colon = line.indexOf(':');
    String label = form == Form.ITEM && colon >= 0 ? line.substring(0, colon) : line;
    String folded = label.toLowerCase(Locale.ROOT);
    return topics.everywhere(folded).stream()
        .map(WordTree.Hit::value)
        .min(Comparator.comparingInt(Topic::rank))
        .map(Topic::name);
  }

  /** Whether the paragraph speaks of somebody else first, and never of the section's person. */
  private boolean turnsAway(
      Document document, List<Mention> mentions, Sentence first, Span line, Section state) {
    Optional<String> owner = state.person().flatMap(Mention::entity);
    List<Integer> inside = inside(mentions, line);
    if (owner.isEmpty() || inside.stream().anyMatch(i -> mentions.get(i).entity().equals(owner))) {
      return false;
    }
    return inside.stream()
        .filter(i -> first.span().contains(mentions.get(i).span()))
        .filter(i -> isPerson(mentions.get(i)))
        .filter(i -> !surroundings.isOblique(document, mentions, i))
        .findFirst()
        .filter(i -> mentions.get(i).type() == MentionType.PERSON)
        .isPresent();
  }

  private static boolean isPerson(Mention mention) {
    return mention.type() == MentionType.PERSON || mention.type() == MentionType.PERSON_ANAPHOR;
  }

  private static Span paragraphSpan(Document document, Sentence first) {
    int end = document.folded().indexOf('\n', first.span().end());
    return new Span(first.span().start(), end < 0 ? document.folded().length() : end);
  }

  private static List<Integer> inside(List<Mention> mentions, Span span) {
    List<Integer> inside = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      if (span.contains(mentions.get(i).span())) {
        inside.add(i);
      }
    }
    return inside;
  }
}
