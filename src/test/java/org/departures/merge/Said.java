package org.departures.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.departures.model.Claim;
import org.departures.model.Count;
import org.departures.model.Departure;
import org.departures.model.DepartureType;
import org.departures.model.Destination;
import org.departures.model.EdtfDate;
import org.departures.model.Entity;
import org.departures.model.Evidence;
import org.departures.model.Factuality;
import org.departures.model.Findings;
import org.departures.model.Merged;
import org.departures.model.Name;
import org.departures.model.Position;
import org.departures.model.Reason;
import org.departures.model.Return;
import org.departures.model.StatedDate;
import org.departures.model.Stay;
import org.departures.model.Successor;
import org.departures.model.Tally;

/**
 * What one place of one article says, written as a sentence: {@code Said.in("a").published(…)
 * .at(10).person("…").left("…")}. Nothing is said of what is not set.
 */
final class Said {

  private final String article;
  private Optional<LocalDate> published = Optional.empty();
  private int place;
  private Entity person = person("", "Mira Holt");
  private Optional<Entity> organization = Optional.of(organization("", "Northlake"));
  private final List<Position> positions = new ArrayList<>();
  private Factuality factuality = Factuality.ASSERTED;
  private Optional<StatedDate> date = Optional.empty();
  private Optional<StatedDate> announced = Optional.empty();
  private Optional<Destination> destination = Optional.empty();
  private Optional<Successor> successor = Optional.empty();
  private Optional<Return> returned = Optional.empty();
  private Optional<Reason> reason = Optional.empty();
  private double confidence = 0.8;

  private Said(String article) {
    this.article = article;
  }

  static Said in(String article) {
    return new Said(article);
  }

  /** A person with a provisional id that hangs on the names, an empty one being unknown. */
  static Entity person(String zh, String en, String... aliases) {
    return entity("per-", zh, en, aliases);
  }

  static Entity organization(String zh, String en, String... aliases) {
    return entity("org-", zh, en, aliases);
  }

  private static Entity entity(String kind, String zh, String en, String... aliases) {
    Name name =
        new Name(
            Optional.of(zh).filter(text -> !text.isEmpty()),
            Optional.of(en).filter(text -> !text.isEmpty()));
    String id = kind + (zh + en).toLowerCase(Locale.ROOT);
    return new Entity(id, name, Arrays.asList(aliases), List.of(name.shown()));
  }

  static StatedDate date(StatedDate.Basis basis, String edtf) {
    return new StatedDate(EdtfDate.parse(edtf), edtf, basis);
  }

  Said published(String day) {
    published = Optional.of(LocalDate.parse(day));
    return this;
  }

  Said at(int newPlace) {
    place = newPlace;
    return this;
  }

  Said of(Entity newPerson) {
    person = newPerson;
    return this;
  }

  Said from(Entity newOrganization) {
    organization = Optional.of(newOrganization);
    return this;
  }

  Said fromNowhere() {
    organization = Optional.empty();
    return this;
  }

  Said as(String position) {
    positions.add(new Position(position, Optional.empty()));
    return this;
  }

  Said on(String edtf) {
    return on(StatedDate.Basis.EXPLICIT, edtf);
  }

  Said on(StatedDate.Basis basis, String edtf) {
    date = Optional.of(date(basis, edtf));
    return this;
  }

  Said announced(String edtf) {
    announced = Optional.of(date(StatedDate.Basis.EXPLICIT, edtf));
    return this;
  }

  Said told(Factuality newFactuality) {
    factuality = newFactuality;
    return this;
  }

  Said to(Destination newDestination) {
    destination = Optional.of(newDestination);
    return this;
  }

  Said followedBy(Entity newPerson, boolean interim) {
    successor = Optional.of(new Successor(newPerson, interim));
    return this;
  }

  Said andBack() {
    returned = Optional.of(new Return(Optional.empty()));
    return this;
  }

  Said because(String text, String category) {
    reason = Optional.of(new Reason(text, category));
    return this;
  }

  Said sure(double newConfidence) {
    confidence = newConfidence;
    return this;
  }

  Claim claim(DepartureType type) {
    return new Claim(
        article,
        published,
        person,
        organization,
        positions,
        type,
        factuality,
        date,
        announced,
        destination,
        successor,
        returned,
        reason,
        confidence,
        "rule",
        evidence());
  }

  Stay stay(Stay.Status status) {
    return new Stay(
        article,
        person,
        organization,
        positions.stream().findFirst(),
        status,
        date,
        "rule",
        evidence());
  }

  /** A count of total, departed and remaining, a negative number being unsaid. */
  Tally tally(int total, int departed, int remaining) {
    return new Tally(
        article,
        organization,
        new Count(said(total), said(departed), said(remaining)),
        "rule",
        evidence());
  }

  private static Optional<Integer> said(int number) {
    return Optional.of(number).filter(n -> n >= 0);
  }

  private List<Evidence> evidence() {
    return List.of(new Evidence(article, "person", place, place + 4, "Holt"));
  }

  static Merged merge(Claim... claims) {
    return merge(List.of(claims), List.of(), List.of());
  }

  static Merged merge(List<Claim> claims, List<Stay> stays, List<Tally> tallies) {
    return new FindingsMerger().apply(new Findings(claims, stays, tallies));
  }

  /** The only departure that the claims make. */
  static Departure one(Claim... claims) {
    List<Departure> departures = merge(claims).departures();
    if (departures.size() != 1) {
      throw new AssertionError("not one departure but " + departures);
    }
    return departures.get(0);
  }
}
