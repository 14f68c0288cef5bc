package org.departures.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.departures.model.Problem;
import org.departures.model.Problem.Code;
import org.departures.model.ReadResult;
import org.departures.model.ReadingOptions;

/**
 * Reads what has been opened, whatever its kind: a file, or a member of one at any depth. A bad
 * member is a problem of its own, and the next one is read.
 */
final class MemberReader {

  private final ReadingOptions options;
  private final KindFinder kinds = new KindFinder();
  private final ContentReader contents;
  private final FeedReader feeds;
  private final Mail mail = new Mail();
  private final Archives archives;
  private final Mailbox mailboxes;
  private final Crawl crawls = new Crawl();

  MemberReader(Map<String, String> words, ReadingOptions options) {
    this.options = options;
    DatelineReader datelines = new DatelineReader(words);
    PageReader pages = new PageReader(datelines, new Furniture(words));
    contents = new ContentReader(new TextReader(datelines), pages, options);
    feeds = new FeedReader(pages, datelines, options.maxBytes());
    archives = new Archives(options.maxBytes());
    mailboxes = new Mailbox(options.maxBytes());
  }

  /** Gives {@code sink} the articles and problems of {@code opened}, which is {@code found}. */
  void read(Opened opened, KindFinder.Found found, Budget budget, Consumer<ReadResult> sink)
      throws IOException {
    Kind kind = found.kind();
    if (kind == Kind.FEED) {
      feeds.read(opened.stream(), opened.path(), result -> sink.accept(contents.limited(result)));
    } else if (kind.holdsOthers()) {
      readMembers(kind, opened, budget, sink);
    } else if (kind == Kind.OTHER) {
      throw new UnreadableException(
          Code.UNSUPPORTED, "is " + found.type() + "; " + ContentReader.GIVE);
    } else if (kind == Kind.MAIL) {
      readMail(opened, budget, sink);
    } else {
      byte[] bytes = WholeContent.of(opened.stream(), options.maxBytes());
      sink.accept(contents.read(opened, found, bytes));
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
          refuse(Failures.problem(member.path(), e));
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
    Mail.Taken taken = Failures.checked(() -> mail.take(bytes), Code.MALFORMED);
    Optional<Page> own = Optional.empty();
    for (Mail.Part part : taken.texts()) {
      if (own.isEmpty()) {
        own = contents.page(taken.told(), part).filter(page -> !page.text().isBlank());
      }
    }
    if (own.isEmpty() && taken.attached().isEmpty()) {
      throw new UnreadableException(Code.EMPTY, ContentReader.EMPTY);
    }
    own.ifPresent(page -> sink.accept(contents.article(opened, page)));
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
