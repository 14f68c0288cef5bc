package org.departures.ingest;

import java.io.IOException;
import org.departures.model.Problem;
import org.departures.model.Problem.Code;

/** What is said of bytes on which a library failed, in whichever way. */
final class Failures {

  private Failures() {}

  /** A library's reading, which may fail in any way. */
  @FunctionalInterface
  interface Reading<T> {
    T read() throws IOException;
  }

  /**
   * What {@code reading} reads; where it fails in no way that is known, {@code mistake} says so.
   */
  static <T> T checked(Reading<T> reading, Code mistake) throws UnreadableException {
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
}
