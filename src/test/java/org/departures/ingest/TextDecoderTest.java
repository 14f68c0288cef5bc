package org.departures.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
