package org.departures.dataset;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes a dataset again in a named format, beside its other files, which stay as they are.
 *
 * <p>What stands in the file is what the store holds, with the reviewers' decisions.
 */
public final class DatasetExport {

  private final DatasetStore store;

  public DatasetExport(DatasetStore store) {
    this.store = store;
  }

  /**
   * Writes the format's file.
   *
   * @param mark whether a table begins with a byte order mark, by which Excel knows UTF-8
   * @return the file
   */
  public Path write(ExportFormat format, boolean mark) {
    Path file = format.in(store.dir());
    List<DepartureRow> departures = new DatasetWriter(store).departures();
    switch (format) {
      case JSON -> rewrite(DatasetFile.DEPARTURES_JSON);
      case JSONL -> rewrite(DatasetFile.DEPARTURES_JSONL);
      case PARQUET -> rewrite(DatasetFile.DEPARTURES_PARQUET);
      case REPORT -> rewrite(DatasetFile.REVIEW_PAGE);
      case CSV -> table(file, mark, writer -> DepartureCsv.TABLE.write(departures, writer));
      case CEO_DEPARTURES ->
          table(file, mark, writer -> CeoDepartures.write(departures, store, writer));
      case LABEL_STUDIO ->
          AtomicFile.write(file, writer -> LabelStudio.write(ReadSentence.of(departures), writer));
      case DOCCANO ->
          AtomicFile.write(file, writer -> Doccano.write(ReadSentence.of(departures), writer));
      case WEB_ANNOTATION ->
          AtomicFile.write(file, writer -> WebAnnotations.write(departures, store, writer));
      case CORRECTIONS -> new CorrectionLines(store).write(file);
    }
    return file;
  }

  private void rewrite(DatasetFile file) {
    new DatasetWriter(store).write(file);
  }

  private static void table(Path file, boolean mark, AtomicFile.Content content) {
    AtomicFile.write(
        file,
        (Writer writer) -> {
          writeMark(mark, writer);
          content.writeTo(writer);
        });
  }

  private static void writeMark(boolean mark, Writer writer) throws IOException {
    if (mark) {
      writer.write(CsvTable.BYTE_ORDER_MARK);
    }
  }
}
