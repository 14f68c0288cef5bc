package org.departures.ingest;

import java.io.IOException;
import java.util.Optional;
import org.apache.tika.mime.MediaType;
import org.departures.model.Article;
import org.departures.model.Hashes;
import org.departures.model.Language;
import org.departures.model.Problem;
import org.departures.model.Problem.Code;
import org.departures.model.ReadResult;
import org.departures.model.ReadingOptions;
import org.departures.model.Script;

/** Reads the bytes of one document, decoded where they are text, to its article. */
final class ContentReader {

  static final String EMPTY = "holds no text; remove it or fill it";
  static final String GIVE =
      "give text, HTML, PDF, Word, RTF, ODT, EPUB, mail, an archive of them or a JSON Lines feed";
  private static final int MOST_BYTES_A_CHARACTER = 4;

  private final ReadingOptions options;
  private final TextDecoder decoder = new TextDecoder();
  private final TextReader texts;
  private final PageReader pages;
  private final DocumentReader documents;

  ContentReader(TextReader texts, PageReader pages, ReadingOptions options) {
    this.options = options;
    this.texts = texts;
    this.pages = pages;
    documents = new DocumentReader(texts, options);
  }

  /** The article in {@code bytes}, which are those of {@code opened}, which is {@code found}. */
  ReadResult read(Opened opened, KindFinder.Found found, byte[] bytes) throws UnreadableException {
    return article(opened, page(opened, found, bytes));
  }

  /** The article of {@code opened} that {@code page} holds. */
  ReadResult article(Opened opened, Page page) {
    return limited(
        new ReadResult.Read(
            new Article(
                Hashes.id("art", page.text()),
                opened.path(),
                page.url(),
                page.title(),
                page.source(),
                page.author(),
                page.published(),
                Language.UNKNOWN,
                Script.UNKNOWN,
                page.text())));
  }

  /** {@code result}, unless its article is longer than may be. */
  ReadResult limited(ReadResult result) {
    return result instanceof ReadResult.Read read
            && read.article().text().length() > options.maxCharacters()
        ? new ReadResult.Failed(
            new Problem(read.article().path(), Code.TOO_LARGE, tooLong().getMessage()))
        : result;
  }

  private UnreadableException tooLong() {
    return new UnreadableException(
        Code.TOO_LARGE,
        "holds more text than the limit of "
            + options.maxCharacters()
            + " characters; split it or raise the limit");
  }

  /** What a mail that {@code told} comes from says in {@code part}, if anything. */
  Optional<Page> page(Told told, Mail.Part part) throws IOException {
    Optional<String> decoded = decoder.decode(part.content().readAllBytes(), part.told().charset());
    if (decoded.isEmpty()) {
      return Optional.empty();
    }
    Page page = part.told().over(read(decoded.get(), part.html()));
    if (page.text().isBlank()) {
      return Optional.empty();
    }
    return Optional.of(told.over(headed(page, told.title())));
  }

  /** The page with its title as the text's first line, so that evidence can point at it. */
  private static Page headed(Page page, Optional<String> title) {
    String text =
        title
            .filter(line -> !page.text().stripLeading().startsWith(line))
            .map(line -> line + "\n\n" + page.text())
            .orElse(page.text());
    return new Page(page.title(), page.url(), page.source(), page.author(), page.published(), text);
  }

  private Page page(Opened opened, KindFinder.Found found, byte[] bytes)
      throws UnreadableException {
    if (bytes.length == 0) {
      throw new UnreadableException(Code.EMPTY, EMPTY);
    }
    Page page;
    if (found.kind() == Kind.DOCUMENT) {
      page = documents.read(found.type().toString(), bytes);
    } else {
      if (found.kind() == Kind.TEXT
          && bytes.length > (long) MOST_BYTES_A_CHARACTER * options.maxCharacters()) {
        throw tooLong();
      }
      Optional<String> decoded = decoder.decode(bytes, opened.told().charset());
      if (decoded.isEmpty()) {
        throw new UnreadableException(
            found.type().equals(MediaType.OCTET_STREAM) ? Code.UNSUPPORTED : Code.UNREADABLE,
            found.type().equals(MediaType.OCTET_STREAM)
                ? "is no text; " + GIVE
                : "can't be decoded: reads as Chinese or English in no encoding; save it as UTF-8");
      }
      page = read(decoded.get(), found.kind() == Kind.PAGE);
    }
    if (page.text().isBlank()) {
      throw new UnreadableException(Code.EMPTY, EMPTY);
    }
    return opened.told().over(page);
  }

  private Page read(String decoded, boolean html) throws UnreadableException {
    return Failures.checked(() -> html ? pages.read(decoded) : texts.read(decoded), Code.INTERNAL);
  }
}
