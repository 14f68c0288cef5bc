package org.departures.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.departures.model.Mention;
import org.departures.model.MentionType;
import org.departures.model.Section;
import org.departures.model.Sentence;
import org.departures.model.Span;

/**
 * Says which organisation a frame speaks of where its slot holds none. In this order: one inside
 * the match; that of the post beside the name; one before the trigger in its clause; that of the
 * section; the only one of the sentence; that of the person's post elsewhere; the only one of the
 * article, or the one it is about.
 */
final class OrganizationFinder {

  /**
   * The organisation, by the mention that names it; {@code sure} where the frame or the name's post
   * says so, and not only what else stands there.
   */
  record Found(Mention mention, boolean sure) {

    static Found sure(Mention mention) {
      return new Found(mention, true);
    }

    static Found likely(Mention mention) {
      return new Found(mention, false);
    }
  }

  private static final String PARTY = "党";

  private static final Pattern ANOTHERS_POST = Pattern.compile("\\ue002(?:职务|一职)[,;]");

  private final Bystanders bystanders;
  private final Reading reading;
  private final PostBook posts;
  private final TopicFinder topics;
  private final AnnouncerFinder announcers;

  /** A finder for one article. */
  OrganizationFinder(Bystanders bystanders, Reading reading, PostBook posts) {
    this.bystanders = bystanders;
    this.reading = reading;
    this.posts = posts;
    topics = new TopicFinder(bystanders, reading, posts);
    announcers = new AnnouncerFinder(bystanders, reading);
  }

  /**
   * The organisation of {@code frame}, a frame of {@code sentences}, that {@code person} left
   * there.
   */
  Optional<Found> find(Frame frame, Node person, List<MaskedSentence> sentences) {
    List<Node> elsewhere = frame.all(Slot.DESTINATION);
    Optional<Found> found = stated(named(frame.all(Slot.ORG), person));
    if (found.isEmpty()) {
      found = stated(without(named(besidePosts(frame, person), person), elsewhere));
    }
    if (found.isEmpty()) {
      found = resolved(person.organizations()).map(Found::sure);
    }
    if (found.isEmpty()) {
      found = around(frame, person, sentences, elsewhere);
    }
    return found.filter(house -> !isElsewhere(house, elsewhere));
  }

  private Optional<Found> ofPost(Node person) {
    return person.mention().flatMap(Mention::entity).flatMap(posts::organization).map(Found::sure);
  }

  /** What the words around say, where the frame and the name say nothing. */
  private Optional<Found> around(
      Frame frame, Node person, List<MaskedSentence> sentences, List<Node> elsewhere) {
    if (bystanders.isFromSomethingElse(frame)) {
      return Optional.empty();
    }
    Optional<Found> found = stated(without(clause(frame), elsewhere));
    if (found.isEmpty()) {
      found = section(frame).map(Found::sure);
    }
    if (found.isEmpty()) {
      found = nearestBefore(frame, elsewhere).map(Found::likely);
    }
    if (found.isEmpty()) {
      found = ofPost(person);
    }
    if (found.isEmpty()) {
      found =
          stated(without(inMatch(frame, true), elsewhere))
              .map(house -> Found.likely(house.mention()));
    }
    if (found.isEmpty()) {
      found = topics.find(frame, person).map(Found::likely);
    }
    if (found.isEmpty()) {
      found = announcers.find(frame, sentences).map(Found::likely);
    }
    return found.filter(house -> !isPartyOfOfficer(house, person));
  }

  /** 财政大臣 is no post of the party that the article speaks of. */
  private static boolean isPartyOfOfficer(Found found, Node person) {
    return found.mention().text().endsWith(PARTY)
        && !person.positions().isEmpty()
        && person.positions().stream().noneMatch(post -> post.text().contains(PARTY));
  }

  /** 国防部 in 免去陈立的国防部部长职务，免去周宁的国务委员职务 is not what 周宁 leaves. */
  private static boolean isInAnothersPost(Frame frame, int at) {
    String text = frame.sentence().text();
    return !frame.all(Slot.POSITION).isEmpty()
        && at < frame.start()
        && ANOTHERS_POST.matcher(text).region(at + 1, text.length()).lookingAt();
  }

  private boolean isKnown(Mention mention) {
    return reading.entity(mention).isPresent();
  }

  private static boolean isElsewhere(Found found, List<Node> elsewhere) {
    for (Node node : elsewhere) {
      if (node.mention().isPresent()
          && node.mention().get().entity().equals(found.mention().entity())) {
        return true;
      }
    }
    return false;
  }

  /** The last house, which stands nearest to the trigger. */
  private Optional<Found> stated(List<Node> nodes) {
    for (int last = nodes.size() - 1; last >= 0; last--) {
      Node node = nodes.get(last);
      if (isHouse(node) && node.mention().filter(this::isKnown).isPresent()) {
        // What 公司 means is only likely.
        Mention mention = node.mention().get();
        return Optional.of(new Found(mention, mention.type() == MentionType.ORGANIZATION));
      }
    }
    return Optional.empty();
  }

  private static boolean isHouse(Node node) {
    return node.is(Symbol.ORGANIZATION, Symbol.ORGANIZATION_ANAPHOR);
  }

  /** The last one, which stands nearest to the trigger. */
  private Optional<Mention> resolved(List<Mention> mentions) {
    for (int last = mentions.size() - 1; last >= 0; last--) {
      if (isKnown(mentions.get(last))) {
        return Optional.of(mentions.get(last));
      }
    }
    return Optional.empty();
  }

  /** 远山科技总监陈立从公司离职: the house beside the name says which company is meant. */
  private static List<Node> named(List<Node> nodes, Node person) {
    return nodes.isEmpty() || person.organizations().isEmpty()
        ? nodes
        : nodes.stream().filter(node -> !node.is(Symbol.ORGANIZATION_ANAPHOR)).toList();
  }

  private static List<Node> without(List<Node> nodes, List<Node> others) {
    return nodes.isEmpty() || others.isEmpty()
        ? nodes
        : nodes.stream().filter(node -> !others.contains(node)).toList();
  }

  /** The houses before the trigger in its clause. */
  private List<Node> clause(Frame frame) {
    String text = frame.sentence().text();
    int start = frame.triggerStart();
    while (start > 0 && ",;:。!?".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    MaskedSentence sentence = frame.sentence();
    List<Node> houses = new ArrayList<>();
    for (int at = start; at < frame.triggerStart(); at++) {
      Optional<Node> house = sentence.node(at).filter(OrganizationFinder::isHouse);
      if (house.isPresent() && !playsNoPart(sentence, at)) {
        houses.add(house.get());
      }
    }
    return houses;
  }

  /** 远山党主席陈立辞去党主席以及远山党团主席职务: a house inside the list of posts is that of one of them only. */
  private List<Node> besidePosts(Frame frame, Node person) {
    List<Node> nodes = inMatch(frame, false);
    Span posts = frame.spans().get(Slot.POSITION);
    return posts == null || nodes.isEmpty() || person.organizations().isEmpty()
        ? nodes
        : nodes.stream().filter(node -> !posts.contains(node.span())).toList();
  }

  /** The houses inside the match: those it is told to (向行政院请辞), or the others. */
  private List<Node> inMatch(Frame frame, boolean told) {
    MaskedSentence sentence = frame.sentence();
    List<Node> nodes = new ArrayList<>();
    for (int at = frame.start(); at < frame.end(); at++) {
      Optional<Node> node = sentence.node(at).filter(OrganizationFinder::isHouse);
      if (node.isPresent()
          && bystanders.isTold(sentence, at) == told
          && !bystanders.isSourceOrScene(sentence, at)) {
        nodes.add(node.get());
      }
    }
    return nodes;
  }

  private boolean playsNoPart(MaskedSentence sentence, int at) {
    return bystanders.isTold(sentence, at) || bystanders.isSourceOrScene(sentence, at);
  }

  private Optional<Mention> section(Frame frame) {
    Sentence sentence = frame.sentence().sentence();
    return reading
        .section(sentence)
        .filter(section -> section.topic().isPresent() || section.person().isPresent())
        .flatMap(Section::organization)
        .filter(this::isKnown);
  }

  /** 远山集团 in 远山集团总裁陈立离职，副总裁周宁休假: the house of the officer before. */
  private Optional<Mention> houseBeside(MaskedSentence sentence, int at, Frame frame) {
    return sentence
        .node(at)
        .filter(node -> node.is(Symbol.PERSON))
        .filter(node -> at < frame.start())
        .filter(node -> node.positions().stream().noneMatch(this::isReporters))
        .flatMap(node -> resolved(node.organizations()));
  }

  private boolean isReporters(Mention post) {
    return bystanders.isReporter(reading.folded(post));
  }

  /** The nearest one before the trigger in the sentence that is not its source: 据新华社报道. */
  private Optional<Mention> nearestBefore(Frame frame, List<Node> elsewhere) {
    MaskedSentence sentence = frame.sentence();
    for (int at = frame.triggerStart() - 1; at >= 0; at--) {
      if (sentence.node(at).isEmpty()) {
        continue;
      }
      Optional<Mention> house = houseBeside(sentence, at, frame);
      if (house.isPresent()) {
        return house;
      }
      Optional<Mention> mention =
          sentence
              .node(at)
              .filter(OrganizationFinder::isHouse)
              .filter(node -> !elsewhere.contains(node))
              .flatMap(Node::mention)
              .filter(this::isKnown);
      if (mention.isPresent()
          && !playsNoPart(sentence, at)
          && !bystanders.isDecider(reading.folded(mention.get()))
          && !isInAnothersPost(frame, at)) {
        return mention;
      }
    }
    return Optional.empty();
  }
}
