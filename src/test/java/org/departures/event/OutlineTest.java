package org.departures.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.departures.Pipeline;
import org.departures.lexicon.Lexicon;
import org.departures.model.InputFile;
import org.departures.model.MissingInputException;
import org.departures.model.ReadResult;
import org.departures.model.Recognition;
import org.departures.model.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      quoteCharacter = '"',
      value = {
        "辞职 他辞职 true",
        "辞职 他辞任 false",
        "辞(?:职|任) 他辞任 true",
        "辞(?:职|任) 辞呈 false",
        "辞了?职 辞职 true",
        "辞了{0,2}?职 辞职 true",
        "辞了{1,2}职 辞职 false",
        "(?P<x>[甲乙]+)辞 丙辞 false",
        "(?P<x>[甲乙]+)辞 乙辞 true",
        "[^甲]辞 乙辞 true",
        "[a-c]辞 B辞 true",
        "[a-c]辞 d辞 false",
        "(?:甲|)辞 辞 true",
        "\\Qa.b\\E A.B true",
        "\\Qa.b\\E ab false",
        "\\bceo\\b CEO true",
        "\\w辞 甲辞 true",
        "\\p{Lu}辞 甲辞 true",
        "\\x{e000}辞 甲辞 true",
        "[\\d]辞 甲辞 true",
        "(?i)ä辞 Ä辞 true",
        "^甲|乙$ 乙 true",
      })
  void saysNoOnlyWhereSomethingIsMissing(String expression, String text, boolean may) {
    assertThat(Outline.of(expression).mayMatch(Characters.of(text))).isEqualTo(may);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "[甲乙]丙 丙丙乙丙 2",
        "丁?乙丙 丙丙乙丙 2",
        "(?:^|乙)丙 丁丙乙丙 2",
        "\\b(?:ceo|cfo) 丙丙CEO 2",
        "丁* 丙丙乙丙 1",
      })
  void goesToTheNextPlaceWhereAMatchCanBegin(String expression, String text, int next) {
    assertThat(Outline.of(expression).nextStart(text, 1)).isEqualTo(next);
    assertThat(Outline.of(expression).nextStart(text, 0)).isZero();
  }

  @Test
  void noMatchOfARuleInTheCorpusIsOverlooked() throws IOException, MissingInputException {
    Lexicon lexicon = Lexicon.load();
    FramePattern.Compiler compiler = new FramePattern.Compiler(lexicon);
    List<GuardedPattern> patterns =
        lexicon.rules().stream().map(compiler::compile).map(FramePattern::pattern).toList();
    List<MaskedSentence> sentences = corpus(lexicon);
    assertThat(sentences).hasSizeGreaterThan(100);
    int matches = 0;
    for (MaskedSentence sentence : sentences) {
      for (GuardedPattern pattern : patterns) {
        String text = sentence.text();
        List<GuardedPattern.Match> found = pattern.matches(text);
        assertThat(found).as(text).isEqualTo(pattern.sureMatches(text, text.length()));
        matches += found.size();
      }
    }
    assertThat(matches).isGreaterThan(100);
  }

  private static List<MaskedSentence> corpus(Lexicon lexicon)
      throws IOException, MissingInputException {
    Pipeline pipeline = new Pipeline(lexicon, Pipeline.Scope.ALL, Pipeline.Recognizer.HANLP);
    Masking masking = new Masking();
    FrameMatcher matcher = new FrameMatcher(lexicon);
    List<MaskedSentence> masked = new ArrayList<>();
    for (InputFile file : Pipeline.find(List.of("corpus"), InputStream.nullInputStream())) {
      pipeline.read(
          file,
          result -> {
            if (result instanceof ReadResult.Read read) {
              Recognition recognition = pipeline.apply(read.article()).recognition();
              for (Sentence sentence : recognition.document().selected()) {
                MaskedSentence plain = masking.mask(recognition, sentence);
                masked.add(plain);
                masked.add(matcher.contract(plain));
              }
            }
          });
    }
    return masked;
  }
}
