package org.departures.lexicon;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Words in a tree, to find the longest one at a place of a text without cutting the text up. Built
 * once, read by all threads.
 */
public final class WordTree<V> {

  /** A word of the tree, where it stands in the text, and its value. */
  public record Hit<V>(int start, int end, V value) {}

  private final PrefixTree<V> forwards = new PrefixTree<>();
  private final PrefixTree<V> backwards = new PrefixTree<>();

  /** The characters that a word begins and ends with: most places of a text have none. */
  private final BitSet firsts = new BitSet();

  private final BitSet lasts = new BitSet();

  /** A tree of {@code words} with their values; none is empty. */
  public WordTree(Map<String, V> words) {
    words.forEach(
        (word, value) -> {
          firsts.set(word.charAt(0));
          lasts.set(word.charAt(word.length() - 1));
          forwards.add(word, value);
          backwards.add(new StringBuilder(word).reverse(), value);
        });
  }

  /** A tree of {@code words} that have no value. */
  public static WordTree<Boolean> of(Collection<String> words) {
    Map<String, Boolean> present = new HashMap<>();
    words.forEach(word -> present.put(word, true));
    return new WordTree<>(present);
  }

  /** The longest word that starts at {@code start} and ends at {@code limit} or before. */
  public Optional<Hit<V>> startingAt(String text, int start, int limit) {
    if (start >= limit || !firsts.get(text.charAt(start))) {
      return Optional.empty();
    }
    Optional<V> longest = Optional.empty();
    int end = start;
    int node = PrefixTree.ROOT;
    for (int i = start; i < limit; i++) {
      node = forwards.next(node, text.charAt(i));
      if (node == PrefixTree.NONE) {
        break;
      }
      if (forwards.value(node).isPresent()) {
        longest = forwards.value(node);
        end = i + 1;
      }
    }
    return hit(start, end, longest);
  }

  private static <V> Optional<Hit<V>> hit(int start, int end, Optional<V> value) {
    return value.isPresent() ? Optional.of(new Hit<>(start, end, value.get())) : Optional.empty();
  }

  /** The words in {@code text}, left to right, the longest where several start at one place. */
  public List<Hit<V>> in(String text) {
    List<Hit<V>> hits = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      Optional<Hit<V>> hit = startingAt(text, at, text.length());
      hit.ifPresent(hits::add);
      at = hit.map(Hit::end).orElse(at + 1);
    }
    return hits;
  }

  /** All words at all places of {@code text}, those that lie in or over one another too. */
  public List<Hit<V>> everywhere(String text) {
    List<Hit<V>> hits = new ArrayList<>();
    for (int start = 0; start < text.length(); start++) {
      if (!firsts.get(text.charAt(start))) {
        continue;
      }
      int node = forwards.next(PrefixTree.ROOT, text.charAt(start));
      for (int end = start + 1; node != PrefixTree.NONE; end++) {
        if (forwards.value(node).isPresent()) {
          hits.add(new Hit<>(start, end, forwards.value(node).get()));
        }
        node = end < text.length() ? forwards.next(node, text.charAt(end)) : PrefixTree.NONE;
      }
    }
    return hits;
  }

  /** The longest word that ends at {@code end} and starts at {@code limit} or behind it. */
  public Optional<Hit<V>> endingAt(String text, int end, int limit) {
    if (end <= limit || !lasts.get(text.charAt(end - 1))) {
      return Optional.empty();
    }
    Optional<V> longest = Optional.empty();
    int start = end;
    int node = PrefixTree.ROOT;
    for (int i = end - 1; i >= limit; i--) {
      node = backwards.next(node, text.charAt(i));
      if (node == PrefixTree.NONE) {
        break;
      }
      if (backwards.value(node).isPresent()) {
        longest = backwards.value(node);
        start = i;
      }
    }
    return hit(start, end, longest);
  }
}
