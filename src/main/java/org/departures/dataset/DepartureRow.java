package org.departures.dataset;

import java.util.List;
import java.util.Optional;
import org.departures.model.Departure;
import org.departures.model.DepartureType;
import org.departures.model.Destination;
import org.departures.model.Factuality;
import org.departures.model.Reason;
import org.departures.model.Return;
import org.departures.model.Successor;

/**
 * One departure as it is published: the order and the names of the fields are those of every file,
 * and {@code departure.schema.json} is made from this type.
 */
@Described("One person's leaving of one organisation, with the characters it was read from")
public record DepartureRow(
    @Described(value = "The same in every run and every order of inputs", pattern = "^dep-")
        String id,
    @Described("Who left") EntityRow person,
    @Described("What was left; null where no article says") Optional<EntityRow> organization,
    @Described("The offices that were given up") List<PositionRow> positions,
    @Described("How the person left") DepartureType type,
    @Described("Told as a fact, a plan, a rumour, or denied") Factuality factuality,
    @Described("When it takes effect") Optional<DateRow> date,
    @Described("When it was made known") Optional<DateRow> announced,
    @Described("Where the person went") Optional<DestinationRow> destination,
    @Described("Who follows") Optional<SuccessorRow> successor,
    @Described("Not null where the person came back") Optional<ReturnRow> returned,
    @Described("Why the person left") Optional<ReasonRow> reason,
    @Described(value = "How sure the reading is, from 0 to 1", maximum = 1) double confidence,
    @Described(value = "Where each value was read, by article and place", minItems = 1)
        List<EvidenceRow> evidence,
    @Described(value = "The articles that speak of it", minItems = 1) List<String> articles,
    @Described("What a reviewer decided") Review review) {

  /** Where somebody went. */
  @Described("Where somebody went")
  public record DestinationRow(
      @Described("The organisation, where it is named") Optional<EntityRow> organization,
      @Described("The office there, where it is named") Optional<PositionRow> position,
      @Described("What the person did there") Destination.Relation relation) {

    static DestinationRow of(Destination destination) {
      return new DestinationRow(
          destination.organization().map(EntityRow::of),
          destination.position().map(PositionRow::of),
          destination.relation());
    }
  }

  /** Who follows. */
  @Described("Who follows")
  public record SuccessorRow(
      @Described("The same in every language and every run") String id,
      @Described("The name in the languages it is known in") EntityRow.NameRow name,
      @Described("The words that the articles use") List<String> mentions,
      @Described("Whether only for the time being") boolean interim) {

    public SuccessorRow {
      mentions = List.copyOf(mentions);
    }

    static SuccessorRow of(Successor successor) {
      EntityRow person = EntityRow.of(successor.person());
      return new SuccessorRow(person.id(), person.name(), person.mentions(), successor.interim());
    }
  }

  /** That the person came back. */
  @Described("That the person came back")
  public record ReturnRow(
      @Described("When the person came back, where it is said") Optional<DateRow> date) {

    static ReturnRow of(Return returned) {
      return new ReturnRow(returned.date().map(DateRow::of));
    }
  }

  /** Why somebody left. */
  @Described("Why somebody left")
  public record ReasonRow(
      @Described("The article's words") String text,
      @Described(
              value = "The kind of reason",
              oneOf = {
                "personal",
                "age",
                "health",
                "job_change",
                "performance",
                "misconduct",
                "disagreement",
                "restructuring",
                "family",
                "other"
              })
          String category) {

    /** Every category that there is. */
    static final List<String> CATEGORIES = categories();

    private static List<String> categories() {
      try {
        return List.of(
            ReasonRow.class.getDeclaredField("category").getAnnotation(Described.class).oneOf());
      } catch (NoSuchFieldException e) {
        throw new IllegalStateException(e);
      }
    }

    static ReasonRow of(Reason reason) {
      return new ReasonRow(reason.text(), reason.category());
    }
  }

  public DepartureRow {
    positions = List.copyOf(positions);
    evidence = List.copyOf(evidence);
    articles = List.copyOf(articles);
  }

  /** The row that shows {@code departure} and what a reviewer decided on it. */
  public static DepartureRow of(Departure departure, Review review) {
    return new DepartureRow(
        departure.id(),
        EntityRow.of(departure.person()),
        departure.organization().map(EntityRow::of),
        departure.positions().stream().map(PositionRow::of).toList(),
        departure.type(),
        departure.factuality(),
        departure.date().map(DateRow::of),
        departure.announced().map(DateRow::of),
        departure.destination().map(DestinationRow::of),
        departure.successor().map(SuccessorRow::of),
        departure.returned().map(ReturnRow::of),
        departure.reason().map(ReasonRow::of),
        Math.round(departure.confidence() * 100) / 100.0,
        departure.evidence().stream().map(EvidenceRow::of).toList(),
        departure.articles(),
        review);
  }
}
