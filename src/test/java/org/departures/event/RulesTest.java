package org.departures.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.departures.Pipeline;
import org.departures.lexicon.Lexicon;
import org.departures.model.Language;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every example and counterexample of every rule, a test each. */
class RulesTest {

  private static final Lexicon LEXICON = Lexicon.load();

  @TestFactory
  Stream<DynamicTest> everyExampleHolds() {
    return Pipeline.checkExamples(Optional.empty()).stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.where() + ": " + example.sentence(),
                    () -> assertThat(example.failure()).isEmpty()));
  }

  @Test
  void thereAreRulesInBothLanguages() {
    assertThat(LEXICON.rules(Language.ZH)).isNotEmpty();
    assertThat(LEXICON.rules(Language.EN)).isNotEmpty();
  }
}
