package org.departures.event;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.departures.model.Language;
import org.departures.model.Mention;
import org.departures.model.MentionType;
import org.departures.model.Section;
import org.departures.model.Sentence;

/**
 * Says which organisation a frame speaks of where its slot holds none. In this order: one inside
 * the match; that of the post beside the name; one before the trigger in its clause; that of the
 * section; the only one of the sentence; that of the person's post elsewhere; the only one of the
 * article, that of its title or the one it keeps naming.
 */
final class OrganizationFinder {

  /** The organisation and whether the frame itself names it. */
  record Found(Mention mention, boolean stated) {}

  private static final int SHORTEST_IN_TITLE = 2;
  private static final int OFTEN = 3;

  private static final int LONGEST_LABEL = 16;

  private final Set<String> sources;
  private final Reading reading;
  private final PostBook posts;

  /** A finder for one article; {@code sources} are the words behind who reports. */
  OrganizationFinder(Set<String> sources, Reading reading, PostBook posts) {
    this.sources = sources;
    this.reading = reading;
    this.posts = posts;
  }

  Optional<Found> find(Frame frame, Node person) {
    Set<Node> elsewhere =
        frame.all(Slot.DESTINATION).stream().collect(Collectors.toUnmodifiableSet());
    return stated(frame.all(Slot.ORG))
        .or(() -> stated(without(frame.sentence().nodes(frame.start(), frame.end()), elsewhere)))
        .or(() -> resolved(person.organizations()).map(mention -> new Found(mention, true)))
        .or(() -> stated(without(clause(frame), elsewhere)))
        .or(() -> section(frame).map(mention -> new Found(mention, false)))
        .or(() -> nearestBefore(frame, elsewhere).map(mention -> new Found(mention, false)))
        .or(
            () ->
                person
                    .mention()
                    .flatMap(Mention::entity)
                    .flatMap(posts::organization)
                    .map(mention -> new Found(mention, false)))
        .or(() -> ofArticle(frame, person).map(mention -> new Found(mention, false)))
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
    return resolved(mentions).map(mention -> new Found(mention, true));
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
    return frame.sentence().nodes(start, frame.triggerStart());
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
      if (mention.isPresent() && !isSource(sentence.text(), at + 1)) {
        return mention;
      }
    }
    return Optional.empty();
  }

  private boolean isSource(String text, int behind) {
    return sources.stream().anyMatch(word -> text.startsWith(word, behind));
  }

  /** A house that comes only with somebody else who has a post there, and later. */
  private boolean isOfAnotherLater(Mention mention, Frame frame, Node person) {
    return mention.span().start() > frame.sentence().sentence().span().end()
        && posts.isOfAnother(mention, person.mention().flatMap(Mention::entity).orElse(""));
  }

  /** The wire in “LEEDS (Wire) -”, the code in “(FAR)”, the paper in “Source: Far News”. */
  private boolean isInBracket(Mention mention) {
    int start = mention.span().start();
    String text = reading.recognition().document().folded();
    String line = text.substring(text.lastIndexOf('\n', Math.max(start - 1, 0)) + 1, start);
    return line.endsWith("(") || (line.endsWith(": ") && line.length() <= LONGEST_LABEL);
  }

  /**
   * The only one of the article; that of its title; or its topic. In English, where a house has its
   * name in the first sentence and is “the company” from then on, the topic is that which is named
   * most often, or first and no less often; in Chinese that which is named often, and twice as
   * often as any other.
   */
  private Optional<Mention> ofArticle(Frame frame, Node person) {
    Map<String, Mention> first = new LinkedHashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    for (Mention mention : reading.recognition().mentions()) {
      if (mention.type() == MentionType.ORGANIZATION
          && reading.entity(mention).isPresent()
          && !isInBracket(mention)) {
        String id = mention.entity().orElseThrow();
        first.putIfAbsent(id, mention);
        counts.merge(id, 1, Integer::sum);
      }
    }
    first.values().removeIf(mention -> isOfAnotherLater(mention, frame, person));
    if (first.size() < 2) {
      return first.values().stream().findFirst();
    }
    List<Mention> titled = first.values().stream().filter(this::isInTitle).toList();
    if (titled.size() == 1) {
      return Optional.of(titled.get(0));
    }
    List<Integer> ordered =
        first.values().stream()
            .map(named -> count(counts, named))
            .sorted(Comparator.reverseOrder())
            .toList();
    if (frame.rule().language() == Language.EN) {
      List<Mention> most =
          first.values().stream().filter(named -> count(counts, named) == ordered.get(0)).toList();
      boolean leads = first.values().stream().findFirst().equals(most.stream().findFirst());
      return most.stream().findFirst().filter(named -> leads || most.size() == 1);
    }
    boolean often = ordered.get(0) >= OFTEN && ordered.get(0) >= 2 * ordered.get(1);
    return first.values().stream()
        .filter(named -> often && count(counts, named) == ordered.get(0))
        .findFirst();
  }

  private static int count(Map<String, Integer> counts, Mention mention) {
    return counts.get(mention.entity().orElseThrow());
  }

  private boolean isInTitle(Mention organization) {
    String title = reading.recognition().document().article().title().orElse("");
    return reading.entity(organization).stream()
        .flatMap(entity -> entity.mentions().stream())
        .anyMatch(form -> form.length() >= SHORTEST_IN_TITLE && title.contains(form));
  }
}
