package org.departures.mention;

/** Writes a Latin name in small letters as sounds of {@link SoundCosts}, by its spelling. */
final class LatinSounds {

  /** Letters and their sounds; the longest that fits is taken, else each letter is itself. */
  private static final String[][] SPELLINGS = {
    {"tsch", "C"},
    {"tch", "C"},
    {"sch", "S"},
    {"dge", "J"},
    {"ough", "o"},
    {"augh", "o"},
    {"eigh", "ei"},
    {"igh", "ai"},
    {"sh", "S"},
    {"ch", "C"},
    {"ck", "k"},
    {"ph", "f"},
    {"th", "T"},
    {"gh", "H"},
    {"qu", "kw"},
    {"cz", "C"},
    {"sz", "S"},
    {"zs", "S"},
    {"ts", "Z"},
    {"tz", "Z"},
    {"dz", "Z"},
    {"wh", "w"},
    {"zh", "S"},
    {"dj", "J"},
    {"rh", "r"},
    {"ce", "se"},
    {"ci", "si"},
    {"cy", "si"},
    {"ge", "qe"},
    {"gi", "qi"},
    {"gy", "qi"},
    {"ee", "i"},
    {"ea", "i"},
    {"oo", "u"},
    {"ou", "u"},
    {"au", "ao"},
    {"aw", "o"},
    {"ow", "ao"},
    {"ew", "iu"},
    {"ay", "ei"},
    {"ey", "i"},
    {"x", "ks"},
    {"c", "k"},
    {"q", "k"}
  };

  private LatinSounds() {}

  static String of(String name) {
    StringBuilder letters = new StringBuilder();
    name.chars().filter(c -> c >= 'a' && c <= 'z').forEach(c -> letters.append((char) c));
    StringBuilder sounds = new StringBuilder();
    int at = 0;
    while (at < letters.length()) {
      String[] spelling = spelling(letters, at);
      String sound = spelling[1];
      if (sounds.length() == 0 || sounds.charAt(sounds.length() - 1) != sound.charAt(0)) {
        sounds.append(sound);
      } else {
        sounds.append(sound, 1, sound.length());
      }
      at += spelling[0].length();
    }
    return sounds.toString();
  }

  private static String[] spelling(CharSequence letters, int at) {
    String rest = letters.subSequence(at, Math.min(letters.length(), at + 4)).toString();
    for (String[] spelling : SPELLINGS) {
      if (rest.startsWith(spelling[0])) {
        return spelling;
      }
    }
    String letter = rest.substring(0, 1);
    boolean vowel =
        letter.equals("y") && (rest.length() == 1 || "aeiou".indexOf(rest.charAt(1)) < 0);
    return new String[] {letter, vowel ? "i" : letter};
  }
}
