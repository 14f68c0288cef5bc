package org.departures.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.departures.model.Mention;
import org.departures.model.Section;
import org.departures.model.Sentence;

/**
 * Says which organisation a frame speaks of where its slot holds none. In this order: one inside
 * the match; that of the post beside the name; one before the trigger in its clause; that of the
 * section; the only one of the sentence; that of the person's post elsewhere; the only one of the
 * article, or the one it is about.
 */
final class OrganizationFinder {

  /** The organisation, by the mention that names it. */
  record Found(Mention mention) {}

  private static final List<String> TOLD =
      List.of(
          "said on ",
          "told ",
          "wrote on ",
          "posted on ",
          "tweeted on ",
          "post on ",
          "according to ");

  private final Set<String> sources;
  private final Reading reading;
  private final PostBook posts;
  private final TopicFinder topics;

  /** A finder for one article; {@code sources} are the words behind who reports. */
  OrganizationFinder(Set<String> sources, Reading reading, PostBook posts) {
    this.sources = sources;
    this.reading = reading;
    this.posts = posts;
    topics = new TopicFinder(reading, posts);
  }

  Optional<Found> find(Frame frame, Node person) {
    Set<Node> elsewhere =
        frame.all(Slot.DESTINATION).stream().collect(Collectors.toUnmodifiableSet());
    return stated(frame.all(Slot.ORG))
        .or(() -> stated(without(inMatch(frame, false), elsewhere)))
        .or(() -> resolved(person.organizations()).map(mention -> new Found(mention)))
        .or(() -> stated(without(clause(frame), elsewhere)))
        .or(() -> section(frame).map(mention -> new Found(mention)))
        .or(() -> nearestBefore(frame, elsewhere).map(mention -> new Found(mention)))
        .or(
            () ->
                person
                    .mention()
                    .flatMap(Mention::entity)
                    .flatMap(posts::organization)
                    .map(mention -> new Found(mention)))
        .or(() -> stated(without(inMatch(frame, true), elsewhere)))
        .or(() -> topics.find(frame, person).map(mention -> new Found(mention)))
        .filter(found -> !isElsewhere(found, elsewhere));
  }

  private static boolean isElsewhere(Found found, Set<Node> elsewhere) {
    return elsewhere.stream()
        .flatMap(node -> node.mention().stream())
        .anyMatch(mention -> mention.entity().equals(found.mention().entity()));
  }

  private Optional<Found> stated(List<Node> nodes) {
    List<Mention> mentions =
        nodes.stream()
            .filter(node -> node.is(Symbol.ORGANIZATION, Symbol.ORGANIZATION_ANAPHOR))
            .flatMap(node -> node.mention().stream())
            .toList();
    return resolved(mentions).map(mention -> new Found(mention));
  }

  /** The last one, which stands nearest to the trigger. */
  private Optional<Mention> resolved(List<Mention> mentions) {
    return mentions.stream()
        .filter(mention -> reading.entity(mention).isPresent())
        .reduce((one, other) -> other);
  }

  private static List<Node> without(List<Node> nodes, Set<Node> others) {
    return nodes.stream().filter(node -> !others.contains(node)).toList();
  }

  private static List<Node> clause(Frame frame) {
    String text = frame.sentence().text();
    int start = frame.triggerStart();
    while (start > 0 && ",;:。!?".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    MaskedSentence sentence = frame.sentence();
    return IntStream.range(start, frame.triggerStart())
        .filter(at -> !isTold(sentence, at))
        .mapToObj(sentence::node)
        .flatMap(Optional::stream)
        .toList();
  }

  /** The mentions inside the match: those it is told to (向行政院请辞), or the others. */
  private static List<Node> inMatch(Frame frame, boolean told) {
    MaskedSentence sentence = frame.sentence();
    List<Node> nodes = new ArrayList<>();
    for (int at = frame.start(); at < frame.end(); at++) {
      if (isTold(sentence, at) == told) {
        sentence.node(at).ifPresent(nodes::add);
      }
    }
    return nodes;
  }

  private static boolean isTold(MaskedSentence sentence, int at) {
    return at > 0
        && (sentence.text().charAt(at - 1) == '向' || isPlaceOfSaying(sentence.text(), at))
        && sentence.node(at).filter(node -> node.is(Symbol.ORGANIZATION)).isPresent();
  }

  /** “said on Farhill, a site”, “told Farhill News”: who is told, or where. */
  private static boolean isPlaceOfSaying(String text, int at) {
    String before = text.substring(0, at).toLowerCase(Locale.ROOT);
    return TOLD.stream().anyMatch(before::endsWith);
  }

  private Optional<Mention> section(Frame frame) {
    Sentence sentence = frame.sentence().sentence();
    return reading
        .section(sentence)
        .filter(section -> section.topic().isPresent() || section.person().isPresent())
        .flatMap(Section::organization)
        .filter(mention -> reading.entity(mention).isPresent());
  }

  /** The nearest one before the trigger in the sentence that is not its source: 据新华社报道. */
  private Optional<Mention> nearestBefore(Frame frame, Set<Node> elsewhere) {
    MaskedSentence sentence = frame.sentence();
    for (int at = frame.triggerStart() - 1; at >= 0; at--) {
      Optional<Mention> mention =
          sentence
              .node(at)
              .filter(node -> node.is(Symbol.ORGANIZATION, Symbol.ORGANIZATION_ANAPHOR))
              .filter(node -> !elsewhere.contains(node))
              .flatMap(Node::mention)
              .filter(found -> reading.entity(found).isPresent());
      if (mention.isPresent() && !isSource(sentence.text(), at + 1) && !isTold(sentence, at)) {
        return mention;
      }
    }
    return Optional.empty();
  }

  private boolean isSource(String text, int behind) {
    String rest = text.substring(behind).stripLeading();
    return sources.stream().anyMatch(rest::startsWith);
  }
}
