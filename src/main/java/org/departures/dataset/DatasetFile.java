package org.departures.dataset;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The files that are written from the store. */
public enum DatasetFile {
  DEPARTURES_JSON("departures.json", DepartureRow.class),
  DEPARTURES_JSONL("departures.jsonl", DepartureRow.class),
  DEPARTURES_CSV("departures.csv", DepartureRow.class),
  DEPARTURES_PARQUET("departures.parquet", DepartureRow.class),
  AFFILIATIONS("affiliations.jsonl", AffiliationRow.class),
  TALLIES("tallies.jsonl", TallyRow.class),
  ARTICLES("articles.jsonl", ArticleRow.class),
  MENTIONS("mentions.jsonl", MentionRow.class),
  SCHEMA("departure.schema.json", DepartureRow.class),
  DATA_PACKAGE("datapackage.json", DepartureRow.class),
  REVIEW_PAGE("report.html", DepartureRow.class);

  private final String fileName;
  private final Class<? extends Record> row;

  DatasetFile(String fileName, Class<? extends Record> row) {
    this.fileName = fileName;
    this.row = row;
  }

  /** The file in the dataset's folder {@code dir}. */
  public Path in(Path dir) {
    return dir.resolve(fileName);
  }

  /** Its name in every dataset's folder. */
  public String fileName() {
    return fileName;
  }

  /** The type of its rows. */
  public Class<? extends Record> row() {
    return row;
  }

  /** The file that bears the name of {@code path}. */
  static Optional<DatasetFile> named(Path path) {
    return Arrays.stream(values()).filter(file -> path.endsWith(file.fileName)).findFirst();
  }
}
