package org.departures.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes the files of a dataset from its store. Equal datasets give equal bytes, and each file is
 * replaced whole or not at all.
 *
 * <p>Departures and affiliations are sorted as a reviewer would read them: by organisation, day and
 * person, unknown ones last; articles and their mentions by the article's id.
 */
public final class DatasetWriter {

  static final String REPORT = "run.json";

  private static final Comparator<Optional<EntityRow>> BY_NAME =
      Comparator.comparing(
          entity -> entity.map(named -> named.name().shown()), lastWithout(String::compareTo));

  private static final Comparator<DepartureRow> DEPARTURES =
      Comparator.comparing(DepartureRow::organization, BY_NAME)
          .thenComparing(
              row -> row.date().flatMap(date -> date.earliest().or(date::latest)),
              lastWithout(Comparator.naturalOrder()))
          .thenComparing(row -> Optional.of(row.person()), BY_NAME)
          .thenComparing(DepartureRow::id);

  private static final Comparator<AffiliationRow> AFFILIATIONS =
      Comparator.comparing(AffiliationRow::organization, BY_NAME)
          .thenComparing(row -> Optional.of(row.person()), BY_NAME)
          .thenComparing(row -> row.person().id())
          .thenComparing(AffiliationRow::status);

  private static final Comparator<TallyRow> TALLIES =
      Comparator.comparing(TallyRow::organization, BY_NAME);

  private final DatasetStore store;

  public DatasetWriter(DatasetStore store) {
    this.store = store;
  }

  /** Whether every file is there and shows what the store holds. */
  public boolean current() {
    return store.revisions().filesCurrent()
        && Stream.concat(
                Stream.of(DatasetFile.values()).map(file -> file.in(store.dir())),
                Stream.of(report()))
            .allMatch(Files::isRegularFile);
  }

  /** Writes every file but the report. */
  public void write() {
    for (DatasetFile file : DatasetFile.values()) {
      write(file);
    }
    store.revisions().written();
  }

  /** Writes one file. */
  public void write(DatasetFile file) {
    if (file == DatasetFile.DEPARTURES_PARQUET) {
      AtomicFile.replace(
          file.in(store.dir()), draft -> RowParquet.write(DepartureRow.class, departures(), draft));
    } else {
      writeText(file);
    }
  }

  private void writeText(DatasetFile file) {
    AtomicFile.write(
        file.in(store.dir()),
        writer -> {
          switch (file) {
            case DEPARTURES_JSON -> pretty(departures(), writer);
            case DEPARTURES_JSONL -> lines(departures(), writer);
            case DEPARTURES_CSV -> DepartureCsv.TABLE.write(departures(), writer);
            case AFFILIATIONS -> lines(affiliations(), writer);
            case TALLIES -> lines(tallies(), writer);
            case ARTICLES -> articles(writer);
            case MENTIONS -> mentions(writer);
            case SCHEMA -> pretty(RowSchema.of(file.row()), writer);
            case DATA_PACKAGE -> pretty(DataPackage.describe(), writer);
            case REVIEW_PAGE -> ReviewPage.write(departures(), store, writer);
            case DEPARTURES_PARQUET -> throw new IllegalArgumentException(file + " is no text");
          }
        });
  }

  /** Writes what a run did to {@code run.json}. */
  public void write(RunReport report) {
    AtomicFile.write(report(), writer -> pretty(report, writer));
  }

  private Path report() {
    return store.dir().resolve(REPORT);
  }

  /** The departures as they are published, with the reviewers' decisions. */
  List<DepartureRow> departures() {
    return new ReviewedDepartures(store).departures().stream().sorted(DEPARTURES).toList();
  }

  private List<AffiliationRow> affiliations() {
    return new ReviewedDepartures(store).affiliations().stream().sorted(AFFILIATIONS).toList();
  }

  private List<TallyRow> tallies() {
    return store.merged().tallies().stream().map(TallyRow::of).sorted(TALLIES).toList();
  }

  private void articles(Writer writer) {
    store.articles().forEach(article -> linesUnchecked(List.of(ArticleRow.of(article)), writer));
  }

  private void mentions(Writer writer) {
    store.articles().forEachMentions(rows -> linesUnchecked(rows, writer));
  }

  private static void linesUnchecked(List<? extends Record> rows, Writer writer) {
    try {
      lines(rows, writer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void lines(List<? extends Record> rows, Writer writer) throws IOException {
    for (Record row : rows) {
      writer.write(RowJson.line(row));
      writer.write('\n');
    }
  }

  private static void pretty(Object value, Writer writer) throws IOException {
    RowJson.PRETTY.writeValue(writer, value);
    writer.write('\n');
  }

  private static <T> Comparator<Optional<T>> lastWithout(Comparator<? super T> order) {
    return (one, other) ->
        one.isPresent() && other.isPresent()
            ? order.compare(one.get(), other.get())
            : Boolean.compare(one.isEmpty(), other.isEmpty());
  }
}
