package org.departures.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.departures.Pipeline;
import org.departures.model.Article;
import org.departures.model.Count;
import org.departures.model.Language;
import org.departures.model.Script;
import org.departures.model.Tally;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyReaderTest {

  private static final Pipeline PIPELINE =
      Pipeline.load(Optional.empty(), Pipeline.Scope.EVENTS, Pipeline.Recognizer.HANLP);

  @ParameterizedTest
  @CsvSource({
    "远山银行11人走了9人。, 9",
    "远山银行11人走了 9 人。, 9",
    "远山银行11人走了九人。, 9",
    "远山银行11人走了5  1人。, ",
    "远山银行11人走了1(女)1人。, ",
  })
  void numberThatIsBrokenIsNotPutTogether(String text, Integer departed) {
    List<Tally> tallies = PIPELINE.apply(article("陈立辞职。" + text)).tallies();
    assertThat(tallies)
        .extracting(Tally::claimed)
        .containsExactly(
            new Count(Optional.of(11), Optional.ofNullable(departed), Optional.empty()));
  }

  private static Article article(String text) {
    return new Article(
        "art-tally",
        "tally.txt",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Language.UNKNOWN,
        Script.UNKNOWN,
        text);
  }
}
