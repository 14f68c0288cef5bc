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
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
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
 * almost never are. Else what HTTP or a mail declares, a page's own label, Tika's two statistical
 * detectors, the encodings of Chinese and UTF-16 are tried, and the one whose text reads best as
 * Chinese or English is taken, the earlier on a tie: labels lie, and detectors err on short texts.
 * What doesn't read even so is no text.
 */
final class TextDecoder {

  private static final char REPLACEMENT = '\uFFFD';
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int GOOD_FOR_ONE_BAD_IN_UTF_8 = 50;
  private static final int SAMPLE = 1 << 16;

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

  private static final List<String> READ =
      List.of("GB18030", "Big5-HKSCS", "UTF-16LE", "UTF-16BE", "windows-1252");

  private final EncodingDetector label = new HtmlEncodingDetector();
  private final List<EncodingDetector> statistical =
      List.of(new UniversalEncodingDetector(), new Icu4jEncodingDetector());
  private final Legibility legibility = new Legibility();

  /** The text of {@code bytes}, empty if they are no text in any encoding that is read. */
  Optional<String> decode(byte[] bytes) {
    return decode(bytes, Optional.empty());
  }

  /** The same for {@code bytes} whose encoding is {@code declared} by what brought them. */
  Optional<String> decode(byte[] bytes, Optional<String> declared) {
    return Optional.of(withoutMark(best(bytes, declared))).filter(legibility::isText);
  }

  private String best(byte[] bytes, Optional<String> declared) {
    if (begins(bytes, 0xFE, 0xFF)) {
      return new String(bytes, UTF_16BE);
    } else if (begins(bytes, 0xFF, 0xFE)) {
      return new String(bytes, UTF_16LE);
    }
    String utf8 = new String(bytes, UTF_8);
    if (utf8.indexOf('\0') < 0 && isUtf8(bytes, utf8)) {
      return utf8;
    }
    byte[] sample = sample(bytes);
    return candidates(bytes, declared).stream()
        .distinct()
        // Anything is UTF-16.
        .filter(
            charset ->
                !charset.name().startsWith("UTF-16")
                    || legibility.isMostlyUsual(new String(sample, charset)))
        .max(
            Comparator.comparingLong(
                (Charset charset) -> legibility.score(new String(sample, charset))))
        .map(charset -> new String(bytes, charset))
        .orElse(utf8);
  }

  /**
   * The bytes from the first on that is no ASCII, at an even place, as UTF-16 counts in twos; from
   * the beginning if that one is zero, as no text's but UTF-16's is.
   */
  private static byte[] sample(byte[] bytes) {
    int start = 0;
    while (start < bytes.length && bytes[start] > 0) {
      start++;
    }
    boolean sixteenBits = start < bytes.length && bytes[start] == 0;
    start = sixteenBits ? 0 : start - start % 2;
    int end = Math.min(bytes.length, start + SAMPLE);
    return Arrays.copyOfRange(bytes, start, end);
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

  private List<Charset> candidates(byte[] bytes, Optional<String> declared) {
    List<Charset> found = new ArrayList<>();
    List<Charset> last = new ArrayList<>();
    Stream.concat(declared.flatMap(TextDecoder::named).stream(), detected(label, bytes).stream())
        .forEach(
            charset -> (charset.newEncoder().maxBytesPerChar() > 1 ? found : last).add(charset));
    statistical.forEach(detector -> detected(detector, bytes).ifPresent(found::add));
    // A single byte's encoding decodes anything, so that such a label proves nothing.
    found.addAll(last);
    READ.forEach(name -> found.add(Charset.forName(name)));
    return found;
  }

  private static Optional<Charset> detected(EncodingDetector detector, byte[] bytes) {
    try {
      return Optional.ofNullable(detector.detect(new ByteArrayInputStream(bytes), new Metadata()))
          .flatMap(TextDecoder::read);
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
  }

  private static Optional<Charset> named(String label) {
    try {
      return read(Charset.forName(label));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static Optional<Charset> read(Charset charset) {
    return Optional.of(LARGER.getOrDefault(charset.name(), charset.name()))
        .filter(READ::contains)
        .map(Charset::forName);
  }

  private static boolean begins(byte[] bytes, int first, int second) {
    return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }

  private static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }
}
