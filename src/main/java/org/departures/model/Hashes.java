package org.departures.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Short stable identifiers: the first 80 bits of a SHA-256, in lower-case base 32. */
public final class Hashes {

  private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz234567";

  private Hashes() {}

  /** An identifier of sixteen characters for {@code content}, after {@code prefix} and a hyphen. */
  public static String id(String prefix, String content) {
    byte[] digest = sha256(content.getBytes(UTF_8));
    BigInteger bits = new BigInteger(1, Arrays.copyOf(digest, 10));
    StringBuilder id = new StringBuilder(prefix).append('-');
    for (int digit = 15; digit >= 0; digit--) {
      id.append(DIGITS.charAt(bits.shiftRight(5 * digit).intValue() & 31));
    }
    return id.toString();
  }

  /** The SHA-256 digest of {@code bytes}. */
  public static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
