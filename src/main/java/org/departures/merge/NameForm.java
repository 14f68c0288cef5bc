package org.departures.merge;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;

/**
 * A name as it is compared: width and case folded, without blanks, dots and hyphens.
 *
 * <p>{@code bare} marks what can be no more than a surname: one Latin word or one Chinese
 * character. Two Chinese characters are often a whole name (马云), so they are not bare.
 */
record NameForm(String key, boolean chinese, boolean bare) {

  static NameForm of(String name) {
    String folded =
        Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder(folded.length());
    folded.codePoints().filter(c -> !separates(c)).forEach(key::appendCodePoint);
    boolean chinese = hasChinese(folded);
    boolean bare =
        chinese
            ? key.codePointCount(0, key.length()) == 1
            : folded.codePoints().noneMatch(NameForm::separates);
    return new NameForm(key.toString(), chinese, bare);
  }

  static boolean hasChinese(String text) {
    return text.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.HAN);
  }

  boolean empty() {
    return key.isEmpty();
  }

  /** Whether {@code c} only keeps the parts of a name apart: blanks, · • ・ and kin, hyphens. */
  private static boolean separates(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.DASH_PUNCTUATION
        || ".·•・‧∙⋅".indexOf(c) >= 0;
  }
}
