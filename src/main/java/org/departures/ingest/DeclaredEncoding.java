package org.departures.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Decodes by what HTTP or a mail declares, where the bytes bear it out: an encoding of several
 * bytes a character in which every byte has its place. Else {@link TextDecoder} decides.
 */
final class DeclaredEncoding {

  /** What calls itself so is mostly the larger one. */
  private static final Map<String, String> LARGER =
      Map.of("gb2312", "GB18030", "gbk", "GB18030", "big5", "Big5-HKSCS");

  private final TextDecoder decoder;

  DeclaredEncoding(TextDecoder decoder) {
    this.decoder = decoder;
  }

  /** The text of {@code bytes}, empty if they are no text in any encoding that is read. */
  Optional<String> decode(byte[] bytes, Optional<String> declared) {
    return declared
        .flatMap(DeclaredEncoding::charset)
        .filter(charset -> charset.canEncode() && charset.newEncoder().maxBytesPerChar() > 1)
        .filter(charset -> strictly(bytes, UTF_8).isEmpty())
        .flatMap(charset -> strictly(bytes, charset))
        .or(() -> decoder.decode(bytes));
  }

  private static Optional<Charset> charset(String name) {
    try {
      return Optional.of(Charset.forName(LARGER.getOrDefault(name.toLowerCase(Locale.ROOT), name)));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
