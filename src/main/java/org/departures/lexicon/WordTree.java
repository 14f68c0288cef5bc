package org.departures.lexicon;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Words in a prefix tree (Fredkin 1960), to find the longest one at a place of a text without
 * cutting the text up. Built once, read by all threads.
 */
public final class WordTree<V> {

  /** A word of the tree, where it stands in the text, and its value. */
  public record Hit<V>(int start, int end, V value) {}

  private static final class Node<V> {
    private final Map<Character, Node<V>> next = new HashMap<>();
    private Optional<V> value = Optional.empty();
  }

  private final Node<V> forwards = new Node<>();
  private final Node<V> backwards = new Node<>();

  /** The characters that a word begins and ends with: most places of a text have none. */
  private final BitSet firsts = new BitSet();

  private final BitSet lasts = new BitSet();

  /** A tree of {@code words} with their values; none is empty. */
  public WordTree(Map<String, V> words) {
    words.forEach(
        (word, value) -> {
          firsts.set(word.charAt(0));
          lasts.set(word.charAt(word.length() - 1));
          Node<V> first = forwards;
          Node<V> last = backwards;
          for (int i = 0; i < word.length(); i++) {
            first = first.next.computeIfAbsent(word.charAt(i), c -> new Node<>());
            last = last.next.computeIfAbsent(word.charAt(word.length() - 1 - i), c -> new Node<>());
          }
          first.value = Optional.of(value);
          last.value = Optional.of(value);
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
    Optional<Hit<V>> longest = Optional.empty();
    if (start >= limit || !firsts.get(text.charAt(start))) {
      return longest;
    }
    Node<V> node = forwards;
    for (int i = start; i < limit; i++) {
      node = node.next.get(text.charAt(i));
      if (node == null) {
        break;
      }
      if (node.value.isPresent()) {
        longest = Optional.of(new Hit<>(start, i + 1, node.value.get()));
      }
    }
    return longest;
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
      Node<V> node = forwards.next.get(text.charAt(start));
      for (int end = start + 1; node != null; end++) {
        if (node.value.isPresent()) {
          hits.add(new Hit<>(start, end, node.value.get()));
        }
        node = end < text.length() ? node.next.get(text.charAt(end)) : null;
      }
    }
    return hits;
  }

  /** The longest word that ends at {@code end} and starts at {@code limit} or behind it. */
  public Optional<Hit<V>> endingAt(String text, int end, int limit) {
    Optional<Hit<V>> longest = Optional.empty();
    if (end <= limit || !lasts.get(text.charAt(end - 1))) {
      return longest;
    }
    Node<V> node = backwards;
    for (int i = end - 1; i >= limit; i--) {
      node = node.next.get(text.charAt(i));
      if (node == null) {
        break;
      }
      if (node.value.isPresent()) {
        longest = Optional.of(new Hit<>(i, end, node.value.get()));
      }
    }
    return longest;
  }
}
