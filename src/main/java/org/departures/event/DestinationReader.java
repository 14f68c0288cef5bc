package org.departures.event;

import java.util.List;
import java.util.Optional;
import org.departures.model.DepartureType;
import org.departures.model.Destination;
import org.departures.model.Entity;
import org.departures.model.Factuality;
import org.departures.model.Mention;
import org.departures.model.Span;

/** Reads where somebody goes: from the departure's own frame, or from one behind it. */
final class DestinationReader {

  private static final int SENTENCES_BACK = 1;
  private static final int SENTENCES_BACK_TO_A_NAME = 4;

  /** What somebody will do is told at an article's end; what they once did is told there too. */
  private static final int ANYWHERE = 40;

  private final PositionReader positions;
  private final FactualityReader factuality;

  DestinationReader(PositionReader positions, FactualityReader factuality) {
    this.positions = positions;
    this.factuality = factuality;
  }

  /** “who joined Farhill in 2019”, read in 2024: where somebody came from. */
  private static boolean joinedLongAgo(Frame frame, Reading reading) {
    MaskedSentence sentence = frame.sentence();
    int end = DateCues.clauseEnd(sentence.text(), frame.triggerEnd());
    return sentence.nodes(frame.triggerEnd(), end).stream()
        .anyMatch(node -> CareerReader.isOld(node.date(), reading.published()));
  }

  /** Adds the destination that the draft's own frame names. */
  void add(ClaimDraft draft, Frame frame, Reading reading) {
    Optional<Node> where = frame.one(Slot.DESTINATION);
    Optional<Mention> post = frame.one(Slot.NEW_POSITION).flatMap(Node::mention);
    if (where.isEmpty() && post.isEmpty()) {
      return;
    }
    Destination.Relation relation =
        frame
            .rule()
            .relation()
            .orElse(
                frame.rule().type().equals(Optional.of(DepartureType.TRANSFERRED))
                    ? Destination.Relation.TRANSFERRED
                    : Destination.Relation.JOINED);
    Optional<Entity> organization = where.flatMap(reading::entity);
    if (organization.map(Entity::id).isPresent()
        && organization.map(Entity::id).equals(draft.organizationId())) {
      return;
    }
    draft.destination(
        new Destination(
            organization, post.map(mention -> positions.position(mention, reading)), relation),
        where.map(Node::span),
        post.map(Mention::span));
  }

  /**
   * 离开甲公司，加入乙公司: adds the frame's destination to the nearest departure before it of one of {@code
   * people}, and gives that departure back.
   */
  Optional<ClaimDraft> attach(
      Frame frame, Reading reading, List<Node> who, List<ClaimDraft> drafts) {
    Span sentence = frame.sentence().sentence().span();
    boolean named =
        who.stream()
            .anyMatch(person -> person.is(Symbol.PERSON) && sentence.contains(person.span()));
    boolean ahead = factuality.read(frame).factuality() == Factuality.PLANNED;
    List<String> people =
        who.stream().flatMap(node -> node.mention().flatMap(Mention::entity).stream()).toList();
    int reach = named ? ahead ? ANYWHERE : SENTENCES_BACK_TO_A_NAME : SENTENCES_BACK;
    Optional<ClaimDraft> departure =
        drafts.stream()
            .filter(draft -> !draft.hasDestination())
            .filter(draft -> draft.isJustBefore(frame, reach) || draft.frame().equals(frame))
            .filter(draft -> draft.person().entity().filter(people::contains).isPresent())
            .filter(draft -> !leavesIt(draft, frame, reading, drafts))
            .filter(draft -> draft.hasOldDate() || !joinedLongAgo(frame, reading))
            .reduce((one, other) -> other);
    departure.ifPresent(draft -> add(draft, frame, reading));
    return departure;
  }

  /** 陈立2008年加入远山基金 tells where somebody came from who now leaves it. */
  private static boolean leavesIt(
      ClaimDraft draft, Frame frame, Reading reading, List<ClaimDraft> drafts) {
    Optional<String> where = frame.one(Slot.DESTINATION).flatMap(reading::entity).map(Entity::id);
    return where.isPresent()
        && drafts.stream()
            .filter(other -> other.person().entity().equals(draft.person().entity()))
            .anyMatch(other -> other.organizationId().equals(where));
  }
}
