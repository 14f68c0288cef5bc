package org.departures.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.departures.lexicon.Rule.Yield;
import org.departures.model.Entity;
import org.departures.model.Factuality;
import org.departures.model.Mention;
import org.departures.model.Position;
import org.departures.model.Successor;
import org.departures.model.Trigger;

/** Reads who follows somebody: from frames that say so, near the departure or of the same post. */
final class SuccessorReader {

  private static final int SENTENCES_BACK = 2;

  /** Codes of posts that a house has one of: whoever gets it follows whoever had it. */
  private static final Set<String> OF_ONE =
      Set.of(
          "board_secretary",
          "bank_president",
          "ceo",
          "cfo",
          "chair",
          "chairman",
          "chief_accountant",
          "chief_engineer",
          "chief_scientist",
          "chief_supervisor",
          "cio",
          "cmo",
          "coo",
          "cpo",
          "cto",
          "department_director",
          "department_head",
          "general_counsel",
          "general_manager",
          "governor",
          "head",
          "head_coach",
          "head_of_government",
          "head_of_state",
          "legal_representative",
          "mayor",
          "minister",
          "party_secretary",
          "president",
          "school_president",
          "secretary_general");

  /** A house may have several of them: 副秘书长. */
  private static final List<String> DEPUTIES = List.of("副", "助理");

  private final PositionReader positions;
  private final Set<String> interim;
  private final FactualityReader factuality;

  SuccessorReader(PositionReader positions, Set<String> interim, FactualityReader factuality) {
    this.positions = positions;
    this.interim = interim;
    this.factuality = factuality;
  }

  /**
   * Adds whom the frame names as following to the departure it speaks of, and gives that back. Who
   * “is acting president” follows whoever left just before.
   */
  Optional<ClaimDraft> attach(Frame frame, Reading reading, List<ClaimDraft> drafts) {
    boolean stopgap = frame.rule().yields() == Yield.POST;
    Optional<Node> successor =
        frame
            .one(stopgap ? Slot.PERSON : Slot.SUCCESSOR)
            .filter(node -> reading.entity(node).isPresent());
    if (successor.isEmpty()) {
      return Optional.empty();
    }
    List<ClaimDraft> open = new ArrayList<>();
    for (ClaimDraft draft : drafts) {
      if (!draft.hasSuccessor()
          && !draft.person().entity().equals(successor.get().mention().flatMap(Mention::entity))) {
        open.add(draft);
      }
    }
    if (open.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> leaver =
        stopgap
            ? Optional.empty()
            : frame.one(Slot.PERSON).flatMap(Node::mention).flatMap(Mention::entity);
    boolean shared =
        frame.rule().yields() == Yield.APPOINTMENT
            && !isInterim(frame)
            && positions.read(frame, reading).stream().noneMatch(SuccessorReader::hasOneHolder);
    if (shared || isDenied(frame) || leavesFirst(successor.get(), frame)) {
      return Optional.empty();
    }
    List<Optional<String>> codes = positions.codes(frame, reading);
    Optional<ClaimDraft> departure =
        open.stream()
            .filter(draft -> leaver.isEmpty() && draft.isJustBefore(frame, SENTENCES_BACK))
            .filter(draft -> draft.holdsOne(codes))
            .reduce((one, other) -> other)
            .or(() -> onlyHolder(open, leaver, codes))
            .or(() -> justBefore(open, leaver, frame, codes))
            .or(() -> leaver.isPresent() ? Optional.empty() : onlyOneOfThatPost(open, codes));
    departure.ifPresent(draft -> add(draft, successor.get(), isInterim(frame), reading));
    return departure;
  }

  /** The only one whose post it is, before one just before of whom no post is known. */
  private static Optional<ClaimDraft> onlyHolder(
      List<ClaimDraft> drafts, Optional<String> leaver, List<Optional<String>> codes) {
    List<ClaimDraft> holders =
        leaver.isPresent()
            ? List.of()
            : drafts.stream().filter(draft -> draft.holdsOne(codes)).toList();
    boolean one = holders.stream().map(draft -> draft.person().entity()).distinct().count() == 1;
    return one ? Optional.of(holders.get(0)) : Optional.empty();
  }

  private static Optional<ClaimDraft> justBefore(
      List<ClaimDraft> drafts, Optional<String> leaver, Frame frame, List<Optional<String>> codes) {
    return drafts.stream()
        .filter(
            draft ->
                leaver.isPresent()
                    ? draft.person().entity().equals(leaver)
                    : draft.isJustBefore(frame, SENTENCES_BACK) && isOfThatPost(draft, codes))
        .reduce((one, other) -> leaver.isPresent() && other.isBehind(frame) ? one : other);
  }

  /**
   * 沈岳川将出任主教练, anywhere in an article that tells of one head coach's leaving; without a post,
   * anywhere in an article in which only one person leaves.
   */
  private static Optional<ClaimDraft> onlyOneOfThatPost(
      List<ClaimDraft> drafts, List<Optional<String>> codes) {
    List<ClaimDraft> holders =
        drafts.stream().filter(draft -> codes.isEmpty() || draft.holdsOne(codes)).toList();
    boolean one = holders.stream().map(draft -> draft.person().entity()).distinct().count() == 1;
    return one ? Optional.of(holders.get(0)) : Optional.empty();
  }

  /** 陈立退休后接任: who follows is not the one who leaves. */
  private static boolean leavesFirst(Node successor, Frame frame) {
    MaskedSentence sentence = frame.sentence();
    return sentence.sentence().triggers().stream()
        .map(Trigger::span)
        .filter(trigger -> trigger.start() >= successor.span().end())
        .filter(trigger -> trigger.end() < frame.trigger().start())
        .filter(
            trigger ->
                sentence
                    .nodes(sentence.at(successor.span().end()), sentence.at(trigger.start()))
                    .stream()
                    .noneMatch(node -> node.is(Symbol.PERSON)))
        .anyMatch(trigger -> sentence.text().startsWith("后", sentence.at(trigger.end())));
  }

  /** 周宁否认会接任. */
  private boolean isDenied(Frame frame) {
    return factuality.read(frame).factuality() == Factuality.DENIED;
  }

  private static boolean hasOneHolder(Position position) {
    return position.code().filter(OF_ONE::contains).isPresent()
        && DEPUTIES.stream().noneMatch(position.text()::contains);
  }

  /** Who becomes something else does not follow: neither is known to differ. */
  private static boolean isOfThatPost(ClaimDraft draft, List<Optional<String>> codes) {
    return codes.isEmpty() || !draft.hasPosition() || draft.holdsOne(codes);
  }

  /** Whether the frame tells of somebody for the time being. */
  boolean isInterim(Frame frame) {
    return frame.rule().interim()
        || frame.all(Slot.POSITION).stream()
            .flatMap(node -> node.mention().stream())
            .anyMatch(
                mention ->
                    interim.stream().anyMatch(mention.text().toLowerCase(Locale.ROOT)::startsWith));
  }

  /** Adds {@code node} as the one who follows, if it is somebody else. */
  static void add(ClaimDraft draft, Node node, boolean interim, Reading reading) {
    Optional<Entity> entity = reading.entity(node);
    entity
        .filter(found -> !draft.person().entity().equals(Optional.of(found.id())))
        .ifPresent(
            found ->
                draft.successor(
                    new Successor(found, interim), reading.naming(node.mention().orElseThrow())));
  }
}
