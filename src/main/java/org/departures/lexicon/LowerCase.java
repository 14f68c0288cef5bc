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
    char[] characters = text.toCharArray();
    boolean changed = false;
    for (int i = 0; i < characters.length; i++) {
      char c = characters[i];
      if (c <= LAST_LETTER) {
        characters[i] = Character.toLowerCase(c);
        changed |= characters[i] != c;
      }
    }
    return changed ? new String(characters) : text;
  }
}
