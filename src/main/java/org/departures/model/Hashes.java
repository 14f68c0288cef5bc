package org.departures.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Short stable identifiers: the first 80 bits of a SHA-256, in lower-case base 32. */
public final class Hashes {

  private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz234567";

  private Hashes() {}

  /** An identifier of sixteen characters for {@code content}, after {@code prefix} and a hyphen. */
  public static String id(String prefix, String content) {
    byte[] digest = sha256(content.getBytes(UTF_8));
    StringBuilder id = new StringBuilder(prefix).append('-');
    for (int digit = 0; digit < 16; digit++) {
      int at = 5 * digit / 8;
      int twoBytes = ((digest[at] & 0xff) << 8) | (digest[at + 1] & 0xff);
      id.append(DIGITS.charAt((twoBytes >> (11 - 5 * digit % 8)) & 31));
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
