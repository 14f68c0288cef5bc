package org.departures.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.departures.model.Mention;
import org.departures.model.Position;

/**
 * Reads which posts somebody gives up: those that the frame names, or that stand beside the name,
 * or that the article names elsewhere.
 */
final class PositionReader {

  private static final Optional<String> FOUNDER = Optional.of("founder");

  private final PositionCodes codes;

  PositionReader(PositionCodes codes) {
    this.codes = codes;
  }

  /**
   * The posts of the slot; else those beside the name; else one that the article names elsewhere.
   * To have founded something is no post that one gives up: it counts where there is no other.
   */
  void add(ClaimDraft draft, Frame frame, Node person, Reading reading, PostBook posts) {
    List<Mention> slot =
        frame.all(Slot.POSITION).stream().flatMap(node -> node.mention().stream()).toList();
    List<Mention> given = withoutFounder(slot, reading);
    if (given.isEmpty()) {
      given = withoutFounder(person.positions(), reading);
    }
    if (given.isEmpty()) {
      given = elsewhere(person.positions(), known(draft, posts), reading);
    }
    for (Mention mention : given) {
      draft.position(position(mention, reading), mention.span());
    }
  }

  private static List<List<Mention>> known(ClaimDraft draft, PostBook posts) {
    return draft
        .person()
        .entity()
        .map(id -> posts.positions(id, draft.organizationId()))
        .orElse(List.of());
  }

  private List<Mention> elsewhere(
      List<Mention> beside, List<List<Mention>> known, Reading reading) {
    List<Mention> elsewhere = known.isEmpty() ? List.of() : known.get(0);
    List<Mention> first = withoutFounder(elsewhere, reading);
    if (!first.isEmpty()) {
      return first;
    }
    for (List<Mention> posts : known) {
      List<Mention> given = withoutFounder(posts, reading);
      if (!given.isEmpty()) {
        return given.subList(0, 1);
      }
    }
    List<Mention> founder = beside.isEmpty() ? elsewhere : beside;
    return founder.stream().limit(1).toList();
  }

  private List<Mention> withoutFounder(List<Mention> mentions, Reading reading) {
    List<Mention> others = new ArrayList<>();
    for (Mention mention : mentions) {
      if (!position(mention, reading).code().equals(FOUNDER)) {
        others.add(mention);
      }
    }
    return others;
  }

  /** The position of {@code mention} with its code. */
  Position position(Mention mention, Reading reading) {
    return new Position(
        mention.text(), codes.of(reading.recognition().document().folded(mention.span())));
  }

  /** The codes of the positions that {@code frame} names. */
  List<Optional<String>> codes(Frame frame, Reading reading) {
    return read(frame, reading).stream().map(Position::code).filter(Optional::isPresent).toList();
  }

  /** The positions that {@code frame} names. */
  List<Position> read(Frame frame, Reading reading) {
    return frame.all(Slot.POSITION).stream()
        .flatMap(node -> node.mention().stream())
        .map(mention -> position(mention, reading))
        .toList();
  }
}
