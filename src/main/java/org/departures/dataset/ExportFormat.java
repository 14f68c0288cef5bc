package org.departures.dataset;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats a dataset can be written in again, each with the file that it gives. */
public enum ExportFormat {
  /** The departures for reading. */
  JSON("departures.json"),
  /** A departure a line. */
  JSONL("departures.jsonl"),
  /** The departures as a table. */
  CSV("departures.csv"),
  /** The departures with nested columns. */
  PARQUET("departures.parquet"),
  /** The page to review the departures on. */
  REPORT("report.html"),
  /** Chief executives' departures with the codes of Gentry et al. (2021). */
  CEO_DEPARTURES("ceo-departures.csv"),
  /** Tasks for Label Studio: sentences and what was read in them. */
  LABEL_STUDIO("label-studio.json"),
  /** The same for doccano. */
  DOCCANO("doccano.jsonl"),
  /** The evidence as W3C Web Annotations. */
  WEB_ANNOTATION("annotations.jsonld"),
  /** What reviewers decided, as training and test data. */
  CORRECTIONS("corrections.jsonl");

  private final String fileName;

  ExportFormat(String fileName) {
    this.fileName = fileName;
  }

  /** The format's name on the command line. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The format with that name. */
  public static Optional<ExportFormat> named(String code) {
    return Arrays.stream(values()).filter(format -> format.code().equals(code)).findFirst();
  }

  /** Whether it is a table for spreadsheets, which can begin with a byte order mark. */
  public boolean table() {
    return fileName.endsWith(".csv");
  }

  /** The file in the dataset's folder {@code dir}. */
  Path in(Path dir) {
    return dir.resolve(fileName);
  }

  /** Whether {@code path} bears the name of such a file. */
  static boolean named(Path path) {
    return Arrays.stream(values()).anyMatch(format -> path.endsWith(format.fileName));
  }
}
