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

  static NameForm of(String folded) {
    String text = withoutGenitive(folded.strip());
    StringBuilder key = new StringBuilder();
    String plain = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
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

  private static NameForm of(String text, String key) {
    boolean han = key.chars().anyMatch(Character::isIdeographic);
    return new NameForm(text, key, han, List.of(key.split(han ? "·" : " ", -1)));
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
