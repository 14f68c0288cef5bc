package org.departures.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.Rule;
import org.departures.lexicon.Table;
import org.departures.model.Article;
import org.departures.model.Document;
import org.departures.model.Language;
import org.departures.model.Stage;
import org.departures.text.Folding;
import org.departures.text.SentenceSplitter;
import org.departures.text.TriggerScan;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every example and counterexample of every rule, a test each. */
class RulesTest {

  private static final Lexicon LEXICON = Lexicon.load();

  private static final RuleCheck CHECK = new RuleCheck(LEXICON, prepare());

  private static Stage<Article, Document> prepare() {
    Folding folding = new Folding();
    SentenceSplitter splitter = new SentenceSplitter(LEXICON);
    TriggerScan scan =
        new TriggerScan(
            LEXICON.rules().stream().map(Rule::triggers).flatMap(List::stream).toList(),
            Stream.of(Language.ZH, Language.EN)
                .flatMap(language -> LEXICON.words(Table.DECOYS, language).stream())
                .toList());
    return article -> scan.apply(splitter.apply(folding.apply(article)));
  }

  @TestFactory
  Stream<DynamicTest> everyExampleHolds() {
    return CHECK.cases().stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.where() + ": " + example.sentence(),
                    () -> assertThat(CHECK.failure(example)).isEmpty()));
  }

  @Test
  void thereAreRulesInBothLanguages() {
    assertThat(LEXICON.rules(Language.ZH)).isNotEmpty();
    assertThat(LEXICON.rules(Language.EN)).isNotEmpty();
  }
}
