package org.departures.mention;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Words in a prefix tree (Fredkin 1960), to find the longest one at a place of a text without
 * cutting the text up. Built once, read by all threads.
 */
final class WordTree<V> {

  /** A word of the tree, where it stands in the text, and its value. */
  record Hit<V>(int start, int end, V value) {}

  private static final class Node<V> {
    private final Map<Character, Node<V>> next = new HashMap<>();
    private Optional<V> value = Optional.empty();
  }

  private final Node<V> forwards = new Node<>();
  private final Node<V> backwards = new Node<>();

  WordTree(Map<String, V> words) {
    words.forEach(
        (word, value) -> {
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

  /** The longest word that starts at {@code start} and ends at {@code limit} or before. */
  Optional<Hit<V>> startingAt(String text, int start, int limit) {
    Optional<Hit<V>> longest = Optional.empty();
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

  /** The longest word that ends at {@code end} and starts at {@code limit} or behind it. */
  Optional<Hit<V>> endingAt(String text, int end, int limit) {
    Optional<Hit<V>> longest = Optional.empty();
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
