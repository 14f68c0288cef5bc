package org.departures.mention;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * A name as it is compared: {@code text} is the folded name without honorifics, {@code key} the
 * same without what differs between writers: case, accents, stops, blanks beside Chinese; {@code
 * han} says whether it has Chinese characters, {@code parts} are those of a Latin or transliterated
 * name. Names are compared each with each, so what is compared is worked out once.
 */
record NameForm(String text, String key, boolean han, List<String> parts) {

  private static final char FIRST_ACCENTED = '\u00c0';
  private static final char FIRST_HAN = '\u4e00';
  private static final char LAST_HAN = '\u9fff';

  static NameForm of(String folded) {
    String text = withoutGenitive(folded.strip());
    if (isHan(text)) {
      return new NameForm(text, text, true, List.of(text));
    }
    StringBuilder key = new StringBuilder();
    String plain = decomposed(text).toLowerCase(Locale.ROOT);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if ((c == '.' || c == '-')
          && i > 0
          && i < plain.length() - 1
          && isIdeographic(plain, i - 1)) {
        c = '·';
      }
      if (c == ' ' && !isBetweenLatin(plain, i)) {
        continue;
      }
      if (Character.getType(c) != Character.NON_SPACING_MARK && ".,\"'“”".indexOf(c) < 0) {
        key.append(c);
      }
    }
    return of(text, key.toString());
  }

  /** Most names are nothing but common Chinese characters, and that is seen at once. */
  private static boolean isHan(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < FIRST_HAN || c > LAST_HAN || !Character.isIdeographic(c)) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static NameForm of(String text, String key) {
    boolean han = key.chars().anyMatch(Character::isIdeographic);
    String between = han ? "·" : " ";
    return new NameForm(
        text, key, han, key.contains(between) ? List.of(key.split(between, -1)) : List.of(key));
  }

  private static String decomposed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= FIRST_ACCENTED && (c < FIRST_HAN || c > LAST_HAN)) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
      }
    }
    return text;
  }

  private static String withoutGenitive(String name) {
    return name.endsWith("'s") ? name.substring(0, name.length() - 2) : name;
  }

  boolean latin() {
    return !han && key.chars().anyMatch(Character::isLetter);
  }

  String first() {
    return parts.get(0);
  }

  String last() {
    return parts.get(parts.size() - 1);
  }

  boolean single() {
    return parts.size() == 1;
  }

  private static boolean isIdeographic(String text, int at) {
    return Character.isIdeographic(text.charAt(at));
  }

  private static boolean isBetweenLatin(String text, int at) {
    return at > 0
        && at < text.length() - 1
        && text.charAt(at - 1) != ' '
        && !isIdeographic(text, at - 1)
        && !isIdeographic(text, at + 1)
        && text.charAt(at - 1) != '·';
  }
}
