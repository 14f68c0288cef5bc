package org.departures.merge;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.apache.datasketches.memory.Memory;
import org.apache.datasketches.theta.CompactSketch;
import org.apache.datasketches.theta.HashIterator;
import org.apache.datasketches.theta.JaccardSimilarity;
import org.apache.datasketches.theta.Sketch;

/** What is kept of a text to know its copies by. */
record TextSketch(CompactSketch hashes) {

  /** Of two copies' pieces so many are the same; agencies' texts get a line or two on each site. */
  private static final double LEAST_SIMILARITY = 0.7;

  /** Two copies have one of so many smallest hashes in common, but for one pair in ten thousand. */
  private static final int MARKS = 8;

  static TextSketch read(String sketch) {
    return new TextSketch(CompactSketch.heapify(Memory.wrap(Base64.getDecoder().decode(sketch))));
  }

  static String write(Sketch sketch) {
    return Base64.getEncoder().encodeToString(sketch.compact(true, null).toByteArray());
  }

  boolean isCopyOf(TextSketch other) {
    return JaccardSimilarity.jaccard(hashes, other.hashes)[1] >= LEAST_SIMILARITY;
  }

  /** Hashes of which copies share at least one; none of a text too short to be anybody's own. */
  List<Long> marks() {
    List<Long> marks = new ArrayList<>();
    HashIterator smallestFirst = hashes.iterator();
    while (marks.size() < MARKS && smallestFirst.next()) {
      marks.add(smallestFirst.get());
    }
    return marks;
  }
}
