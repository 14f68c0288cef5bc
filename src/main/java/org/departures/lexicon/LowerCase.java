package org.departures.lexicon;

/**
 * Lower case character by character, so that every offset in UTF-16 units stays what it was, which
 * {@link String#toLowerCase} doesn't promise.
 */
public final class LowerCase {

  /** No character behind it has another case, of those that news is full of. */
  private static final char LAST_LETTER = '\u2dff';

  private LowerCase() {}

  /** The lower case of {@code text}. */
  public static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (of(text.charAt(i)) != text.charAt(i)) {
        return of(text, i);
      }
    }
    return text;
  }

  private static String of(String text, int first) {
    char[] characters = text.toCharArray();
    for (int i = first; i < characters.length; i++) {
      characters[i] = of(characters[i]);
    }
    return new String(characters);
  }

  private static char of(char c) {
    return c <= LAST_LETTER ? Character.toLowerCase(c) : c;
  }
}
