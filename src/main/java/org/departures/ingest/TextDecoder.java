package org.departures.ingest;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.html.HtmlEncodingDetector;
import org.apache.tika.parser.txt.Icu4jEncodingDetector;
import org.apache.tika.parser.txt.UniversalEncodingDetector;

/**
 * Turns bytes of unknown encoding into text.
 *
 * <p>A byte order mark decides, then whether the bytes are UTF-8, which other encodings' bytes
 * almost never are. Else a page's own label, Tika's two statistical detectors and the encodings of
 * Chinese are tried, and the one that leaves the fewest undecodable and unlikely characters is
 * taken, the earlier on a tie: labels lie, and detectors err on short texts.
 */
final class TextDecoder {

  private static final char REPLACEMENT = '\uFFFD';
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String CONTROLS_IN_TEXT = "\n\r\t\f\u0085";
  private static final int CHARACTERS_FOR_ONE_BAD = 200;
  private static final int GOOD_FOR_ONE_BAD_IN_UTF_8 = 50;

  /** Encodings by the larger ones that take them in: what calls itself GB2312 seldom is. */
  private static final Map<String, String> LARGER =
      Map.of(
          "GB2312", "GB18030",
          "GBK", "GB18030",
          "x-mswin-936", "GB18030",
          "Big5", "Big5-HKSCS",
          "x-windows-950", "Big5-HKSCS",
          "US-ASCII", "windows-1252",
          "ISO-8859-1", "windows-1252");

  private static final List<String> FALLBACKS = List.of("GB18030", "Big5-HKSCS", "windows-1252");

  private final EncodingDetector label = new HtmlEncodingDetector();
  private final List<EncodingDetector> statistical =
      List.of(new UniversalEncodingDetector(), new Icu4jEncodingDetector());

  /** The text of {@code bytes}, empty if they are no text in any encoding that is read. */
  Optional<String> decode(byte[] bytes) {
    String text = withoutMark(best(bytes));
    long bad = text.chars().filter(c -> c == REPLACEMENT || isControl(c)).count();
    return bad <= Math.max(1, text.length() / CHARACTERS_FOR_ONE_BAD)
        ? Optional.of(text)
        : Optional.empty();
  }

  private String best(byte[] bytes) {
    if (begins(bytes, 0xFE, 0xFF)) {
      return new String(bytes, UTF_16BE);
    } else if (begins(bytes, 0xFF, 0xFE)) {
      return new String(bytes, UTF_16LE);
    }
    String utf8 = new String(bytes, UTF_8);
    if (utf8.indexOf('\0') >= 0) {
      // Of the encodings in use UTF-16 alone has zero bytes in text.
      return Stream.of(UTF_16LE, UTF_16BE)
          .map(charset -> new String(bytes, charset))
          .filter(TextDecoder::isMostlyNews)
          .findFirst()
          .orElse(utf8);
    }
    return isUtf8(bytes, utf8)
        ? utf8
        : candidates(bytes).stream()
            .map(charset -> new String(bytes, charset))
            .min(Comparator.comparingLong(TextDecoder::unlikely))
            .orElse(utf8);
  }

  private static boolean isUtf8(byte[] bytes, String decoded) {
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      long bad = decoded.chars().filter(c -> c == REPLACEMENT).count();
      long good = decoded.chars().filter(c -> c > 0x7F).count() - bad;
      return good > bad * GOOD_FOR_ONE_BAD_IN_UTF_8;
    }
  }

  /** Whether nearly all of {@code text} is what Chinese and English are written with. */
  private static boolean isMostlyNews(String text) {
    long usual =
        text.chars()
            .filter(
                c ->
                    (c < 0x250 && !isControl(c))
                        || (c >= 0x2000 && c < 0x2070)
                        || Character.isIdeographic(c)
                        || (c >= 0x3000 && c < 0x3100)
                        || (c >= 0xFF00 && c < 0xFFF0))
            .count();
    return usual * 10 >= text.length() * 9L;
  }

  private List<Charset> candidates(byte[] bytes) {
    List<Charset> found = new ArrayList<>();
    List<Charset> last = new ArrayList<>();
    detected(label, bytes)
        .ifPresent(
            charset -> (charset.newEncoder().maxBytesPerChar() > 1 ? found : last).add(charset));
    statistical.forEach(detector -> detected(detector, bytes).ifPresent(found::add));
    // A single byte's encoding decodes anything, so that such a label proves nothing.
    found.addAll(last);
    FALLBACKS.forEach(name -> found.add(Charset.forName(name)));
    return found;
  }

  private static Optional<Charset> detected(EncodingDetector detector, byte[] bytes) {
    try {
      return Optional.ofNullable(detector.detect(new ByteArrayInputStream(bytes), new Metadata()))
          .filter(Charset::canEncode)
          .map(charset -> Charset.forName(LARGER.getOrDefault(charset.name(), charset.name())));
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
  }

  /** Counts what texts do not hold: undecodable bytes tenfold, controls, private-use characters. */
  private static long unlikely(String text) {
    long count = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == REPLACEMENT || isControl(c)) {
        count += 10;
      } else if (Character.getType(c) == Character.PRIVATE_USE
          || Character.getType(c) == Character.UNASSIGNED) {
        count++;
      }
    }
    return count;
  }

  private static boolean isControl(int c) {
    return Character.isISOControl(c) && CONTROLS_IN_TEXT.indexOf(c) < 0;
  }

  private static boolean begins(byte[] bytes, int first, int second) {
    return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }

  private static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }
}
