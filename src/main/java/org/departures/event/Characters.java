package org.departures.event;

import java.util.Arrays;

/**
 * A set of characters that may seem to hold a few more than it does: 1,024 bits, one for each 64
 * characters (Bloom 1970). Whether two of them have nothing in common is told in sixteen steps.
 */
final class Characters {

  private static final int WORDS = 16;

  /** Odd, so that neighbours in the code charts don't share a bit. */
  private static final int SPREAD = 40503;

  private final long[] bits = new long[WORDS];

  /** The characters of {@code text}. */
  static Characters of(String text) {
    Characters characters = new Characters();
    for (int i = 0; i < text.length(); i++) {
      characters.add(text.charAt(i));
    }
    return characters;
  }

  /** All there are. */
  static Characters all() {
    Characters all = new Characters();
    Arrays.fill(all.bits, -1);
    return all;
  }

  private static int bit(char c) {
    return (c * SPREAD & 0xffff) >>> 6;
  }

  void add(char c) {
    int bit = bit(c);
    bits[bit >>> 6] |= 1L << bit;
  }

  void addAll(Characters others) {
    for (int i = 0; i < WORDS; i++) {
      bits[i] |= others.bits[i];
    }
  }

  /** Whether {@code c} is one of them; never no where it is. */
  boolean mayHold(char c) {
    int bit = bit(c);
    return (bits[bit >>> 6] & 1L << bit) != 0;
  }

  /** Whether one character is in both; never no where one is. */
  boolean mayMeet(Characters others) {
    for (int i = 0; i < WORDS; i++) {
      if ((bits[i] & others.bits[i]) != 0) {
        return true;
      }
    }
    return false;
  }

  /** How many of 1,024 bits are set. */
  int size() {
    int size = 0;
    for (long word : bits) {
      size += Long.bitCount(word);
    }
    return size;
  }
}
