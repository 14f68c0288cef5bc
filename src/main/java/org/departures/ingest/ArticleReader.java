package org.departures.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.departures.model.Article;
import org.departures.model.Hashes;
import org.departures.model.InputFile;
import org.departures.model.Language;
import org.departures.model.Problem;
import org.departures.model.Problem.Code;
import org.departures.model.ReadResult;
import org.departures.model.Script;

/**
 * Reads files: plain text, HTML, and feeds of articles as JSON Lines. Safe to share between
 * threads.
 *
 * <p>Language and script stay unknown unless a feed names the language.
 */
public final class ArticleReader {

  private static final Set<String> FEEDS = Set.of("json", "jsonl", "ndjson");
  private static final Set<String> PAGES = Set.of("htm", "html", "xhtml");
  private static final Set<String> TEXTS = Set.of("markdown", "md", "text", "txt");
  private static final Set<MediaType> PAGE_TYPES =
      Set.of(MediaType.TEXT_HTML, MediaType.application("xhtml+xml"));
  private static final Set<MediaType> TEXT_TYPES =
      Set.of(MediaType.TEXT_PLAIN, MediaType.text("x-web-markdown"), MediaType.OCTET_STREAM);

  /** First parts of the types that a text file's first line may be mistaken for. */
  private static final Set<String> TEXTUAL = Set.of("text", "message");

  private static final String EMPTY = "holds no text; remove it or fill it";
  private static final String GONE = "is no longer there; put it back or leave it out";
  private static final String FORBIDDEN = "may not be read; give yourself permission to read it";
  private static final int BEGINNING = 1024;
  private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 16;

  private final long maxBytes;
  private final Detector detector = MimeTypes.getDefaultMimeTypes();
  private final TextDecoder decoder = new TextDecoder();
  private final TextReader texts;
  private final PageReader pages;
  private final FeedReader feeds;

  /**
   * A reader that knows datelines and page furniture by {@code words}, each with what the lexicon's
   * tables of them say of it ({@code source}, {@code heading}), and refuses files, and lines of
   * feeds, of more than {@code maxBytes} bytes.
   */
  public ArticleReader(Map<String, String> words, long maxBytes) {
    this.maxBytes = Math.min(maxBytes, LONGEST_ARRAY);
    DatelineReader datelines = new DatelineReader(words);
    texts = new TextReader(datelines);
    pages = new PageReader(datelines, new Furniture(words));
    feeds = new FeedReader(pages, datelines, this.maxBytes);
  }

  /**
   * Gives {@code sink} one result for each article of {@code input}, or for what could not be read.
   * Whatever the input holds is no reason to throw; what {@code sink} throws is passed on.
   */
  public void read(InputFile input, Consumer<ReadResult> sink) {
    Optional<ReadResult> last;
    try {
      last = readChecked(input, sink);
    } catch (AccessDeniedException e) {
      last = failed(input, Code.UNREADABLE, FORBIDDEN);
    } catch (NoSuchFileException e) {
      last = failed(input, Code.UNREADABLE, GONE);
    } catch (IOException e) {
      last = failed(input, Code.UNREADABLE, "can't be read, check the disk: " + oneLine(e));
    }
    last.ifPresent(sink);
  }

  /** Reads what is not given to {@code sink} at once; its result is the one still to be given. */
  private Optional<ReadResult> readChecked(InputFile input, Consumer<ReadResult> sink)
      throws IOException {
    if (!Files.isRegularFile(input.file())) {
      // Opening a pipe would wait for its writer for ever.
      return failed(input, Code.UNREADABLE, whyNoFile(input.file()));
    } else if (isFeed(input)) {
      try (InputStream stream = Files.newInputStream(input.file())) {
        feeds.read(stream, input.path(), sink);
      }
      return Optional.empty();
    }
    byte[] bytes;
    try (InputStream stream = Files.newInputStream(input.file())) {
      bytes = stream.readNBytes((int) maxBytes + 1);
    }
    if (bytes.length > maxBytes) {
      return failed(
          input,
          Code.TOO_LARGE,
          "is larger than the limit of " + maxBytes + " bytes; split it or raise the limit");
    }
    try {
      return readOne(input, bytes);
    } catch (RuntimeException e) {
      return failed(input, Code.INTERNAL, internal(e));
    }
  }

  private Optional<ReadResult> readOne(InputFile input, byte[] bytes) throws IOException {
    if (bytes.length == 0) {
      return failed(input, Code.EMPTY, EMPTY);
    }
    MediaType type = type(input, bytes);
    boolean isPage = PAGE_TYPES.contains(type) || PAGES.contains(input.extension());
    boolean isText =
        TEXT_TYPES.contains(type)
            || (TEXTS.contains(input.extension()) && TEXTUAL.contains(type.getType()));
    if (!isText && !PAGE_TYPES.contains(type)) {
      return failed(
          input, Code.UNSUPPORTED, "is " + type + "; give text, HTML or a JSON Lines feed");
    }
    Optional<String> decoded = decoder.decode(bytes);
    if (decoded.isEmpty()) {
      return failed(
          input,
          type.equals(MediaType.OCTET_STREAM) ? Code.UNSUPPORTED : Code.UNREADABLE,
          type.equals(MediaType.OCTET_STREAM)
              ? "is no text; give text, HTML or a JSON Lines feed"
              : "can't be decoded: reads as Chinese or English in no encoding; save it as UTF-8");
    }
    Page page = isPage ? pages.read(decoded.get()) : texts.read(decoded.get());
    return page.text().isBlank()
        ? failed(input, Code.EMPTY, EMPTY)
        : Optional.of(new ReadResult.Read(article(page, input.path())));
  }

  private static String whyNoFile(Path path) {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return GONE;
    } else if (!Files.exists(path)) {
      return "is a link to nothing; mend the link or leave it out";
    }
    return Files.isReadable(path)
        ? "is no regular file; give a file, or pipe the text in with -"
        : FORBIDDEN;
  }

  private boolean isFeed(InputFile input) throws IOException {
    if (!input.path().equals(InputFile.STANDARD_INPUT)) {
      return FEEDS.contains(input.extension());
    }
    try (InputStream stream = Files.newInputStream(input.file())) {
      String beginning = new String(stream.readNBytes(BEGINNING), UTF_8);
      return beginning.replace("\uFEFF", "").stripLeading().startsWith("{");
    }
  }

  private MediaType type(InputFile input, byte[] bytes) throws IOException {
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, input.path());
    return detector.detect(new ByteArrayInputStream(bytes), metadata).getBaseType();
  }

  private static Article article(Page page, String path) {
    return new Article(
        Hashes.id("art", page.text()),
        path,
        page.url(),
        page.title(),
        page.source(),
        page.author(),
        page.published(),
        Language.UNKNOWN,
        Script.UNKNOWN,
        page.text());
  }

  private static Optional<ReadResult> failed(InputFile input, Code code, String reason) {
    return Optional.of(new ReadResult.Failed(new Problem(input.path(), code, reason)));
  }

  static String internal(RuntimeException e) {
    return "could not be read by a mistake of ours, please report it: " + oneLine(e);
  }

  private static String oneLine(Exception e) {
    return e.toString().lines().findFirst().orElse("").strip();
  }
}
