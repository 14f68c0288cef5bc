package org.departures.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.departures.model.TaggedSpan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagDecoderTest {

  private static final String CLASSES = "O P p G g T t";

  /** The first letter of a cell is the class with the highest score, the next has half of it. */
  private static List<String> decoded(String best) {
    String[] cells = best.split(" ", -1);
    float[][] scores = new float[cells.length + 2][7];
    int[] starts = new int[cells.length + 2];
    int[] ends = new int[cells.length + 2];
    for (int i = 0; i < cells.length; i++) {
      for (int j = 0; j < cells[i].length(); j++) {
        scores[i + 1][CLASSES.indexOf(cells[i].charAt(j)) / 2] = j == 0 ? 3 : 1.5F;
      }
      starts[i + 1] = i;
      ends[i + 1] = i + 1;
    }
    Pieces pieces = new Pieces(new long[cells.length + 2], starts, ends);
    List<String> found = new ArrayList<>();
    for (TaggedSpan mention : new TagDecoder().mentions(pieces, scores)) {
      found.add(mention.type().code() + " " + mention.span().start() + " " + mention.span().end());
    }
    return found;
  }

  @ParameterizedTest
  @CsvSource({
    "O P p O, person 1 3",
    "P P p, person 0 1|person 1 3",
    "G g T t, organization 0 2|position 2 4",
    "gG g O, organization 0 2",
    "G gt tg O, organization 0 3",
    "O O, ''",
  })
  void whatIsInsideFollowsItsBeginning(String best, String mentions) {
    assertThat(String.join("|", decoded(best))).isEqualTo(mentions);
  }

  @ParameterizedTest
  @CsvSource({
    "O PO O, person 1 2",
    "O GO O, ''",
    "O GO g, organization 1 3",
    "O G O, organization 1 2"
  })
  void mentionOfOnePieceNeedsMoreThanALittle(String best, String mentions) {
    assertThat(String.join("|", decoded(best))).isEqualTo(mentions);
  }
}
