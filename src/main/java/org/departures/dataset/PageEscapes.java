package org.departures.dataset;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON that can stand in a page's script element: nothing in it can end the element or a line. */
final class PageEscapes extends CharacterEscapes {

  private static final long serialVersionUID = 1L;

  private static final Map<Integer, SerializableString> ESCAPES =
      Map.of(
          (int) '<',
          new SerializedString("\\u003c"),
          (int) '>',
          new SerializedString("\\u003e"),
          (int) '&',
          new SerializedString("\\u0026"),
          0x2028,
          new SerializedString("\\u2028"),
          0x2029,
          new SerializedString("\\u2029"));

  @Override
  public int[] getEscapeCodesForAscii() {
    int[] codes = standardAsciiEscapesForJSON();
    ESCAPES.keySet().stream()
        .filter(character -> character < codes.length)
        .forEach(character -> codes[character] = ESCAPE_CUSTOM);
    return codes;
  }

  @Override
  public @Nullable SerializableString getEscapeSequence(int character) {
    return ESCAPES.get(character);
  }
}
