package org.departures.ingest;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.departures.model.ReadingOptions;

/**
 * What one input may unpack to: so many members, and in bytes the limit of one document or two
 * hundred times the input's own size, whichever is more. News shrinks to a tenth; what shrinks to a
 * two-hundredth was made to fill memory or disk. Not safe to share between threads.
 */
final class Budget {

  private static final int MOST_SHRINKING = 200;

  private final int maxMembers;
  private final long maxBytes;
  private long bytes;
  private int members;

  Budget(ReadingOptions options, long inputSize) {
    maxMembers = options.maxMembers();
    maxBytes = Math.max(options.maxBytes(), inputSize * MOST_SHRINKING);
  }

  /** Counts one more member. */
  void member() throws BudgetException {
    members++;
    if (members > maxMembers) {
      throw new BudgetException(
          "holds more than the limit of " + maxMembers + " members; split it or raise the limit");
    }
  }

  /** {@code unpacked}, each byte counted when it is read; closing it leaves what is below open. */
  InputStream counted(InputStream unpacked) {
    return new BufferedInputStream(new Counted(unpacked));
  }

  private final class Counted extends FilterInputStream {

    Counted(InputStream unpacked) {
      super(unpacked);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int got = super.read(buffer, offset, length);
      count(Math.max(0, got));
      return got;
    }

    @Override
    public long skip(long wanted) throws IOException {
      byte[] skipped = new byte[(int) Math.min(wanted, 1 << 13)];
      return Math.max(0, read(skipped, 0, skipped.length));
    }

    @Override
    public void close() {}

    private void count(int more) throws BudgetException {
      bytes += more;
      if (bytes > maxBytes) {
        throw new BudgetException(
            "unpacks to more than "
                + maxBytes
                + " bytes, "
                + MOST_SHRINKING
                + " times its size; leave it out, or unpack it and give the files");
      }
    }
  }
}
