package org.departures.ingest;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a mailbox (mbox) into its mails, which are its members, numbered from 1.
 *
 * <p>A mail begins at a line that starts with {@code From } behind an empty one. Bytes are kept as
 * they are: each mail has encodings of its own.
 */
final class Mailbox {

  private static final byte[] SEPARATOR = "From ".getBytes(US_ASCII);

  private final long maxBytes;

  Mailbox(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** Gives each mail of {@code mailbox} to {@code taker}. */
  void read(Opened mailbox, Budget budget, MemberTaker taker) throws IOException {
    InputStream stream = mailbox.stream();
    ByteArrayOutputStream mail = new ByteArrayOutputStream();
    int number = 0;
    boolean behindEmpty = true;
    for (byte[] line = line(stream); line.length > 0; line = line(stream)) {
      boolean begins =
          behindEmpty
              && line.length >= SEPARATOR.length
              && Arrays.equals(line, 0, SEPARATOR.length, SEPARATOR, 0, SEPARATOR.length);
      if (begins && number > 0) {
        take(mailbox, number, mail, budget, taker);
      }
      if (begins) {
        number++;
        mail.reset();
      } else if (mail.size() <= maxBytes) {
        mail.write(line, 0, line.length);
      }
      behindEmpty = line[0] == '\n' || line[0] == '\r';
    }
    if (number > 0) {
      take(mailbox, number, mail, budget, taker);
    }
  }

  private static void take(
      Opened mailbox, int number, ByteArrayOutputStream mail, Budget budget, MemberTaker taker)
      throws IOException {
    budget.member();
    Opened member =
        mailbox.member(
            String.valueOf(number), new ByteArrayInputStream(mail.toByteArray()), Told.NOTHING);
    // By its name alone a mail without the usual first headers is known as one.
    taker.take(
        new Opened(
            member.path(),
            number + ".eml",
            member.stream(),
            member.told(),
            member.depth(),
            member.file()));
  }

  /** The next line with its end, or a piece of a line that is too long; empty at the end. */
  private static byte[] line(InputStream stream) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int one = stream.read();
    while (one >= 0) {
      line.write(one);
      if (one == '\n' || line.size() >= 1 << 16) {
        break;
      }
      one = stream.read();
    }
    return line.toByteArray();
  }
}
