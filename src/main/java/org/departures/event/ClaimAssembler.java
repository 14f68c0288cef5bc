package org.departures.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.departures.lexicon.Rule.Yield;
import org.departures.model.Claim;
import org.departures.model.DepartureType;
import org.departures.model.Destination;
import org.departures.model.Entity;
import org.departures.model.Factuality;
import org.departures.model.Mention;
import org.departures.model.Position;
import org.departures.model.Section;
import org.departures.model.Sentence.Form;
import org.departures.model.Successor;
import org.departures.model.Verdict;

/**
 * Puts claims together: who, from the slot or the subject in focus; from where and what, from the
 * slots or what stands around; when, why, how sure; then to each its destination and successor.
 */
final class ClaimAssembler {

  private static final int SENTENCES_BACK = 2;
  private static final String DEPARTURES = "departures";
  private static final String FOUNDER = "founder";

  private final Set<String> sources;
  private final SubjectFinder subjects;
  private final PositionCodes codes;
  private final DateChooser dates;
  private final FactualityReader factuality;
  private final ReasonFinder reasons;
  private final Set<String> interim;
  private final Officeholders officeholders;

  ClaimAssembler(
      Set<String> sources,
      SubjectFinder subjects,
      PositionCodes codes,
      DateChooser dates,
      FactualityReader factuality,
      ReasonFinder reasons,
      Set<String> interim,
      Officeholders officeholders) {
    this.sources = sources;
    this.subjects = subjects;
    this.codes = codes;
    this.dates = dates;
    this.factuality = factuality;
    this.reasons = reasons;
    this.interim = interim;
    this.officeholders = officeholders;
  }

  /** The claims of one article; what became of each trigger is added to {@code verdicts}. */
  List<Claim> assemble(
      Reading reading, List<MaskedSentence> sentences, List<Frame> frames, List<Verdict> verdicts) {
    PostBook posts = new PostBook(reading, subjects, sentences, frames);
    OrganizationFinder organizations = new OrganizationFinder(sources, reading, posts);
    List<ClaimDraft> drafts = new ArrayList<>();
    for (Frame frame : frames) {
      Optional<DepartureType> type = typeOf(frame, frames, reading);
      if (type.isPresent()) {
        drafts.addAll(
            drafts(frame, type.get(), reading, sentences, organizations, posts, verdicts));
      }
    }
    frames.stream()
        .filter(frame -> frame.rule().yields() == Yield.DESTINATION)
        .forEach(frame -> attachDestination(frame, reading, sentences, drafts, verdicts));
    frames.stream()
        .filter(frame -> frame.rule().yields() == Yield.SUCCESSOR)
        .forEach(frame -> attachSuccessor(frame, reading, drafts, verdicts));
    frames.stream()
        .filter(frame -> frame.rule().yields() == Yield.POST && isInterim(frame))
        .forEach(frame -> attachStopgap(frame, reading, drafts, verdicts));
    denyWhatIsDeniedLater(sentences, drafts);
    denyWhatWasDenied(drafts);
    return drafts.stream().map(ClaimDraft::build).toList();
  }

  /**
   * The departure that a frame tells of. Under a heading that announces departures, the item
   * “陈立：2024年8月加入远山科技” says that its person left the section's organisation.
   */
  private static Optional<DepartureType> typeOf(Frame frame, List<Frame> frames, Reading reading) {
    if (frame.rule().yields() == Yield.DEPARTURE) {
      return frame.rule().type();
    }
    boolean inList =
        frame.rule().yields() == Yield.DESTINATION
            && frame.sentence().sentence().form() == Form.ITEM
            && frames.stream()
                .noneMatch(
                    other ->
                        other.rule().yields() == Yield.DEPARTURE
                            && other.sentence().equals(frame.sentence()))
            && reading
                .section(frame.sentence().sentence())
                .filter(section -> section.topic().equals(Optional.of(DEPARTURES)))
                .flatMap(Section::organization)
                .flatMap(Mention::entity)
                .filter(id -> !id.equals(destinationId(frame)))
                .isPresent();
    return inList ? Optional.of(DepartureType.LEFT) : Optional.empty();
  }

  private static String destinationId(Frame frame) {
    return frame.one(Slot.DESTINATION).flatMap(Node::mention).flatMap(Mention::entity).orElse("");
  }

  private List<ClaimDraft> drafts(
      Frame frame,
      DepartureType type,
      Reading reading,
      List<MaskedSentence> sentences,
      OrganizationFinder organizations,
      PostBook posts,
      List<Verdict> verdicts) {
    FactualityReader.Verdict told = factuality.read(frame);
    if (told.hypothetical()) {
      verdicts.add(verdict(frame, "not told as something that happens: " + told.cue().orElse("")));
      return List.of();
    }
    List<Node> people = people(frame, reading, sentences);
    if (people.isEmpty()) {
      verdicts.add(verdict(frame, "nobody is named, so no record"));
    }
    List<ClaimDraft> drafts = new ArrayList<>();
    for (Node person : people) {
      ClaimDraft draft =
          new ClaimDraft(reading, frame, person.mention().orElseThrow(), type, told.factuality());
      boolean denied = told.factuality() == Factuality.DENIED;
      DateChooser.Dates chosen =
          denied
              ? DateChooser.Dates.NONE
              : dates.choose(
                  frame,
                  isAhead(told.factuality()),
                  reading.published(),
                  frame.sentenceBefore(sentences));
      draft.dates(chosen);
      draft.planUnlessOver(told.factuality(), chosen.date(), reading.published());
      organizations.find(frame, person).ifPresent(draft::organization);
      addPositions(draft, frame, person, reading, posts);
      reasons.find(frame, reading).ifPresent(found -> draft.reason(found.reason(), found.span()));
      if (frame.rule().yields() == Yield.DEPARTURE) {
        addDestination(draft, frame, reading);
      }
      frame
          .one(Slot.SUCCESSOR)
          .ifPresent(node -> addSuccessor(draft, node, frame.rule().interim(), reading));
      drafts.add(draft);
      verdicts.add(
          verdict(
              frame,
              draft.factuality().code()
                  + told.cue().map(cue -> " because of “" + cue + "”").orElse("")
                  + ": "
                  + draft.person().text()));
    }
    return drafts;
  }

  /** A rumour is of what is to come, too. */
  private static boolean isAhead(Factuality told) {
    return told == Factuality.PLANNED || told == Factuality.RUMORED;
  }

  private static Verdict verdict(Frame frame, String outcome) {
    return new Verdict(
        frame.sentence().sentence().index(),
        frame.trigger(),
        Optional.of(frame.rule().id()),
        outcome);
  }

  /** Those the frame means who have a name. */
  private List<Node> people(Frame frame, Reading reading, List<MaskedSentence> sentences) {
    List<Node> people =
        frame.all(Slot.PERSON).isEmpty()
            ? subjects.find(frame, reading, sentences)
            : frame.all(Slot.PERSON);
    return people.stream()
        .filter(node -> reading.entity(node).isPresent())
        .filter(node -> !isHisOwnSuccessor(node, frame))
        .filter(node -> officeholders.admits(node, frame))
        .toList();
  }

  /** “Ann Poe succeeded him” speaks of somebody else, whoever he is. */
  private static boolean isHisOwnSuccessor(Node person, Frame frame) {
    return frame.all(Slot.SUCCESSOR).stream()
        .flatMap(node -> node.mention().stream())
        .anyMatch(
            successor -> person.mention().flatMap(Mention::entity).equals(successor.entity()));
  }

  /**
   * The posts of the slot; else those beside the name; else one that the article names elsewhere.
   * To have founded something is no post that one gives up: it counts where there is no other.
   */
  private void addPositions(
      ClaimDraft draft, Frame frame, Node person, Reading reading, PostBook posts) {
    List<Mention> slot =
        frame.all(Slot.POSITION).stream().flatMap(node -> node.mention().stream()).toList();
    List<Mention> known =
        draft
            .person()
            .entity()
            .map(id -> posts.positions(id, draft.organizationId()))
            .orElse(List.of());
    List<Mention> found =
        Stream.of(slot, person.positions(), known.stream().limit(1).toList())
            .map(mentions -> withoutFounder(mentions, reading))
            .filter(mentions -> !mentions.isEmpty())
            .findFirst()
            .or(
                () ->
                    Stream.of(withoutFounder(known, reading), person.positions(), known)
                        .map(mentions -> mentions.stream().limit(1).toList())
                        .filter(mentions -> !mentions.isEmpty())
                        .findFirst())
            .orElse(List.of());
    found.forEach(mention -> draft.position(position(mention, reading), mention.span()));
  }

  private List<Mention> withoutFounder(List<Mention> mentions, Reading reading) {
    return mentions.stream()
        .filter(mention -> !position(mention, reading).code().equals(Optional.of(FOUNDER)))
        .toList();
  }

  private Position position(Mention mention, Reading reading) {
    return new Position(
        mention.text(), codes.of(reading.recognition().document().folded(mention.span())));
  }

  private void addDestination(ClaimDraft draft, Frame frame, Reading reading) {
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
        new Destination(organization, post.map(mention -> position(mention, reading)), relation),
        where.map(Node::span),
        post.map(Mention::span));
  }

  /** 离开甲公司，加入乙公司: to the nearest departure of the same person before it. */
  private void attachDestination(
      Frame frame,
      Reading reading,
      List<MaskedSentence> sentences,
      List<ClaimDraft> drafts,
      List<Verdict> verdicts) {
    List<String> people =
        people(frame, reading, sentences).stream()
            .flatMap(node -> node.mention().flatMap(Mention::entity).stream())
            .toList();
    drafts.stream()
        .filter(draft -> !draft.hasDestination())
        .filter(draft -> isJustBefore(draft, frame, 1) || draft.frame().equals(frame))
        .filter(draft -> draft.person().entity().filter(people::contains).isPresent())
        .reduce((one, other) -> other)
        .ifPresent(
            draft -> {
              addDestination(draft, frame, reading);
              verdicts.add(verdict(frame, "destination of " + draft.person().text()));
            });
  }

  /** Who “is acting president” follows whoever left just before. */
  private void attachStopgap(
      Frame frame, Reading reading, List<ClaimDraft> drafts, List<Verdict> verdicts) {
    attachSuccessor(frame, frame.one(Slot.PERSON), Optional.empty(), reading, drafts, verdicts);
  }

  private void attachSuccessor(
      Frame frame, Reading reading, List<ClaimDraft> drafts, List<Verdict> verdicts) {
    attachSuccessor(
        frame,
        frame.one(Slot.SUCCESSOR),
        frame.one(Slot.PERSON).flatMap(Node::mention).flatMap(Mention::entity),
        reading,
        drafts,
        verdicts);
  }

  private void attachSuccessor(
      Frame frame,
      Optional<Node> follower,
      Optional<String> leaver,
      Reading reading,
      List<ClaimDraft> drafts,
      List<Verdict> verdicts) {
    Optional<Node> successor = follower.filter(node -> reading.entity(node).isPresent());
    if (successor.isEmpty()) {
      return;
    }
    List<ClaimDraft> open =
        drafts.stream()
            .filter(draft -> !draft.hasSuccessor())
            .filter(
                draft ->
                    !draft
                        .person()
                        .entity()
                        .equals(successor.get().mention().flatMap(Mention::entity)))
            .toList();
    open.stream()
        .filter(
            draft ->
                leaver.isPresent()
                    ? draft.person().entity().equals(leaver)
                    : isJustBefore(draft, frame, SENTENCES_BACK)
                        && isOfThatPost(draft, frame, reading))
        .reduce((one, other) -> other)
        .or(() -> leaver.isPresent() ? Optional.empty() : onlyOneOfThatPost(open, frame, reading))
        .ifPresent(
            draft -> {
              addSuccessor(draft, successor.get(), isInterim(frame), reading);
              verdicts.add(verdict(frame, "successor of " + draft.person().text()));
            });
  }

  /**
   * 沈岳川将出任主教练, anywhere in an article that tells of one head coach's leaving; without a post,
   * anywhere in an article in which only one person leaves.
   */
  private Optional<ClaimDraft> onlyOneOfThatPost(
      List<ClaimDraft> drafts, Frame frame, Reading reading) {
    List<Optional<String>> codes = codes(frame, reading);
    List<ClaimDraft> holders =
        drafts.stream().filter(draft -> codes.isEmpty() || draft.holdsOne(codes)).toList();
    boolean one = holders.stream().map(draft -> draft.person().entity()).distinct().count() == 1;
    return one ? Optional.of(holders.get(0)) : Optional.empty();
  }

  private List<Optional<String>> codes(Frame frame, Reading reading) {
    return frame.all(Slot.POSITION).stream()
        .flatMap(node -> node.mention().stream())
        .map(mention -> position(mention, reading).code())
        .filter(Optional::isPresent)
        .toList();
  }

  /** Who becomes something else does not follow: neither is known to differ. */
  private boolean isOfThatPost(ClaimDraft draft, Frame frame, Reading reading) {
    List<Optional<String>> codes = codes(frame, reading);
    return codes.isEmpty() || !draft.hasPosition() || draft.holdsOne(codes);
  }

  private boolean isInterim(Frame frame) {
    return frame.rule().interim()
        || frame.all(Slot.POSITION).stream()
            .flatMap(node -> node.mention().stream())
            .anyMatch(
                mention ->
                    interim.stream().anyMatch(mention.text().toLowerCase(Locale.ROOT)::startsWith));
  }

  private static void addSuccessor(ClaimDraft draft, Node node, boolean interim, Reading reading) {
    Optional<Entity> entity = reading.entity(node);
    entity
        .filter(found -> !draft.person().entity().equals(Optional.of(found.id())))
        .ifPresent(
            found ->
                draft.successor(
                    new Successor(found, interim), reading.naming(node.mention().orElseThrow())));
  }

  private static boolean isJustBefore(ClaimDraft draft, Frame frame, int sentencesBack) {
    int distance =
        frame.sentence().sentence().index() - draft.frame().sentence().sentence().index();
    return distance == 0
        ? draft.frame().trigger().start() < frame.trigger().start()
        : distance > 0 && distance <= sentencesBack;
  }

  /**
   * What an article first denies and then repeats without a day (“a site wrote that …”) is denied.
   */
  private static void denyWhatWasDenied(List<ClaimDraft> drafts) {
    for (ClaimDraft draft : drafts) {
      int told = draft.frame().sentence().sentence().index();
      boolean denied =
          draft.factuality() == Factuality.ASSERTED
              && !draft.hasDate()
              && drafts.stream()
                  .filter(other -> other.factuality() == Factuality.DENIED)
                  .filter(other -> other.person().entity().equals(draft.person().entity()))
                  .map(other -> told - other.frame().sentence().sentence().index())
                  .anyMatch(distance -> distance > 0 && distance <= SENTENCES_BACK);
      if (denied) {
        draft.deny();
      }
    }
  }

  /** 据传陈立将离职。公司回应称该消息不实。 */
  private void denyWhatIsDeniedLater(List<MaskedSentence> sentences, List<ClaimDraft> drafts) {
    for (ClaimDraft draft : drafts) {
      int told = draft.frame().sentence().sentence().index();
      boolean denied =
          draft.factuality() == Factuality.RUMORED
              && sentences.stream()
                  .filter(
                      sentence ->
                          sentence.sentence().index() > told
                              && sentence.sentence().index() <= told + SENTENCES_BACK)
                  .anyMatch(factuality::deniesWhatWasSaid);
      if (denied) {
        draft.deny();
      }
    }
  }
}
