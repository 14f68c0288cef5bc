package org.departures.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {

  private static final String SIMPLIFIED = "陈立离开远山银行\n\n远山银行周四说，担任行长九年的陈立将在月底离开，接替他的人还没有选定。\n";
  private static final String TRADITIONAL = "陳立離開遠山銀行\n\n遠山銀行週四說，擔任行長九年的陳立將在月底離開，接替他的人還沒有選定。\n";
  private static final String ENGLISH =
      "Chen leaves Hill Bank\n\nThe bank’s chief executive said “thank you” – and left.\n";

  private final TextDecoder decoder = new TextDecoder();

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "GB2312", "UTF-16", "UTF-16LE", "UTF-16BE"})
  void simplifiedChineseIsDecoded(String charset) {
    assertThat(decoder.decode(SIMPLIFIED.getBytes(Charset.forName(charset)))).contains(SIMPLIFIED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "Big5", "GB18030", "UTF-16", "UTF-16LE", "UTF-16BE"})
  void traditionalChineseIsDecoded(String charset) {
    assertThat(decoder.decode(TRADITIONAL.getBytes(Charset.forName(charset))))
        .contains(TRADITIONAL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16", "UTF-16LE"})
  void englishIsDecoded(String charset) {
    assertThat(decoder.decode(ENGLISH.getBytes(Charset.forName(charset)))).contains(ENGLISH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void byteOrderMarkIsTakenOff(String charset) {
    byte[] bytes = ("\uFEFF" + SIMPLIFIED).getBytes(Charset.forName(charset));
    assertThat(decoder.decode(bytes)).contains(SIMPLIFIED);
  }

  @ParameterizedTest
  @CsvSource({"gb2312, UTF-8", "utf-8, GB18030", "iso-8859-1, GB18030", "utf-8, Big5"})
  void labelThatLiesIsSeenThrough(String label, String charset) {
    String body = charset.equals("Big5") ? TRADITIONAL : SIMPLIFIED;
    String page = "<html><head><meta charset=\"" + label + "\"></head><body>" + body.repeat(3);
    assertThat(decoder.decode(page.getBytes(Charset.forName(charset)))).contains(page);
  }

  @Test
  void declaredEncodingDecidesWhereTwoReadAsWell() {
    byte[] name = "李敏".getBytes(Charset.forName("GBK"));
    assertThat(decoder.decode(name, Optional.of("gb2312"))).contains("李敏");
    assertThat(decoder.decode(name, Optional.of("utf-16le"))).isNotEqualTo(Optional.of("李敏"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"big5", "iso-8859-1", "utf-16", "no charset at all", ""})
  void declaredEncodingThatLiesIsSeenThrough(String declared) {
    byte[] bytes = SIMPLIFIED.getBytes(Charset.forName("GBK"));
    assertThat(decoder.decode(bytes, Optional.of(declared))).contains(SIMPLIFIED);
  }

  @Test
  void oneBrokenByteDoesNotTurnUtf8IntoSomethingElse() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(SIMPLIFIED.repeat(9).getBytes(UTF_8));
    bytes.write(0xE4);
    assertThat(decoder.decode(bytes.toByteArray())).contains(SIMPLIFIED.repeat(9) + "\uFFFD");
  }

  @Test
  void charactersBeyondTheBasicPlaneStay() {
    assertThat(decoder.decode("𠮷田𝄞😀".getBytes(UTF_8))).contains("𠮷田𝄞😀");
  }

  @ParameterizedTest
  @MethodSource
  void everyEncodingIsReadWhateverItsLabelSays(String charset, String label, String text) {
    for (int times : new int[] {1, 40}) {
      String page = label + text.repeat(times);
      assertThat(decoder.decode(page.getBytes(Charset.forName(charset))))
          .as("%s times", times)
          .contains(page);
    }
  }

  static Stream<Arguments> everyEncodingIsReadWhateverItsLabelSays() {
    Map<String, List<String>> encodings =
        Map.of(
            "陈立离开远山银行，接替他的人还没有选定。",
            List.of("UTF-8", "GB18030", "GBK", "GB2312", "UTF-16LE", "UTF-16BE", "UTF-16"),
            "陳立離開遠山銀行，接替他的人還沒有選定。",
            List.of("UTF-8", "GB18030", "GBK", "Big5", "Big5-HKSCS", "UTF-16LE", "UTF-16BE"),
            "Chen left the bank’s board.",
            List.of("UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE", "UTF-16"));
    List<String> labels =
        Stream.concat(
                Stream.of(""),
                Stream.of("utf-8", "gb2312", "gbk", "big5", "iso-8859-1", "utf-16", "shift_jis")
                    .map(name -> "<meta charset=" + name + ">"))
            .toList();
    return encodings.entrySet().stream()
        .flatMap(
            entry ->
                entry.getValue().stream()
                    .flatMap(
                        charset ->
                            labels.stream()
                                .map(label -> Arguments.of(charset, label, entry.getKey()))));
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, GBK",
    "UTF-8, windows-1252",
    "UTF-8, ISO-8859-1",
    "GBK, windows-1252",
    "GBK, Big5",
    "Big5, GBK"
  })
  void textThatWasDecodedWronglyBeforeItWasSavedIsNoText(String charset, String taken) {
    String text = charset.equals("Big5") ? TRADITIONAL : SIMPLIFIED;
    String mojibake = new String(text.getBytes(Charset.forName(charset)), Charset.forName(taken));
    assertThat(decoder.decode(mojibake.getBytes(UTF_8))).isEmpty();
  }

  @Test
  void replacementCharactersThatWereTakenForGbkAreNoText() {
    assertThat(decoder.decode((SIMPLIFIED + "锟斤拷锟斤拷").getBytes(UTF_8))).isEmpty();
  }

  @Test
  void noiseIsNoText() {
    for (long seed = 1; seed <= 50; seed++) {
      byte[] noise = new byte[2000];
      new Random(seed).nextBytes(noise);
      assertThat(decoder.decode(noise)).as("seed %s", seed).isEmpty();
    }
  }

  @Test
  void textFullOfReplacementCharactersIsNoText() {
    assertThat(decoder.decode("远山\uFFFD\uFFFD\uFFFD银行".getBytes(UTF_8))).isEmpty();
  }
}
