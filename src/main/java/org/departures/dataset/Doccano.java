package org.departures.dataset;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Lines for doccano's sequence labelling: a sentence each, with what was read in it as labels.
 * Offsets count UTF-16 units, as doccano's do where grapheme clusters aren't counted.
 *
 * @see <a href="https://github.com/doccano/doccano/issues/2290">doccano on its offsets</a>
 */
final class Doccano {

  private record Line(
      String text,
      @JsonProperty("label") List<List<Object>> labels,
      String article,
      int start,
      List<String> departures) {}

  private Doccano() {}

  static void write(List<ReadSentence> sentences, Writer writer) throws IOException {
    for (ReadSentence sentence : sentences) {
      writer.write(
          RowJson.line(
              new Line(
                  sentence.text(),
                  sentence.spans().stream()
                      .map(span -> List.<Object>of(span.unitStart(), span.unitEnd(), span.label()))
                      .toList(),
                  sentence.article(),
                  sentence.start(),
                  sentence.departures())));
      writer.write('\n');
    }
  }
}
