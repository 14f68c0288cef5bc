package org.departures.dataset;

/**
 * An input file as it looked when it was read.
 *
 * @param path as given
 * @param size in bytes
 * @param modified when it was last changed, in nanoseconds since 1970
 * @param sha256 the digest of its bytes, hexadecimal
 * @param options a fingerprint of everything else that the result depends on: lexicon, program,
 *     options
 */
public record InputVersion(String path, long size, long modified, String sha256, String options) {

  private static final long NEVER = -1;

  /** An input that could not be opened: no file looks like it, so that the next run tries again. */
  public static InputVersion unreadable(String path, String options) {
    return new InputVersion(path, NEVER, NEVER, "", options);
  }

  /** Whether it could be opened. */
  public boolean readable() {
    return modified != NEVER;
  }
}
