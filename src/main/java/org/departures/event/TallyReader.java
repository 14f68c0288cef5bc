package org.departures.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.departures.lexicon.Rule.Yield;
import org.departures.model.Count;
import org.departures.model.Evidence;
import org.departures.model.Mention;
import org.departures.model.MentionType;
import org.departures.model.Section;
import org.departures.model.Span;
import org.departures.model.Tally;

/** Reads sentences that count those who left: 11人走了9人. */
final class TallyReader {

  List<Tally> read(Reading reading, List<Frame> frames) {
    List<Tally> tallies = new ArrayList<>();
    for (Frame frame : frames) {
      if (frame.rule().yields() == Yield.TALLY) {
        tallies.add(tally(frame, reading));
      }
    }
    return tallies;
  }

  private static Tally tally(Frame frame, Reading reading) {
    Optional<Mention> organization = organization(frame, reading);
    List<Evidence> evidence = new ArrayList<>();
    frame
        .spans()
        .forEach(
            (slot, span) -> {
              if (slot == Slot.TOTAL || slot == Slot.DEPARTED || slot == Slot.REMAINING) {
                evidence.add(reading.evidence(slot.group(), span));
              }
            });
    organization.ifPresent(
        mention -> evidence.add(reading.evidence("organization", reading.naming(mention))));
    return new Tally(
        reading.articleId(),
        organization.flatMap(reading::entity),
        new Count(
            number(frame, Slot.TOTAL, reading),
            number(frame, Slot.DEPARTED, reading),
            number(frame, Slot.REMAINING, reading)),
        frame.rule().id(),
        evidence.stream().sorted().toList());
  }

  private static Optional<Integer> number(Frame frame, Slot slot, Reading reading) {
    return Optional.ofNullable(frame.spans().get(slot))
        .map((Span span) -> reading.recognition().document().folded(span))
        .filter(Numerals::isNumeral)
        .map(Numerals::valueOf);
  }

  /** The sentence's organisation, else the section's, else the one that the article names most. */
  private static Optional<Mention> organization(Frame frame, Reading reading) {
    return frame.sentence().nodes(0, frame.sentence().text().length()).stream()
        .filter(node -> node.is(Symbol.ORGANIZATION, Symbol.ORGANIZATION_ANAPHOR))
        .flatMap(node -> node.mention().stream())
        .filter(mention -> reading.entity(mention).isPresent())
        .findFirst()
        .or(
            () ->
                reading
                    .section(frame.sentence().sentence())
                    .flatMap(Section::organization)
                    .filter(mention -> reading.entity(mention).isPresent()))
        .or(() -> mostNamed(reading));
  }

  private static Optional<Mention> mostNamed(Reading reading) {
    Map<String, Integer> counts = new TreeMap<>();
    reading.recognition().mentions().stream()
        .filter(mention -> mention.type() == MentionType.ORGANIZATION)
        .flatMap(mention -> mention.entity().stream())
        .forEach(id -> counts.merge(id, 1, Integer::sum));
    Optional<String> most =
        counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    return reading.recognition().mentions().stream()
        .filter(mention -> most.isPresent() && mention.entity().equals(most))
        .filter(mention -> mention.type() == MentionType.ORGANIZATION)
        .findFirst();
  }
}
