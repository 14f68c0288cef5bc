package org.departures.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.tika.mime.MediaType;
import org.departures.model.Article;
import org.departures.model.Hashes;
import org.departures.model.Language;
import org.departures.model.Problem;
import org.departures.model.Problem.Code;
import org.departures.model.ReadResult;
import org.departures.model.ReadingOptions;
import org.departures.model.Script;

/**
 * Reads what has been opened, whatever its kind: a file, or a member of one at any depth. A bad
 * member is a problem of its own, and the next one is read.
 */
final class MemberReader {

  private static final String EMPTY = "holds no text; remove it or fill it";
  private static final String GIVE =
      "give text, HTML, PDF, Word, RTF, ODT, EPUB, mail, an archive of them or a JSON Lines feed";
  private static final int MOST_BYTES_A_CHARACTER = 4;

  private final ReadingOptions options;
  private final KindFinder kinds = new KindFinder();
  private final TextDecoder decoder = new TextDecoder();
  private final TextReader texts;
  private final PageReader pages;
  private final FeedReader feeds;
  private final DocumentReader documents;
  private final Mail mail = new Mail();
  private final Archives archives;
  private final Mailbox mailboxes;
  private final Crawl crawls = new Crawl();

  MemberReader(Map<String, String> words, ReadingOptions options) {
    this.options = options;
    DatelineReader datelines = new DatelineReader(words);
    texts = new TextReader(datelines);
    pages = new PageReader(datelines, new Furniture(words));
    feeds = new FeedReader(pages, datelines, options.maxBytes());
    documents = new DocumentReader(texts, options);
    archives = new Archives(options.maxBytes());
    mailboxes = new Mailbox(options.maxBytes());
  }

  /** Gives {@code sink} the articles and problems of {@code opened}, which is {@code found}. */
  void read(Opened opened, KindFinder.Found found, Budget budget, Consumer<ReadResult> sink)
      throws IOException {
    Kind kind = found.kind();
    if (kind == Kind.FEED) {
      feeds.read(opened.stream(), opened.path(), result -> sink.accept(limited(result)));
    } else if (kind.holdsOthers()) {
      readMembers(kind, opened, budget, sink);
    } else if (kind == Kind.OTHER) {
      throw new UnreadableException(Code.UNSUPPORTED, "is " + found.type() + "; " + GIVE);
    } else if (kind == Kind.MAIL) {
      readMail(opened, budget, sink);
    } else {
      byte[] bytes = WholeContent.of(opened.stream(), options.maxBytes());
      sink.accept(limited(new ReadResult.Read(article(opened, page(opened, found, bytes)))));
    }
  }

  private void readMembers(Kind kind, Opened opened, Budget budget, Consumer<ReadResult> sink)
      throws IOException {
    if (opened.depth() >= options.maxDepth()) {
      throw new UnreadableException(
          Code.TOO_LARGE,
          "lies in more than the limit of "
              + options.maxDepth()
              + " archives; unpack it and give the files");
    }
    MemberTaker taker = taker(budget, sink);
    try {
      switch (kind) {
        case CRAWL -> crawls.read(opened, budget, taker);
        case MAILBOX -> mailboxes.read(opened, budget, taker);
        default -> archives.read(kind, opened, budget, taker);
      }
    } catch (SinkException e) {
      throw e;
    } catch (RuntimeException e) {
      // Of bytes that make no sense the libraries say so in many ways.
      throw new IOException(e);
    }
  }

  private MemberTaker taker(Budget budget, Consumer<ReadResult> sink) {
    return new MemberTaker() {
      @Override
      public void take(Opened member) throws IOException {
        try {
          read(member, kinds.find(member), budget, result -> give(result, sink));
        } catch (BudgetException e) {
          throw e;
        } catch (IOException e) {
          refuse(problem(member.path(), e));
        }
      }

      @Override
      public void refuse(Problem problem) {
        give(new ReadResult.Failed(problem), sink);
      }
    };
  }

  /** Marks what the sink throws, which is nobody's bad bytes. */
  private static void give(ReadResult result, Consumer<ReadResult> sink) {
    try {
      sink.accept(result);
    } catch (SinkException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new SinkException(e);
    }
  }

  private void readMail(Opened opened, Budget budget, Consumer<ReadResult> sink)
      throws IOException {
    byte[] bytes = WholeContent.of(opened.stream(), options.maxBytes());
    Mail.Taken taken = checked(() -> mail.take(bytes), Code.MALFORMED);
    Optional<Page> own = Optional.empty();
    for (Mail.Part part : taken.texts()) {
      if (own.isEmpty()) {
        own = page(taken.told(), part).filter(page -> !page.text().isBlank());
      }
    }
    if (own.isEmpty() && taken.attached().isEmpty()) {
      throw new UnreadableException(Code.EMPTY, EMPTY);
    }
    own.ifPresent(page -> sink.accept(limited(new ReadResult.Read(article(opened, page)))));
    if (!taken.attached().isEmpty() && opened.depth() >= options.maxDepth()) {
      throw new UnreadableException(
          Code.TOO_LARGE,
          "has attachments that lie deeper than the limit of "
              + options.maxDepth()
              + "; save them and give the files");
    }
    MemberTaker taker = taker(budget, sink);
    for (Mail.Attached attached : taken.attached()) {
      budget.member();
      taker.take(
          opened.member(
              attached.name(), new BufferedInputStream(attached.content()), Told.NOTHING));
    }
  }

  private Optional<Page> page(Told told, Mail.Part part) throws IOException {
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
    return checked(() -> html ? pages.read(decoded) : texts.read(decoded), Code.INTERNAL);
  }

  private static <T> T checked(Reading<T> reading, Code mistake) throws UnreadableException {
    try {
      return reading.read();
    } catch (UnreadableException e) {
      throw e;
    } catch (IOException e) {
      throw new UnreadableException(Code.MALFORMED, damaged(e));
    } catch (RuntimeException e) {
      throw new UnreadableException(mistake, mistake == Code.INTERNAL ? internal(e) : damaged(e));
    } catch (StackOverflowError e) {
      throw new UnreadableException(
          Code.MALFORMED, "nests too deep to be read; save it as plain text");
    }
  }

  private ReadResult limited(ReadResult result) {
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

  private static Article article(Opened opened, Page page) {
    return new Article(
        Hashes.id("art", page.text()),
        opened.path(),
        page.url(),
        page.title(),
        page.source(),
        page.author(),
        page.published(),
        Language.UNKNOWN,
        Script.UNKNOWN,
        page.text());
  }

  /** What {@code failure} says of what lies at {@code path}. */
  static Problem problem(String path, IOException failure) {
    return failure instanceof UnreadableException known
        ? new Problem(path, known.code(), known.getMessage())
        : new Problem(path, Code.MALFORMED, damaged(failure));
  }

  static String internal(RuntimeException e) {
    return "could not be read by a mistake of ours, please report it: " + oneLine(e);
  }

  private static String damaged(Exception e) {
    return "is cut off or damaged, get a whole copy: " + oneLine(e);
  }

  private static String oneLine(Exception e) {
    return e.toString().lines().findFirst().orElse("").strip();
  }

  /** A library's reading, which may fail in any way. */
  @FunctionalInterface
  private interface Reading<T> {
    T read() throws IOException;
  }

  /** What a sink threw. */
  static final class SinkException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SinkException(RuntimeException cause) {
      super(cause);
    }

    RuntimeException thrown() {
      return (RuntimeException) getCause();
    }
  }
}
