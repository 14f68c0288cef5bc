package org.departures.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.commons.io.input.BoundedInputStream;
import org.departures.model.InputFile;
import org.departures.model.Problem;
import org.departures.model.Problem.Code;
import org.departures.model.ReadResult;
import org.departures.model.ReadingOptions;

/**
 * Reads files: text, HTML, mail, PDF, Word, RTF, ODT and EPUB; archives and crawls of them, and in
 * them again; and feeds of articles as JSON Lines. Safe to share between threads.
 *
 * <p>Language and script stay unknown unless a feed names the language.
 */
public final class ArticleReader {

  private static final String GONE = "is no longer there; put it back or leave it out";
  private static final String FORBIDDEN = "may not be read; give yourself permission to read it";
  private static final String NOTHING =
      "holds nothing that is read; leave it out or get a whole copy";
  private static final String CHANGED = "changed while it was read; run again when it is complete";

  private final ReadingOptions options;
  private final KindFinder kinds = new KindFinder();
  private final MemberReader members;

  /**
   * A reader that knows datelines and page furniture by {@code words}, each with what the lexicon's
   * tables of them say of it ({@code source}, {@code heading}), and keeps to the limits of {@code
   * options}.
   */
  public ArticleReader(Map<String, String> words, ReadingOptions options) {
    this.options = options;
    members = new MemberReader(words, options);
  }

  /** A reader with the usual limits but for {@code maxBytes}. */
  public ArticleReader(Map<String, String> words, long maxBytes) {
    this(words, ReadingOptions.DEFAULT.withMaxBytes(maxBytes));
  }

  /**
   * Gives {@code sink} one result for each article of {@code input}, or for what could not be read.
   * Whatever the input holds is no reason to throw; what {@code sink} throws is passed on.
   */
  public void read(InputFile input, Consumer<ReadResult> sink) {
    Optional<Problem> last;
    try {
      last = readChecked(input, sink);
    } catch (MemberReader.SinkException e) {
      throw e.thrown();
    } catch (AccessDeniedException e) {
      last = problem(input, Code.UNREADABLE, FORBIDDEN);
    } catch (NoSuchFileException e) {
      last = problem(input, Code.UNREADABLE, GONE);
    } catch (FileSystemException e) {
      last = problem(input, Code.UNREADABLE, "can't be read, check the disk: " + e.getReason());
    } catch (IOException e) {
      last = Optional.of(Failures.problem(input.path(), e));
    }
    last.map(ReadResult.Failed::new).ifPresent(sink);
  }

  private Optional<Problem> readChecked(InputFile input, Consumer<ReadResult> sink)
      throws IOException {
    Path file = input.file();
    if (input.leadsOut()) {
      return problem(
          input,
          Code.UNREADABLE,
          "is a link out of its folder; give what it leads to as an input of its own");
    } else if (!Files.isRegularFile(file)) {
      // Opening a pipe would wait for its writer for ever.
      return problem(input, Code.UNREADABLE, whyNoFile(file));
    }
    AtomicInteger given = new AtomicInteger();
    BasicFileAttributes before = Files.readAttributes(file, BasicFileAttributes.class);
    try (InputStream stream = new BufferedInputStream(sized(file, before.size()))) {
      Opened opened =
          new Opened(input.path(), input.path(), stream, Told.NOTHING, 0, Optional.of(file));
      Budget budget = new Budget(options, before.size());
      members.read(
          opened,
          kinds.find(opened),
          budget,
          result -> {
            given.incrementAndGet();
            sink.accept(result);
          });
    }
    if (!isSame(before, Files.readAttributes(file, BasicFileAttributes.class))) {
      return problem(input, Code.UNREADABLE, CHANGED);
    }
    return given.get() == 0 ? problem(input, Code.EMPTY, NOTHING) : Optional.empty();
  }

  /** So much of {@code file} as there was: one that keeps growing would never end. */
  private static InputStream sized(Path file, long size) throws IOException {
    return BoundedInputStream.builder()
        .setInputStream(Files.newInputStream(file))
        .setMaxCount(size)
        .setPropagateClose(true)
        .get();
  }

  private static boolean isSame(BasicFileAttributes before, BasicFileAttributes after) {
    return before.size() == after.size()
        && before.lastModifiedTime().equals(after.lastModifiedTime());
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

  private static Optional<Problem> problem(InputFile input, Code code, String reason) {
    return Optional.of(new Problem(input.path(), code, reason));
  }
}
