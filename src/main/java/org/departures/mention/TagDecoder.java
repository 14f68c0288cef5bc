package org.departures.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.departures.model.MentionType;
import org.departures.model.Span;
import org.departures.model.TaggedSpan;

/**
 * Reads mentions from the tagger's scores: the best sequence of classes in which what is inside a
 * mention follows its beginning, and none of one piece is taken lightly: the network sees each
 * piece by itself, and begins names that it doesn't go on with (足 in 足协杯). Class 0 is outside; then
 * come the beginning and the inside of a person, of an organisation, of a position.
 */
final class TagDecoder {

  private static final List<MentionType> TYPES =
      List.of(MentionType.PERSON, MentionType.ORGANIZATION, MentionType.POSITION);
  private static final int CLASSES = 1 + 2 * TYPES.size();

  /** What a mention of one piece loses, by type, in the scores' unit; chosen on the dev files. */
  private static final double[] ALONE = {1, 2, 2};

  /** The mentions in {@code pieces}, as spans of their text; {@code scores} has a row a piece. */
  List<TaggedSpan> mentions(Pieces pieces, float[][] scores) {
    // The marks of beginning and end say nothing.
    int[] classes = best(scores, 1, pieces.size() - 1);
    List<TaggedSpan> found = new ArrayList<>();
    int done = 0;
    for (int i = 0; i < classes.length; ) {
      if (!isBeginning(classes[i])) {
        i++;
        continue;
      }
      int end = i + 1;
      while (end < classes.length && isInside(classes[end])) {
        end++;
      }
      Span span = new Span(pieces.starts()[i + 1], pieces.ends()[end]);
      // Several pieces can stand for one character.
      if (span.start() >= done) {
        found.add(new TaggedSpan(TYPES.get((classes[i] - 1) / 2), span));
        done = span.end();
      }
      i = end;
    }
    return found;
  }

  private static int[] best(float[][] scores, int from, int to) {
    int[] path = new int[Math.max(0, to - from)];
    if (path.length == 0) {
      return path;
    }
    int[][] came = new int[path.length][CLASSES];
    double[] sum = new double[CLASSES];
    for (int label = 0; label < CLASSES; label++) {
      sum[label] = isInside(label) ? Double.NEGATIVE_INFINITY : scores[from][label];
    }
    for (int i = 1; i < path.length; i++) {
      double[] next = new double[CLASSES];
      double[] ended = ended(sum);
      int top = highest(ended);
      for (int label = 0; label < CLASSES; label++) {
        int origin = top;
        if (isInside(label)) {
          origin = sum[label] > sum[label - 1] ? label : label - 1;
        }
        came[i][label] = origin;
        next[label] = (isInside(label) ? sum : ended)[origin] + scores[from + i][label];
      }
      sum = next;
    }
    path[path.length - 1] = highest(ended(sum));
    for (int i = path.length - 1; i > 0; i--) {
      path[i - 1] = came[i][path[i]];
    }
    return path;
  }

  /** The sums where no mention goes on. */
  private static double[] ended(double[] sum) {
    double[] ended = sum.clone();
    for (int type = 0; type < ALONE.length; type++) {
      ended[1 + 2 * type] -= ALONE[type];
    }
    return ended;
  }

  private static int highest(double[] values) {
    double most = Arrays.stream(values).max().orElseThrow();
    for (int i = 0; i < values.length; i++) {
      if (values[i] >= most) {
        return i;
      }
    }
    return 0;
  }

  private static boolean isBeginning(int label) {
    return label % 2 == 1;
  }

  private static boolean isInside(int label) {
    return label > 0 && label % 2 == 0;
  }
}
