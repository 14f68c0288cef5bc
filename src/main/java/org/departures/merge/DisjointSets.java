package org.departures.merge;

import java.util.stream.IntStream;

/** Union-find over the numbers below a limit; the smallest number of a set stands for it. */
final class DisjointSets {

  private final int[] parents;

  DisjointSets(int size) {
    parents = IntStream.range(0, size).toArray();
  }

  int find(int element) {
    int root = element;
    while (parents[root] != root) {
      root = parents[root];
    }
    int next = element;
    while (parents[next] != root) {
      int above = parents[next];
      parents[next] = root;
      next = above;
    }
    return root;
  }

  void join(int one, int other) {
    int first = find(one);
    int second = find(other);
    parents[Math.max(first, second)] = Math.min(first, second);
  }
}
