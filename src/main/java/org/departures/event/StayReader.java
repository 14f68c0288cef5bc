package org.departures.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.departures.lexicon.Rule.Yield;
import org.departures.model.DateMention;
import org.departures.model.Evidence;
import org.departures.model.Factuality;
import org.departures.model.Mention;
import org.departures.model.Position;
import org.departures.model.Section;
import org.departures.model.Span;
import org.departures.model.Stay;

/**
 * Reads who stays and who came back: from sentences that say so (仍留在, 继续担任, 官复原职) and from sections
 * of people who stay (现存人员).
 */
final class StayReader {

  private static final String STAYS = "stays";

  private final SubjectFinder subjects;
  private final PositionCodes codes;
  private final DateChooser dates;
  private final FactualityReader factuality;

  StayReader(
      SubjectFinder subjects, PositionCodes codes, DateChooser dates, FactualityReader factuality) {
    this.subjects = subjects;
    this.codes = codes;
    this.dates = dates;
    this.factuality = factuality;
  }

  List<Stay> read(
      Reading reading,
      List<MaskedSentence> sentences,
      List<Frame> frames,
      OrganizationFinder organizations) {
    List<Stay> stays = new ArrayList<>(listed(reading));
    for (Frame frame : frames) {
      Yield yields = frame.rule().yields();
      if ((yields != Yield.STAY && yields != Yield.RETURN) || !isFact(frame)) {
        continue;
      }
      List<Node> people =
          frame.all(Slot.PERSON).isEmpty()
              ? subjects.find(frame, reading, sentences)
              : frame.all(Slot.PERSON);
      for (Node person : people) {
        if (reading.entity(person).isPresent()) {
          stays.add(
              stay(
                  frame, person, organizations.find(frame, person, sentences), reading, sentences));
        }
      }
    }
    return stays;
  }

  private boolean isFact(Frame frame) {
    FactualityReader.Verdict told = factuality.read(frame);
    // Who “will remain chairman” is chairman.
    boolean planned =
        frame.rule().yields() == Yield.STAY && told.factuality() == Factuality.PLANNED;
    return !told.hypothetical() && (planned || told.factuality() == Factuality.ASSERTED);
  }

  private Stay stay(
      Frame frame,
      Node person,
      Optional<OrganizationFinder.Found> organization,
      Reading reading,
      List<MaskedSentence> sentences) {
    Optional<Mention> position = frame.one(Slot.POSITION).flatMap(Node::mention);
    Optional<DateMention> date =
        dates.choose(frame, false, reading.published(), frame.sentenceBefore(sentences)).date();
    Set<Evidence> evidence = new TreeSet<>();
    evidence.add(reading.evidence("status", frame.trigger()));
    evidence.add(reading.evidence("person", reading.naming(person.mention().orElseThrow())));
    organization.ifPresent(
        found -> evidence.add(reading.evidence("organization", reading.naming(found.mention()))));
    date.ifPresent(found -> evidence.add(reading.evidence("date", found.span())));
    position.ifPresent(found -> evidence.add(reading.evidence("position", found.span())));
    return new Stay(
        reading.articleId(),
        reading.entity(person).orElseThrow(),
        organization.flatMap(found -> reading.entity(found.mention())),
        position.map(
            found ->
                new Position(
                    found.text(), codes.of(reading.recognition().document().folded(found.span())))),
        frame.rule().yields() == Yield.RETURN ? Stay.Status.RETURNED : Stay.Status.REMAINS,
        date.map(DateMention::date),
        frame.rule().id(),
        List.copyOf(evidence));
  }

  /** The people of sections that list who stays. */
  private static List<Stay> listed(Reading reading) {
    Set<Span> seen = new TreeSet<>();
    List<Stay> stays = new ArrayList<>();
    for (Section section : reading.recognition().sections()) {
      Optional<Mention> person = section.person();
      if (!section.topic().equals(Optional.of(STAYS))
          || person.flatMap(reading::entity).isEmpty()
          || !seen.add(person.get().span())) {
        continue;
      }
      Optional<Mention> organization = section.organization();
      stays.add(
          new Stay(
              reading.articleId(),
              reading.entity(person.get()).orElseThrow(),
              organization.flatMap(reading::entity),
              Optional.empty(),
              Stay.Status.REMAINS,
              Optional.empty(),
              "section",
              Stream.concat(
                      Stream.of(reading.evidence("person", person.get().span())),
                      organization.stream()
                          .map(mention -> reading.evidence("organization", mention.span())))
                  .sorted()
                  .toList()));
    }
    return stays;
  }
}
