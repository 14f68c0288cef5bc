package org.departures.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.departures.model.Claim;
import org.departures.model.DateMention;
import org.departures.model.DepartureType;
import org.departures.model.Destination;
import org.departures.model.EdtfDate;
import org.departures.model.Entity;
import org.departures.model.Evidence;
import org.departures.model.Factuality;
import org.departures.model.Mention;
import org.departures.model.Position;
import org.departures.model.Reason;
import org.departures.model.Span;
import org.departures.model.Successor;

/** A claim while its parts come together; lives only inside one call of {@link EventReader}. */
final class ClaimDraft {

  /** No labelled set says how often rumours and denials are read right. */
  private static final double HEARSAY = 0.8;

  private final Reading reading;
  private final Frame frame;
  private final Mention person;
  private final DepartureType type;
  private Factuality factuality;
  private Optional<OrganizationFinder.Found> organization = Optional.empty();
  private final List<Position> positions = new ArrayList<>();
  private Optional<DateMention> date = Optional.empty();
  private Optional<DateMention> announced = Optional.empty();
  private Optional<Destination> destination = Optional.empty();
  private Optional<Successor> successor = Optional.empty();
  private Optional<Reason> reason = Optional.empty();
  private final List<Evidence> evidence = new ArrayList<>();

  ClaimDraft(
      Reading reading, Frame frame, Mention person, DepartureType type, Factuality factuality) {
    this.reading = reading;
    this.frame = frame;
    this.person = person;
    this.type = type;
    this.factuality = factuality;
    support("person", reading.naming(person));
    support("type", frame.trigger());
    support("sentence", frame.sentence().sentence().span());
  }

  Frame frame() {
    return frame;
  }

  Mention person() {
    return person;
  }

  Factuality factuality() {
    return factuality;
  }

  private static boolean overlap(DateMention one, DateMention other) {
    EdtfDate first = one.date().value();
    EdtfDate second = other.date().value();
    return !isAfter(first.earliest(), second.latest())
        && !isAfter(second.earliest(), first.latest());
  }

  private static boolean isAfter(Optional<LocalDate> one, Optional<LocalDate> other) {
    return one.isPresent() && other.isPresent() && one.get().isAfter(other.get());
  }

  Optional<OrganizationFinder.Found> organization() {
    return organization;
  }

  /** Whether the organisation is said to be left, and does not only stand there. */
  boolean isSureOfOrganization() {
    return organization.filter(OrganizationFinder.Found::sure).isPresent();
  }

  /** Whether neither the days nor where this one leads to speak against one event. */
  boolean mayBeOneWith(ClaimDraft other) {
    boolean day = date.isEmpty() || other.date.isEmpty() || overlap(date.get(), other.date.get());
    Optional<String> where = destination.flatMap(Destination::organization).map(Entity::id);
    return day && (where.isEmpty() || !where.equals(other.organizationId()));
  }

  Optional<String> organizationId() {
    return organization.flatMap(found -> found.mention().entity());
  }

  boolean hasPosition() {
    return !positions.isEmpty();
  }

  /** Whether a position that is left has one of the codes. */
  boolean holdsOne(List<Optional<String>> codes) {
    return positions.stream().map(Position::code).anyMatch(codes::contains);
  }

  boolean holdsOnly(Optional<String> code) {
    return !positions.isEmpty()
        && positions.stream().allMatch(position -> position.code().equals(code));
  }

  boolean hasDate() {
    return date.isPresent();
  }

  /** Whether it is of long ago, and its person follows somebody of whom the article tells. */
  boolean isOfSuccessorsPast(List<ClaimDraft> drafts) {
    return hasOldDate()
        && drafts.stream()
            .flatMap(draft -> draft.successor.stream())
            .anyMatch(follower -> person.entity().equals(Optional.of(follower.person().id())));
  }

  /** Whether it happened more than a year before the article. */
  boolean hasOldDate() {
    return CareerReader.isOld(date, reading.published());
  }

  boolean hasDestination() {
    return destination.isPresent();
  }

  boolean hasSuccessor() {
    return successor.isPresent();
  }

  /**
   * A plan whose day had come when the article was published is a fact; a fact whose day had not is
   * a plan.
   */
  void planUnlessOver(Factuality told, Optional<DateMention> when, Optional<LocalDate> published) {
    Optional<LocalDate> earliest = when.flatMap(found -> found.date().value().earliest());
    if (earliest.isEmpty() || published.isEmpty()) {
      return;
    }
    boolean ahead = earliest.get().isAfter(published.get());
    boolean over =
        when.flatMap(found -> found.date().value().latest())
            .filter(latest -> !latest.isAfter(published.get()))
            .isPresent();
    if (told == Factuality.PLANNED && over) {
      factuality = Factuality.ASSERTED;
    } else if (told == Factuality.ASSERTED && ahead) {
      factuality = Factuality.PLANNED;
    }
  }

  /**
   * Whether the day on which it takes effect is told already, not only that of its announcement.
   */
  boolean hasOwnDate() {
    return date.isPresent() && !date.equals(announced);
  }

  /** Sets the day on which it takes effect, which makes a plan of what was told as a fact. */
  void takesEffect(DateMention day) {
    evidence.removeIf(found -> found.field().equals("date"));
    date = Optional.of(day);
    support("date", day.span());
    planUnlessOver(factuality, date, reading.published());
  }

  /**
   * Takes the day of {@code other}, which the same sentence tells of the same person, where only
   * that of the announcement is known here: 18日宣布请辞，将于年底卸任.
   */
  void sharesDay(ClaimDraft other) {
    if (date.isPresent()
        && !hasOwnDate()
        && other.hasOwnDate()
        && other.frame.sentence().equals(frame.sentence())
        && other.person.entity().equals(person.entity())) {
      takesEffect(other.date.orElseThrow());
      factuality = other.factuality;
    }
  }

  /** What does not happen has no day. */
  void deny() {
    factuality = Factuality.DENIED;
    date = Optional.empty();
    announced = Optional.empty();
    evidence.removeIf(found -> found.field().equals("date") || found.field().equals("announced"));
  }

  void organization(OrganizationFinder.Found found) {
    organization = Optional.of(found);
    support("organization", reading.naming(found.mention()));
    if (!reading.naming(found.mention()).equals(found.mention().span())) {
      support("organization", found.mention().span());
    }
  }

  void position(Position position, Span span) {
    if (positions.stream().noneMatch(other -> other.text().equals(position.text()))) {
      positions.add(position);
      support("position", span);
    }
  }

  void dates(DateChooser.Dates dates) {
    date = dates.date();
    announced = dates.announced();
    date.ifPresent(found -> support("date", found.span()));
    announced.ifPresent(found -> support("announced", found.span()));
  }

  void destination(Destination found, Optional<Span> where, Optional<Span> post) {
    destination = Optional.of(found);
    where.ifPresent(span -> support("destination", span));
    post.ifPresent(span -> support("destination.position", span));
  }

  void successor(Successor found, Span span) {
    successor = Optional.of(found);
    support("successor", span);
  }

  void reason(Reason found, Span span) {
    reason = Optional.of(found);
    support("reason", span);
  }

  private void support(String field, Span span) {
    evidence.add(reading.evidence(field, span));
  }

  Claim build(Reliability reliability) {
    return new Claim(
        reading.articleId(),
        reading.published(),
        reading.entity(person).orElseThrow(),
        organization.flatMap(found -> reading.entity(found.mention())),
        positions,
        type,
        factuality,
        date.map(DateMention::date),
        announced.map(DateMention::date),
        destination,
        successor,
        Optional.empty(),
        reason,
        confidence(reliability),
        frame.rule().id(),
        List.copyOf(new TreeSet<>(evidence)));
  }

  private double confidence(Reliability reliability) {
    Reliability.Organization known =
        organization
            .map(
                found ->
                    frame.sentence().sentence().span().contains(found.mention().span())
                        ? Reliability.Organization.HERE
                        : Reliability.Organization.ELSEWHERE)
            .orElse(Reliability.Organization.NONE);
    double confidence = reliability.of(frame.rule(), hasPosition(), known);
    boolean hearsay = factuality == Factuality.RUMORED || factuality == Factuality.DENIED;
    return hearsay ? confidence * HEARSAY : confidence;
  }

  /** Whether the draft's sentence stands behind that of {@code other}. */
  boolean isBehind(Frame other) {
    return frame.sentence().sentence().index() > other.sentence().sentence().index();
  }

  /** Whether the draft's trigger stands before that of {@code later}, no more sentences away. */
  boolean isJustBefore(Frame later, int sentencesBack) {
    int distance = later.sentence().sentence().index() - frame.sentence().sentence().index();
    return distance == 0
        ? frame.trigger().start() < later.trigger().start()
        : distance > 0 && distance <= sentencesBack;
  }
}
