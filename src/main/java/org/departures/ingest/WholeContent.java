package org.departures.ingest;

import java.io.IOException;
import java.io.InputStream;
import org.departures.model.Problem.Code;

/** A document's bytes, all of them, unless they are more than the limit. */
final class WholeContent {

  private WholeContent() {}

  /** The rest of {@code stream}; what is too large stays unread beyond the limit. */
  static byte[] of(InputStream stream, long maxBytes) throws IOException {
    byte[] bytes = stream.readNBytes((int) maxBytes + 1);
    if (bytes.length > maxBytes) {
      throw new UnreadableException(
          Code.TOO_LARGE,
          "is larger than the limit of " + maxBytes + " bytes; split it or raise the limit");
    }
    return bytes;
  }
}
