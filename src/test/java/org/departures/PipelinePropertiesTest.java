package org.departures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.departures.model.Article;
import org.departures.model.Claim;
import org.departures.model.DateMention;
import org.departures.model.Evidence;
import org.departures.model.Extraction;
import org.departures.model.Findings;
import org.departures.model.Mention;
import org.departures.model.MissingInputException;
import org.departures.model.Recognition;
import org.departures.model.Sentence;
import org.departures.model.Span;
import org.departures.model.Stay;
import org.departures.model.Tally;
import org.departures.model.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for whatever text comes in. */
class PipelinePropertiesTest {

  @ParameterizedTest
  @CsvSource({"EVENTS, HANLP, 300", "ALL, HANLP, 300", "EVENTS, NEURAL, 150"})
  void whateverIsReadKeepsItsPlaceInTheText(
      Pipeline.Scope scope, Pipeline.Recognizer recognizer, int texts)
      throws IOException, MissingInputException {
    Pipeline pipeline = Pipeline.load(Optional.empty(), scope, recognizer);
    List<Article> corpus = RandomTexts.corpus(pipeline);
    int claims = 0;
    int stays = 0;
    int tallies = 0;
    int outsideTheBasicPlane = 0;
    for (int seed = 0; seed < texts; seed++) {
      Random random = new Random(seed);
      Article article = corpus.get(random.nextInt(corpus.size()));
      Article read =
          seed % 3 == 0
              ? RandomTexts.replaced(article, random)
              : RandomTexts.disturbed(article, random);
      Extraction extraction = extraction(pipeline, read, seed);
      String where = scope + ", seed " + seed;
      assertSentences(extraction.recognition(), where);
      assertMentions(extraction.recognition(), where);
      List<Evidence> evidence = evidence(extraction);
      assertQuotes(evidence, read, where);
      claims += extraction.claims().size();
      stays += extraction.stays().size();
      tallies += extraction.tallies().size();
      outsideTheBasicPlane += evidence.stream().anyMatch(one -> isShifted(one, read)) ? 1 : 0;
    }
    assertThat(claims).as("claims").isGreaterThan(texts);
    assertThat(stays).as("stays").isGreaterThan(texts / 10);
    assertThat(tallies).as("tallies").isGreaterThan(texts / 50);
    assertThat(outsideTheBasicPlane).as("evidence behind a pair").isGreaterThan(texts / 20);
  }

  @Test
  void whateverIsReadCanBeMerged() throws IOException, MissingInputException {
    Pipeline pipeline =
        Pipeline.load(Optional.empty(), Pipeline.Scope.EVENTS, Pipeline.Recognizer.HANLP);
    List<Article> corpus = RandomTexts.corpus(pipeline);
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      List<Claim> claims = new ArrayList<>();
      List<Stay> stays = new ArrayList<>();
      List<Tally> tallies = new ArrayList<>();
      for (Article article : corpus) {
        Extraction extraction = pipeline.apply(RandomTexts.disturbed(article, random));
        claims.addAll(extraction.claims());
        stays.addAll(extraction.stays());
        tallies.addAll(extraction.tallies());
      }
      assertThat(pipeline.merge(new Findings(claims, stays, tallies)).departures())
          .as("seed %d", seed)
          .hasSizeGreaterThan(corpus.size() / 2);
    }
  }

  private static Extraction extraction(Pipeline pipeline, Article article, int seed) {
    List<Extraction> extraction = new ArrayList<>();
    assertThatCode(() -> extraction.add(pipeline.apply(article)))
        .as("seed %d", seed)
        .doesNotThrowAnyException();
    return extraction.get(0);
  }

  private static void assertSentences(Recognition recognition, String where) {
    int last = 0;
    for (Sentence sentence : recognition.document().sentences()) {
      assertThat(sentence.span().start())
          .as("%s: %s", where, sentence)
          .isGreaterThanOrEqualTo(last);
      last = sentence.span().end();
      if (sentence.selected()) {
        assertThat(tiles(sentence.tokens(), sentence.span()))
            .as("%s: the tokens tile %s", where, sentence)
            .isTrue();
      }
    }
  }

  private static boolean tiles(List<Token> tokens, Span span) {
    int end = span.start();
    for (Token token : tokens) {
      if (token.span().start() != end || token.span().length() == 0) {
        return false;
      }
      end = token.span().end();
    }
    return end == span.end();
  }

  private static void assertMentions(Recognition recognition, String where) {
    String text = recognition.document().article().text();
    int last = 0;
    for (Mention mention : recognition.mentions()) {
      assertThat(mention.span().start()).as("%s: %s", where, mention).isGreaterThanOrEqualTo(last);
      assertThat(mention.span().of(text)).as(where).isEqualTo(mention.text());
      assertInOneSentence(recognition, mention.span(), where);
      last = mention.span().end();
    }
    last = 0;
    for (DateMention date : recognition.dates()) {
      assertThat(date.span().start()).as("%s: %s", where, date).isGreaterThanOrEqualTo(last);
      assertInOneSentence(recognition, date.span(), where);
      last = date.span().end();
    }
  }

  private static void assertInOneSentence(Recognition recognition, Span span, String where) {
    assertThat(recognition.document().selected())
        .as("%s: %s", where, span)
        .anyMatch(sentence -> sentence.span().contains(span));
  }

  private static void assertQuotes(List<Evidence> evidence, Article article, String where) {
    int[] characters = article.text().codePoints().toArray();
    for (Evidence one : evidence) {
      assertThat(one.article()).as(where).isEqualTo(article.id());
      assertThat(one.quote()).as("%s: %s", where, one).isNotEmpty();
      assertThat(new String(characters, one.start(), one.end() - one.start()))
          .as("%s: %s", where, one)
          .isEqualTo(one.quote());
    }
  }

  private static boolean isShifted(Evidence evidence, Article article) {
    return article.text().offsetByCodePoints(0, evidence.start()) > evidence.start();
  }

  private static List<Evidence> evidence(Extraction extraction) {
    List<Evidence> evidence = new ArrayList<>();
    extraction.claims().forEach(claim -> evidence.addAll(claim.evidence()));
    extraction.stays().forEach(stay -> evidence.addAll(stay.evidence()));
    extraction.tallies().forEach(tally -> evidence.addAll(tally.evidence()));
    return evidence;
  }
}
