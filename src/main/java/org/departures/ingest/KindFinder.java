package org.departures.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.departures.model.InputFile;

/** Tells by its first bytes and its name what a document is; where they differ the bytes decide. */
final class KindFinder {

  /** The kind, and the media type that it was told by. */
  record Found(Kind kind, MediaType type) {}

  private static final Set<String> FEEDS = Set.of("json", "jsonl", "ndjson");
  private static final Set<String> PAGES = Set.of("htm", "html", "xhtml");
  private static final Set<String> TEXTS = Set.of("markdown", "md", "text", "txt");
  private static final Set<String> MAILS = Set.of("eml", "mht", "mhtml");
  private static final Set<MediaType> PAGE_TYPES =
      Set.of(MediaType.TEXT_HTML, MediaType.application("xhtml+xml"));
  private static final Set<MediaType> TEXT_TYPES =
      Set.of(MediaType.TEXT_PLAIN, MediaType.text("x-web-markdown"), MediaType.OCTET_STREAM);

  private static final Map<String, Kind> OTHERS =
      Map.ofEntries(
          Map.entry("application/pdf", Kind.DOCUMENT),
          Map.entry("application/msword", Kind.DOCUMENT),
          Map.entry("application/x-tika-msoffice", Kind.DOCUMENT),
          Map.entry("application/x-tika-ooxml", Kind.DOCUMENT),
          Map.entry(
              "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
              Kind.DOCUMENT),
          Map.entry("application/vnd.ms-word.document.macroenabled.12", Kind.DOCUMENT),
          Map.entry("application/rtf", Kind.DOCUMENT),
          Map.entry("application/vnd.oasis.opendocument.text", Kind.DOCUMENT),
          Map.entry("application/epub+zip", Kind.DOCUMENT),
          Map.entry("message/rfc822", Kind.MAIL),
          Map.entry("multipart/related", Kind.MAIL),
          Map.entry("application/mbox", Kind.MAILBOX),
          Map.entry("application/zip", Kind.ZIP),
          Map.entry("application/x-tar", Kind.TAR),
          Map.entry("application/x-gtar", Kind.TAR),
          Map.entry("application/gzip", Kind.GZIP),
          Map.entry("application/warc+gz", Kind.GZIP),
          Map.entry("application/x-7z-compressed", Kind.SEVEN_ZIP),
          Map.entry("application/warc", Kind.CRAWL));

  /** First parts of the types that a text file's first line may be mistaken for. */
  private static final Set<String> TEXTUAL = Set.of("text", "message");

  private static final int BEGINNING = 1 << 16;
  private static final int BEGINNING_OF_FEED = 1024;

  private final Detector detector = MimeTypes.getDefaultMimeTypes();

  /** The kind of {@code opened}, whose stream stands where it stood before. */
  Found find(Opened opened) throws IOException {
    opened.stream().mark(BEGINNING);
    byte[] beginning = opened.stream().readNBytes(BEGINNING);
    opened.stream().reset();
    MediaType type = type(opened.name(), beginning);
    Kind other = OTHERS.getOrDefault(type.toString(), Kind.OTHER);
    // What is packed is no feed whatever its name says.
    if (other != Kind.GZIP && isFeed(opened, beginning)) {
      return new Found(Kind.FEED, type);
    }
    boolean named = TEXTS.contains(opened.extension()) && TEXTUAL.contains(type.getType());
    boolean isText = TEXT_TYPES.contains(type) || named;
    if (MAILS.contains(opened.extension()) && (isText || TEXTUAL.contains(type.getType()))) {
      return new Found(Kind.MAIL, type);
    } else if (PAGE_TYPES.contains(type)
        || (isText && (PAGES.contains(opened.extension()) || isToldAsPage(opened)))) {
      return new Found(Kind.PAGE, type);
    } else if (isText) {
      return new Found(Kind.TEXT, type);
    }
    return new Found(other, type);
  }

  private static boolean isToldAsPage(Opened opened) {
    return opened.told().type().map(MediaType::parse).filter(PAGE_TYPES::contains).isPresent();
  }

  private static boolean isFeed(Opened opened, byte[] beginning) {
    if (!opened.name().equals(InputFile.STANDARD_INPUT)) {
      return FEEDS.contains(opened.extension());
    }
    int length = Math.min(beginning.length, BEGINNING_OF_FEED);
    String first = new String(beginning, 0, length, UTF_8);
    return first.replace("\uFEFF", "").stripLeading().startsWith("{");
  }

  private MediaType type(String name, byte[] beginning) throws IOException {
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    return detector.detect(new ByteArrayInputStream(beginning), metadata).getBaseType();
  }
}
