package org.departures.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.departures.lexicon.Rule.Yield;
import org.departures.model.Claim;
import org.departures.model.DepartureType;
import org.departures.model.Factuality;
import org.departures.model.Mention;
import org.departures.model.MentionType;
import org.departures.model.Section;
import org.departures.model.Sentence.Form;
import org.departures.model.Verdict;

/**
 * Puts claims together: who, from the slot or the subject in focus; from where and what, from the
 * slots or what stands around; when, why, how sure; then to each its destination and successor.
 */
final class ClaimAssembler {

  private static final String DEPARTURES = "departures";
  private static final int FAMILY_NAME = 2;
  private static final Optional<String> FOUNDER = Optional.of("founder");

  private final Bystanders bystanders;
  private final SubjectFinder subjects;
  private final PositionReader positions;
  private final DateChooser dates;
  private final FactualityReader factuality;
  private final ReasonFinder reasons;
  private final DestinationReader destinations;
  private final SuccessorReader successors;
  private final DenialReader denials;
  private final Officeholders officeholders;
  private final Reliability reliability;
  private final CareerReader careers;

  ClaimAssembler(
      Bystanders bystanders,
      SubjectFinder subjects,
      PositionCodes codes,
      DateChooser dates,
      FactualityReader factuality,
      ReasonFinder reasons,
      Set<String> interim,
      Officeholders officeholders,
      Reliability reliability,
      CareerReader careers) {
    this.bystanders = bystanders;
    this.subjects = subjects;
    positions = new PositionReader(codes);
    destinations = new DestinationReader(positions, factuality);
    successors = new SuccessorReader(positions, interim, factuality);
    denials = new DenialReader(factuality);
    this.dates = dates;
    this.factuality = factuality;
    this.reasons = reasons;
    this.officeholders = officeholders;
    this.reliability = reliability;
    this.careers = careers;
  }

  /** The claims of one article; what became of each trigger is added to {@code verdicts}. */
  List<Claim> assemble(
      Reading reading,
      List<MaskedSentence> sentences,
      List<Frame> frames,
      OrganizationFinder organizations,
      PostBook posts,
      List<Verdict> verdicts) {
    List<ClaimDraft> drafts = new ArrayList<>();
    for (Frame frame : frames) {
      Optional<DepartureType> type = typeOf(frame, frames, reading);
      if (type.isPresent()) {
        drafts.addAll(
            drafts(frame, type.get(), reading, sentences, organizations, posts, verdicts));
      }
    }
    if (drafts.isEmpty()) {
      // What else is told adds to departures only.
      return List.of();
    }
    drafts.forEach(draft -> drafts.forEach(draft::sharesDay));
    for (Frame frame : frames) {
      if (frame.rule().yields() == Yield.DESTINATION) {
        destinations
            .attach(frame, reading, people(frame, reading, sentences), drafts)
            .ifPresent(draft -> verdicts.add(verdict(frame, "destination of ", draft)));
      }
    }
    drafts.forEach(draft -> fromWhereTheyLeave(draft, drafts));
    for (Frame frame : frames) {
      if (frame.rule().yields() == Yield.SUCCESSOR || frame.rule().yields() == Yield.APPOINTMENT) {
        attachSuccessor(frame, reading, drafts, verdicts);
      }
    }
    for (Frame frame : frames) {
      if (frame.rule().yields() == Yield.POST && successors.isInterim(frame)) {
        attachSuccessor(frame, reading, drafts, verdicts);
      }
    }
    for (Frame frame : frames) {
      if (frame.rule().yields() == Yield.EFFECT) {
        EffectReader.attach(frame, drafts)
            .forEach(draft -> verdicts.add(verdict(frame, "day of ", draft)));
      }
    }
    drafts.removeAll(drafts.stream().filter(draft -> draft.isOfSuccessorsPast(drafts)).toList());
    denials.deny(sentences, drafts);
    return drafts.stream().map(draft -> draft.build(reliability)).toList();
  }

  /**
   * What is said again of somebody's leaving (陈立离职后将创业, 足协收到陈立的辞呈) is said of the one house that
   * they are surely told to leave, unless the days differ or it is where they went.
   */
  private void fromWhereTheyLeave(ClaimDraft draft, List<ClaimDraft> drafts) {
    if (draft.isSureOfOrganization()) {
      return;
    }
    List<OrganizationFinder.Found> houses = new ArrayList<>();
    for (ClaimDraft other : drafts) {
      if (other.isSureOfOrganization()
          && other.person().entity().equals(draft.person().entity())
          && other.mayBeOneWith(draft)) {
        houses.add(other.organization().get());
      }
    }
    boolean one = houses.stream().map(house -> house.mention().entity()).distinct().count() == 1;
    if (one
        && !bystanders.isFromSomethingElse(draft.frame())
        && draft.organization().filter(own -> isSister(own, houses.get(0))).isEmpty()) {
      draft.organization(houses.get(0));
    }
  }

  /** 远山控股 beside 远山集团: two houses of one family. */
  private static boolean isSister(OrganizationFinder.Found one, OrganizationFinder.Found other) {
    String first = one.mention().text();
    String second = other.mention().text();
    return first.regionMatches(0, second, 0, FAMILY_NAME)
        && !first.contains(second)
        && !second.contains(first)
        && one.mention().type() == MentionType.ORGANIZATION;
  }

  private void attachSuccessor(
      Frame frame, Reading reading, List<ClaimDraft> drafts, List<Verdict> verdicts) {
    successors
        .attach(frame, reading, drafts)
        .ifPresent(draft -> verdicts.add(verdict(frame, "successor of ", draft)));
  }

  private static Verdict verdict(Frame frame, String what, ClaimDraft draft) {
    return frame.verdict(what + draft.person().text());
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
      verdicts.add(frame.verdict("not told as something that happens: " + told.cue().orElse("")));
      return List.of();
    }
    List<Node> people = people(frame, reading, sentences);
    if (people.isEmpty()) {
      verdicts.add(frame.verdict("nobody is named, so no record"));
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
      if (careers.isOfOldCareer(frame, chosen.date(), reading.published())) {
        verdicts.add(frame.verdict("tells of a career long ago"));
        continue;
      }
      draft.dates(chosen);
      draft.planUnlessOver(told.factuality(), chosen.date(), reading.published());
      organizations.find(frame, person, sentences).ifPresent(draft::organization);
      positions.add(draft, frame, person, reading, posts);
      if (frame.rule().officeholder() && draft.holdsOnly(FOUNDER)) {
        verdicts.add(frame.verdict("to have founded something is no office"));
        continue;
      }
      reasons.find(frame, reading).ifPresent(found -> draft.reason(found.reason(), found.span()));
      if (frame.rule().yields() == Yield.DEPARTURE) {
        destinations.add(draft, frame, reading);
      }
      frame
          .one(Slot.SUCCESSOR)
          .ifPresent(node -> SuccessorReader.add(draft, node, frame.rule().interim(), reading));
      drafts.add(draft);
      verdicts.add(
          frame.verdict(
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

  /** Those the frame means who have a name. */
  private List<Node> people(Frame frame, Reading reading, List<MaskedSentence> sentences) {
    List<Node> people =
        frame.all(Slot.PERSON).isEmpty()
            ? subjects.find(frame, reading, sentences)
            : frame.all(Slot.PERSON);
    List<Node> meant = new ArrayList<>();
    for (Node person : people) {
      if (reading.entity(person).isPresent()
          && !isHisOwnSuccessor(person, frame)
          && officeholders.admits(person, frame)) {
        meant.add(person);
      }
    }
    return meant;
  }

  /** “Ann Poe succeeded him” speaks of somebody else, whoever he is. */
  private static boolean isHisOwnSuccessor(Node person, Frame frame) {
    Optional<String> entity = person.mention().flatMap(Mention::entity);
    for (Node successor : frame.all(Slot.SUCCESSOR)) {
      if (successor.mention().isPresent() && successor.mention().get().entity().equals(entity)) {
        return true;
      }
    }
    return false;
  }
}
