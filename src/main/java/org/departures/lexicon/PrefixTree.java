package org.departures.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A prefix tree (Fredkin 1960) whose branches all stand in one hash table, by the node they leave
 * and their character: a step costs one look at it, however many branches a node has.
 *
 * <p>Nodes are numbered from {@link #ROOT} on. Grows while it is built, and is only read after
 * that.
 */
final class PrefixTree<V> {

  static final int ROOT = 0;

  /** What {@link #next} says where no word goes on. */
  static final int NONE = -1;

  private static final int FIRST_SIZE = 64;

  /** Spreads neighbouring characters over the table (Knuth's multiplicative hashing). */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private long[] branches = new long[FIRST_SIZE];
  private int[] ends = new int[FIRST_SIZE];
  private final List<Optional<V>> values = new ArrayList<>(List.of(Optional.empty()));

  /** Adds {@code word}, which isn't empty; of two values of one word the later stays. */
  void add(CharSequence word, V value) {
    int node = ROOT;
    for (int i = 0; i < word.length(); i++) {
      int next = next(node, word.charAt(i));
      node = next == NONE ? branch(node, word.charAt(i)) : next;
    }
    values.set(node, Optional.of(value));
  }

  private int branch(int node, char c) {
    // At most half full, so that a miss is told soon.
    if (2 * values.size() > branches.length) {
      long[] all = branches;
      int[] allEnds = ends;
      branches = new long[2 * all.length];
      ends = new int[2 * all.length];
      for (int i = 0; i < all.length; i++) {
        if (all[i] != 0) {
          put(all[i], allEnds[i]);
        }
      }
    }
    put(key(node, c), values.size());
    values.add(Optional.empty());
    return values.size() - 1;
  }

  private void put(long key, int end) {
    int at = slot(key);
    branches[at] = key;
    ends[at] = end;
  }

  /** The node behind {@code node} and {@code c}, or {@link #NONE}. */
  int next(int node, char c) {
    long key = key(node, c);
    int at = slot(key);
    return branches[at] == key ? ends[at] : NONE;
  }

  /** The value of the word that ends at {@code node}, if one does. */
  Optional<V> value(int node) {
    return values.get(node);
  }

  /** Where {@code key} stands, or would. */
  private int slot(long key) {
    int at = (int) ((key * SPREAD) >>> (Long.numberOfLeadingZeros(branches.length) + 1));
    while (branches[at] != 0 && branches[at] != key) {
      at = (at + 1) & (branches.length - 1);
    }
    return at;
  }

  /** Never 0, which is an empty place's. */
  private static long key(int node, char c) {
    return ((long) (node + 1) << Character.SIZE) | c;
  }
}
