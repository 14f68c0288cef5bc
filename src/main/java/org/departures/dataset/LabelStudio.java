package org.departures.dataset;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Tasks for Label Studio: a sentence each, with what was read in it as a prediction. Offsets count
 * code points, as Label Studio's do.
 *
 * <p>The labelling interface needs a {@code Text} named text over {@code $text} and {@code Labels}
 * named label, whose labels are the fields of a departure.
 *
 * @see <a href="https://labelstud.io/guide/predictions">Import pre-annotated data</a>
 */
final class LabelStudio {

  private record Task(Data data, List<Prediction> predictions) {}

  private record Data(String text, String article, int start, List<String> departures) {}

  private record Prediction(
      @JsonProperty("model_version") String modelVersion, List<Region> result) {}

  private record Region(
      String id,
      @JsonProperty("from_name") String fromName,
      @JsonProperty("to_name") String toName,
      String type,
      Value value) {}

  private record Value(int start, int end, String text, List<String> labels) {}

  private LabelStudio() {}

  static void write(List<ReadSentence> sentences, Writer writer) throws IOException {
    RowJson.PRETTY.writeValue(writer, sentences.stream().map(LabelStudio::task).toList());
    writer.write('\n');
  }

  private static Task task(ReadSentence sentence) {
    List<ReadSentence.ReadSpan> spans = sentence.spans();
    return new Task(
        new Data(sentence.text(), sentence.article(), sentence.start(), sentence.departures()),
        List.of(
            new Prediction(
                "departures",
                IntStream.range(0, spans.size())
                    .mapToObj(place -> region(place, spans.get(place)))
                    .toList())));
  }

  private static Region region(int place, ReadSentence.ReadSpan span) {
    return new Region(
        "r" + place,
        "label",
        "text",
        "labels",
        new Value(span.start(), span.end(), span.text(), List.of(span.label())));
  }
}
