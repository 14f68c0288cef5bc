package org.departures.dataset;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.departures.model.DepartureType;
import org.departures.model.Factuality;

/**
 * Chief executives' departures in the columns and codes of the open database of Gentry, Harrison,
 * Quigley and Boivie, so that both can be put together.
 *
 * <p>Rumoured, denied and temporary departures are left out: the database counts turnovers. What is
 * no property of news, such as a company's key in Compustat, has no column here.
 *
 * @see <a href="https://doi.org/10.1002/smj.3278">A database of CEO turnover and dismissal in
 *     S&amp;P 1500 firms</a>
 */
final class CeoDepartures {

  /** The database's reasons for a departure, by their numbers. */
  enum Code {
    DEATH(1, "Involuntary - CEO death"),
    ILLNESS(2, "Involuntary - CEO illness"),
    PERFORMANCE(3, "Involuntary - CEO dismissed for job performance"),
    VIOLATION(4, "Involuntary - CEO dismissed for legal violations or concerns"),
    RETIRED(5, "Voluntary - CEO retired"),
    OPPORTUNITY(6, "Voluntary - new opportunity (new career driven succession)"),
    OTHER(7, "Other"),
    MISSING(8, "Missing");

    private final int number;
    private final String label;

    Code(int number, String label) {
      this.number = number;
      this.label = label;
    }

    int number() {
      return number;
    }
  }

  /** The offices of whoever runs a company: 首席执行官, managing director, 总经理. */
  private static final Set<String> OFFICES = Set.of("ceo", "managing_director", "general_manager");

  private record Line(DepartureRow departure, Code code, List<String> sources) {}

  private static final CsvTable<Line> TABLE =
      new CsvTable<>(
          List.of(
              column("departure_id", line -> Optional.of(line.departure.id())),
              column("coname", line -> name(line.departure.organization())),
              column("exec_fullname", line -> name(Optional.of(line.departure.person()))),
              column("year", line -> day(line.departure).map(day -> String.valueOf(day.getYear()))),
              column("departure_code", line -> Optional.of(String.valueOf(line.code.number))),
              column("departure_reason", line -> Optional.of(line.code.label)),
              column(
                  "ceo_dismissal",
                  line ->
                      Optional.of(
                          line.code == Code.PERFORMANCE || line.code == Code.VIOLATION
                              ? "1"
                              : "0")),
              column("leftofc", line -> day(line.departure).map(String::valueOf)),
              column("notes", line -> DepartureCsv.quote(line.departure)),
              column("sources", line -> Optional.of(String.join("; ", line.sources))),
              column("type", line -> Optional.of(Codes.of(line.departure.type()))),
              column("factuality", line -> Optional.of(Codes.of(line.departure.factuality()))),
              column(
                  "confidence",
                  line -> Optional.of(Double.toString(line.departure.confidence())))));

  private CeoDepartures() {}

  static void write(List<DepartureRow> departures, DatasetStore store, Writer writer)
      throws IOException {
    List<DepartureRow> left = departures.stream().filter(CeoDepartures::belongs).toList();
    Set<String> cited =
        left.stream().flatMap(row -> row.articles().stream()).collect(Collectors.toSet());
    Map<String, String> sources = new HashMap<>();
    store
        .articles()
        .forEach(
            article -> {
              if (cited.contains(article.id())) {
                sources.put(article.id(), article.url().orElse(article.path()));
              }
            });
    TABLE.write(
        left.stream()
            .map(
                row ->
                    new Line(
                        row,
                        codeOf(row),
                        row.articles().stream()
                            .map(article -> sources.getOrDefault(article, article))
                            .toList()))
            .toList(),
        writer);
  }

  /** Whether somebody who ran a company left it for good. */
  static boolean belongs(DepartureRow row) {
    return row.positions().stream()
            .flatMap(position -> position.code().stream())
            .anyMatch(OFFICES::contains)
        && !row.type().temporary()
        && (row.factuality() == Factuality.ASSERTED || row.factuality() == Factuality.PLANNED)
        && row.review().status() != Review.Status.REJECTED;
  }

  /**
   * The code that the record's type, reason and destination stand for. A dismissal without a reason
   * counts as one for performance; a departure of which only the fact is known is missing.
   */
  static Code codeOf(DepartureRow row) {
    String reason = row.reason().map(DepartureRow.ReasonRow::category).orElse("");
    boolean dismissed = row.type() == DepartureType.DISMISSED;
    if (row.type() == DepartureType.DIED) {
      return Code.DEATH;
    } else if (reason.equals("misconduct")) {
      return Code.VIOLATION;
    } else if (dismissed || reason.equals("performance")) {
      return Code.PERFORMANCE;
    } else if (reason.equals("health")) {
      return Code.ILLNESS;
    } else if (row.type() == DepartureType.RETIRED || reason.equals("age")) {
      return Code.RETIRED;
    } else if (reason.equals("job_change") || newCareer(row)) {
      return Code.OPPORTUNITY;
    } else if (row.type() == DepartureType.LAID_OFF || reason.equals("restructuring")) {
      return Code.OTHER;
    }
    return Code.MISSING;
  }

  private static boolean newCareer(DepartureRow row) {
    Optional<String> to =
        row.destination().flatMap(DepartureRow.DestinationRow::organization).map(EntityRow::id);
    return to.isPresent() && !to.equals(row.organization().map(EntityRow::id));
  }

  private static CsvTable.Column<Line> column(
      String name, java.util.function.Function<Line, Optional<String>> value) {
    return new CsvTable.Column<>(name, "string", name, value);
  }

  private static Optional<String> name(Optional<EntityRow> entity) {
    return entity.map(EntityRow::name).flatMap(name -> name.en().or(name::zh));
  }

  private static Optional<LocalDate> day(DepartureRow row) {
    return row.date().or(row::announced).flatMap(date -> date.earliest().or(date::latest));
  }
}
