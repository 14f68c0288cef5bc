package org.departures.ingest;

import java.util.Optional;
import org.departures.model.ReadingOptions;

/**
 * Reads PDF, Word, RTF, ODT and EPUB.
 *
 * <p>Title, source, author and day are looked for in the text first: what a file's metadata say of
 * title and author is often its template's.
 */
final class DocumentReader {

  private static final int OCR_TAKES_LONGER = 10;

  private final ParserProcess parsers = new ParserProcess();
  private final TextReader texts;
  private final ReadingOptions options;

  DocumentReader(TextReader texts, ReadingOptions options) {
    this.texts = texts;
    this.options = options;
  }

  /** What {@code document}, of the media type {@code type}, says. */
  Page read(String type, byte[] document) throws UnreadableException {
    int seconds = options.maxSeconds() * (options.ocr() ? OCR_TAKES_LONGER : 1);
    ParserAnswer answer =
        parsers.parse(
            new ParserRequest(type, document, options.maxCharacters(), seconds, options.ocr()));
    if (answer.failure().isPresent()) {
      throw new UnreadableException(answer.failure().get(), answer.text());
    }
    Page page = texts.read(WellFormed.of(answer.text()));
    return new Page(
        page.title().or(() -> line(answer.title())),
        page.url(),
        page.source(),
        page.author().or(() -> line(answer.author())),
        page.published().or(() -> answer.published().flatMap(WrittenDay::of)),
        page.text());
  }

  private static Optional<String> line(Optional<String> value) {
    return value.map(WellFormed::of).map(Blanks::collapse).filter(line -> !line.isEmpty());
  }
}
