package org.departures.merge;

import static java.util.Comparator.comparing;
import static java.util.stream.Stream.concat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.departures.model.Affiliation;
import org.departures.model.Affiliation.Status;
import org.departures.model.Departure;
import org.departures.model.Factuality;
import org.departures.model.Position;
import org.departures.model.StatedDate;
import org.departures.model.Stay;

/**
 * Says how a person stands to an organisation by the last departure told as a fact and by the
 * stays.
 *
 * <p>A stay does not undo a departure for good: who went and 仍留任 in another role has left the one
 * that is told; who came back and is said to stay remains. It ends a leave, unless the same article
 * tells of the leave or the article is older. A plan, a rumour or a denial says nothing of where
 * the person is now.
 */
final class AffiliationFinder {

  private static final int LONG_AFTER = 90;

  private final PublicationDays publicationDays;

  AffiliationFinder(PublicationDays publicationDays) {
    this.publicationDays = publicationDays;
  }

  /**
   * What is known of the tie, whose departures and stays these are: nothing, how the person stands
   * to the organisation, and beside a departure the other post that they are said to keep.
   */
  List<Affiliation> find(Tie tie, List<Departure> departures, List<Stay> stays) {
    List<Departure> facts =
        departures.stream()
            .filter(departure -> departure.factuality() == Factuality.ASSERTED)
            .toList();
    Optional<Departure> last =
        facts.stream().max(comparing(this::day).thenComparing(Departure::id));
    Optional<Status> status = last.isPresent() ? after(last.get(), stays) : stayed(stays);
    List<Affiliation> found = new ArrayList<>();
    status
        .filter(known -> tie.organization().isPresent() || known == Status.REMAINS)
        .map(known -> affiliation(tie, known, position(known, last, stays), facts, stays))
        .ifPresent(found::add);
    if (status.equals(Optional.of(Status.DEPARTED)) && tie.organization().isPresent()) {
      stays.stream()
          .filter(stay -> stay.status() == Stay.Status.REMAINS)
          .filter(stay -> stay.position().filter(kept -> isOther(kept, facts)).isPresent())
          .findFirst()
          .map(stay -> affiliation(tie, Status.REMAINS, stay.position(), List.of(), List.of(stay)))
          .ifPresent(found::add);
    }
    return found;
  }

  private static Affiliation affiliation(
      Tie tie,
      Status status,
      Optional<Position> position,
      List<Departure> departures,
      List<Stay> stays) {
    return new Affiliation(
        tie.person(),
        tie.organization(),
        position,
        status,
        departures.stream().map(Departure::id).sorted().toList(),
        concat(departures.stream().map(Departure::evidence), stays.stream().map(Stay::evidence))
            .flatMap(Collection::stream)
            .distinct()
            .sorted()
            .toList());
  }

  /** 辞去总经理，仍任董事: a post that none of the departures is from. */
  private static boolean isOther(Position kept, List<Departure> departures) {
    return departures.stream()
        .flatMap(departure -> departure.positions().stream())
        .noneMatch(left -> left.text().equals(kept.text()) || left.code().equals(kept.code()));
  }

  private static Optional<Status> stayed(List<Stay> stays) {
    return stays.stream()
        .map(stay -> stay.status() == Stay.Status.RETURNED ? Status.RETURNED : Status.REMAINS)
        .min(Status::compareTo);
  }

  private Optional<Status> after(Departure last, List<Stay> stays) {
    if (last.returned().isPresent()) {
      return stayed(stays.stream().filter(stay -> stay.status() == Stay.Status.REMAINS).toList())
          .or(() -> Optional.of(Status.RETURNED));
    } else if (!last.type().temporary()) {
      boolean back = stays.stream().anyMatch(stay -> isLongAfter(stay, last));
      return Optional.of(back ? Status.REMAINS : Status.DEPARTED);
    }
    boolean ended = stays.stream().anyMatch(stay -> endsLeave(stay, last));
    return Optional.of(ended ? Status.REMAINS : Status.ON_LEAVE);
  }

  /** Who is said to stay months after the departure must have come back. */
  private boolean isLongAfter(Stay stay, Departure last) {
    Optional<LocalDate> gone = last.date().flatMap(date -> date.value().latest());
    Optional<LocalDate> told = publicationDays.of(stay.article());
    return stay.status() == Stay.Status.REMAINS
        && gone.isPresent()
        && told.filter(gone.get().plusDays(LONG_AFTER)::isBefore).isPresent();
  }

  private boolean endsLeave(Stay stay, Departure leave) {
    return stay.status() == Stay.Status.REMAINS
        && !leave.articles().contains(stay.article())
        && publicationDays.of(stay.article()).filter(day -> day.isBefore(day(leave))).isEmpty();
  }

  private static Optional<Position> position(
      Status status, Optional<Departure> last, List<Stay> stays) {
    Optional<Position> left = last.flatMap(departure -> departure.positions().stream().findFirst());
    Optional<Position> kept = stays.stream().flatMap(stay -> stay.position().stream()).findFirst();
    boolean gone = status == Status.DEPARTED || status == Status.ON_LEAVE;
    return gone ? left : kept.or(() -> left);
  }

  private LocalDate day(Departure departure) {
    return departure
        .date()
        .map(StatedDate::value)
        .flatMap(value -> value.earliest().or(value::latest))
        .or(() -> publicationDays.earliest(departure.articles()))
        .orElse(LocalDate.MIN);
  }
}
