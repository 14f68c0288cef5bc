package org.departures.merge;

import static java.util.stream.Stream.concat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.departures.model.Claim;
import org.departures.model.Evidence;
import org.departures.model.Factuality;
import org.departures.model.Stay;

/**
 * The claims that speak of one leaving, those of copies that repeat one of them, and the stays that
 * say it was undone.
 *
 * <p>A leaving told as a fact or a plan is never mixed with rumours and denials: where both are
 * there, only the former are its {@code tellers}, whose values and evidence make the record.
 */
record Episode(EpisodeKind kind, List<Claim> claims, List<Claim> repeated, List<Stay> returns) {

  Episode {
    claims = List.copyOf(claims);
    repeated = List.copyOf(repeated);
    returns = List.copyOf(returns);
  }

  Episode(EpisodeKind kind, List<Claim> claims) {
    this(kind, claims, List.of(), List.of());
  }

  /** Whether a claim tells of something that happened or will, not of hearsay or its denial. */
  static boolean real(Claim claim) {
    return claim.factuality() == Factuality.ASSERTED || claim.factuality() == Factuality.PLANNED;
  }

  boolean real() {
    return claims.stream().anyMatch(Episode::real);
  }

  List<Claim> tellers() {
    return real() ? claims.stream().filter(Episode::real).toList() : claims;
  }

  /** The tellers and what repeats them. */
  List<Claim> evidence() {
    return concat(tellers().stream(), repeated.stream().filter(claim -> real(claim) == real()))
        .toList();
  }

  /** The rumours and denials of a leaving that is told as a fact elsewhere. */
  List<Claim> doubters() {
    return real() ? claims.stream().filter(claim -> !real(claim)).toList() : List.of();
  }

  /**
   * Asserted beats planned beats hearsay. Hearsay is denied if nothing else is said, or if a denial
   * stands in the article of a rumour or was not published before the last of them.
   */
  Factuality factuality() {
    if (told(Factuality.ASSERTED)) {
      return Factuality.ASSERTED;
    } else if (told(Factuality.PLANNED)) {
      return Factuality.PLANNED;
    } else if (!told(Factuality.DENIED)) {
      return Factuality.RUMORED;
    }
    return claims.stream()
            .filter(claim -> claim.factuality() == Factuality.DENIED)
            .anyMatch(this::answersTheRumours)
        ? Factuality.DENIED
        : Factuality.RUMORED;
  }

  /** The first day that a date of the tellers allows. */
  Optional<LocalDate> firstDay() {
    return tellers().stream()
        .flatMap(claim -> claim.date().stream())
        .flatMap(date -> date.value().earliest().or(date.value()::latest).stream())
        .min(LocalDate::compareTo);
  }

  /** How far the finding lies from this episode's claims in the same article. */
  int distance(String article, List<Evidence> evidence) {
    return Math.min(
        Nearness.nearest(claims, article, evidence), Nearness.nearest(repeated, article, evidence));
  }

  Episode withReturn(Stay stay) {
    List<Stay> more = new ArrayList<>(returns);
    more.add(stay);
    return new Episode(kind, claims, repeated, more);
  }

  Episode withRepeated(List<Claim> newRepeated) {
    return new Episode(kind, claims, newRepeated, returns);
  }

  private boolean told(Factuality factuality) {
    return claims.stream().anyMatch(claim -> claim.factuality() == factuality);
  }

  private boolean answersTheRumours(Claim denial) {
    List<Claim> rumours =
        claims.stream().filter(claim -> claim.factuality() == Factuality.RUMORED).toList();
    Optional<LocalDate> lastRumour =
        rumours.stream().flatMap(claim -> claim.published().stream()).max(LocalDate::compareTo);
    return rumours.stream().anyMatch(rumour -> rumour.article().equals(denial.article()))
        || denial.published().isEmpty()
        || lastRumour.isEmpty()
        || !denial.published().get().isBefore(lastRumour.get());
  }
}
