package org.departures.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.departures.model.Document;
import org.departures.model.Language;
import org.departures.model.MentionType;
import org.departures.model.Sentence;
import org.departures.model.Span;
import org.departures.model.TaggedSpan;
import org.departures.model.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeuralTaggerTest {

  private static final NeuralTagger TAGGER = NeuralTagger.load(Sentence::selected);

  /** What articles hold at times: controls, halves of pairs, emoji, rare characters, accents. */
  private static final List<String> PARTS =
      List.of(
          "陈立",
          "远山银行",
          "行长",
          "辞职",
          "。",
          ",",
          " ",
          "\u0007",
          "\u0000",
          "\u200b",
          "\ufeff",
          "😀",
          "👨‍👩‍👧",
          "𠮷",
          "𪚥",
          "\ud83d",
          "\ude00",
          "\ud840",
          "é",
          "e\u0301",
          "İ",
          "ß",
          "한국",
          "Ｇ",
          "Tim Harroway",
          "CEO",
          "600519",
          "·",
          "《",
          "》",
          "\t",
          "龘",
          "\ufffd",
          "AC米兰");

  private static List<String> tagged(String text) {
    return TAGGER.tag(text, new Span(0, text.length())).stream()
        .map(finding -> finding.type().code() + ":" + finding.span().of(text))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "远山银行行长陈立昨日辞职。; organization:远山银行|position:行长|person:陈立",
        "湖北卫视主持人陈岚宣布离职; organization:湖北卫视|position:主持人|person:陈岚",
        "前锋伊万·科瓦奇离开松岭足球俱乐部。; position:前锋|person:伊万·科瓦奇|organization:松岭足球俱乐部",
      })
  void namesAreSplitFromTheirModifiers(String text, String mentions) {
    assertThat(tagged(text)).containsExactly(mentions.split("\\|", -1));
  }

  @Test
  void namesBehindRareCharactersKeepTheirOffsets() {
    assertThat(tagged("😀𠮷\u0007\ud83d 远山银行行长陈立昨日辞职。"))
        .contains("organization:远山银行", "position:行长", "person:陈立");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", "。", ""})
  void theEndOfAVeryLongSentenceIsRead(String mark) {
    String text = ("该公司表示将继续推进改革" + mark).repeat(60) + "。远山银行行长陈立昨日辞职。";
    assertThat(tagged(text)).contains("organization:远山银行", "person:陈立");
  }

  @Test
  void sentencesWithoutChineseAreLeftToTheRules() {
    Document document = TaggedText.english("Tim Harroway has left Corbitt Instruments.");
    assertThat(TAGGER.apply(document)).isSameAs(document);
  }

  @Test
  void sentencesThatNobodyChoseAreNotRead() {
    Document document =
        TaggedText.document("陈立辞职。", Language.ZH, List.of(TaggedText.sentence(0, 0, 5, List.of())));
    assertThat(TAGGER.apply(document)).isSameAs(document);
  }

  @Test
  void aTaggedSentenceIsReadOnce() {
    Document tagged = TAGGER.apply(TaggedText.chinese("陈立/nr 辞职/v"));
    assertThat(tagged.sentences().get(0).tagged().orElseThrow())
        .containsExactly(new TaggedSpan(MentionType.PERSON, new Span(0, 2)));
    assertThat(TAGGER.apply(tagged)).isSameAs(tagged);
  }

  @Test
  void mentionsOfAnyTextLieInItAndSplitNoCharacter() {
    for (long seed = 0; seed < 300; seed++) {
      String text = text(new Random(seed));
      int end = 0;
      for (TaggedSpan mention : TAGGER.tag(text, new Span(0, text.length()))) {
        Span span = mention.span();
        assertThat(span.start()).as("seed %d", seed).isGreaterThanOrEqualTo(end);
        assertThat(span.end()).as("seed %d", seed).isLessThanOrEqualTo(text.length());
        assertThat(splitsPair(text, span.start())).as("seed %d", seed).isFalse();
        assertThat(splitsPair(text, span.end())).as("seed %d", seed).isFalse();
        end = span.end();
      }
    }
  }

  @Test
  void whatASentenceHoldsDoesNotDependOnWhatIsReadWithIt() {
    List<String> sentences = new ArrayList<>();
    sentences.add("葛蕾丝·陈已离开Norwick。");
    sentences.add("远山银行行长陈立昨日辞职。");
    for (long seed = 0; seed < 80; seed++) {
      sentences.add(text(new Random(seed)) + "该公司表示将继续推进改革,".repeat((int) seed % 9));
    }
    String text = String.join("", sentences);
    List<Sentence> spans = new ArrayList<>();
    int start = 0;
    for (String sentence : sentences) {
      int end = start + sentence.length();
      List<Token> tokens = List.of(new Token(new Span(start, end), "x"));
      spans.add(TaggedText.sentence(spans.size(), start, end, tokens));
      start = end;
    }
    List<List<String>> together =
        TAGGER.apply(TaggedText.document(text, Language.ZH, spans)).sentences().stream()
            .map(
                sentence ->
                    sentence.tagged().orElse(List.of()).stream()
                        .map(mention -> mention.type().code() + ":" + mention.span().of(text))
                        .toList())
            .toList();
    assertThat(together).isEqualTo(sentences.stream().map(NeuralTaggerTest::tagged).toList());
  }

  @Test
  void severalThreadsReadTheSame() throws Exception {
    List<String> texts = new ArrayList<>();
    for (long seed = 0; seed < 40; seed++) {
      texts.add(text(new Random(seed)));
    }
    List<List<String>> alone = texts.stream().map(NeuralTaggerTest::tagged).toList();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<List<String>>> calls = new ArrayList<>();
      texts.forEach(text -> calls.add(() -> tagged(text)));
      List<List<String>> together = new ArrayList<>();
      for (Future<List<String>> result : threads.invokeAll(calls)) {
        together.add(result.get());
      }
      assertThat(together).isEqualTo(alone);
    } finally {
      threads.shutdownNow();
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int parts = random.nextInt(60); parts >= 0; parts--) {
      text.append(PARTS.get(random.nextInt(PARTS.size())));
    }
    return text.toString();
  }

  private static boolean splitsPair(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isHighSurrogate(text.charAt(at - 1))
        && Character.isLowSurrogate(text.charAt(at));
  }
}
