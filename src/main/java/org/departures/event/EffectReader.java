package org.departures.event;

import java.util.List;
import java.util.Optional;
import org.departures.model.DateMention;
import org.departures.model.Factuality;
import org.departures.model.Mention;

/**
 * Reads the day on which a leaving takes effect from a sentence that says no more than that:
 * 双方的合同将于本月31日到期, "his last day is June 30".
 */
final class EffectReader {

  private static final int SENTENCES_BACK = 3;

  private EffectReader() {}

  /**
   * Gives the frame's day to the departures that it speaks of, and gives those back: those of its
   * person, else all of the nearest sentence before it that tells of any.
   */
  static List<ClaimDraft> attach(Frame frame, List<ClaimDraft> drafts) {
    Optional<DateMention> day = frame.one(Slot.DATE).flatMap(Node::date);
    List<String> people =
        frame.all(Slot.PERSON).stream()
            .flatMap(node -> node.mention().flatMap(Mention::entity).stream())
            .toList();
    List<ClaimDraft> near =
        drafts.stream()
            .filter(draft -> draft.isJustBefore(frame, SENTENCES_BACK))
            .filter(draft -> people.isEmpty() || isOneOf(people, draft))
            .toList();
    int nearest = near.stream().mapToInt(EffectReader::sentence).max().orElse(0);
    List<ClaimDraft> meant =
        near.stream()
            .filter(draft -> sentence(draft) == nearest)
            .filter(draft -> draft.factuality() != Factuality.DENIED && !draft.hasOwnDate())
            .toList();
    day.ifPresent(date -> meant.forEach(draft -> draft.takesEffect(date)));
    return day.isPresent() ? meant : List.of();
  }

  private static boolean isOneOf(List<String> people, ClaimDraft draft) {
    return draft.person().entity().filter(people::contains).isPresent();
  }

  private static int sentence(ClaimDraft draft) {
    return draft.frame().sentence().sentence().index();
  }
}
