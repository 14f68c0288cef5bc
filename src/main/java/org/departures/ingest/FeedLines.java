package org.departures.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;

/** A feed's lines, one at a time, none kept longer than the limit. Line ends are \n or \r\n. */
final class FeedLines {

  /** A line, counted from 1; its text is absent if it is too long or not UTF-8. */
  record Line(int number, Optional<String> text, boolean tooLong) {}

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final int BUFFER = 1 << 16;

  private final InputStream stream;
  private final long maxBytes;
  private final byte[] buffer = new byte[BUFFER];
  private int from;
  private int filled;
  private int number;

  FeedLines(InputStream stream, long maxBytes) {
    this.stream = stream;
    this.maxBytes = maxBytes;
  }

  /** The next line, empty at the end of the feed. */
  Optional<Line> next() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    long length = 0;
    boolean ended = false;
    while (!ended && (from < filled || fill())) {
      int end = from;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      bytes.write(buffer, from, (int) Math.min(end - from, Math.max(0, maxBytes - length)));
      length += end - from;
      ended = end < filled;
      from = ended ? end + 1 : end;
    }
    if (length == 0 && !ended) {
      return Optional.empty();
    }
    number++;
    boolean tooLong = length > maxBytes;
    return Optional.of(new Line(number, tooLong ? Optional.empty() : decoded(bytes), tooLong));
  }

  private Optional<String> decoded(ByteArrayOutputStream bytes) {
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
      return Optional.of(
          number == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private boolean fill() throws IOException {
    from = 0;
    filled = Math.max(0, stream.read(buffer));
    return filled > 0;
  }
}
