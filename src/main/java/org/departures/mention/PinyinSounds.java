package org.departures.mention;

/** Writes a pinyin syllable, without its tone, as sounds of {@link SoundCosts}. */
final class PinyinSounds {

  private PinyinSounds() {}

  static String of(String syllable) {
    if (syllable.equals("er")) {
      return "R";
    }
    int onset = 0;
    while (onset < syllable.length() && "aeiouvü".indexOf(syllable.charAt(onset)) < 0) {
      onset++;
    }
    String first = syllable.substring(0, onset);
    String rest = syllable.substring(onset).replace('v', 'u').replace('ü', 'u');
    if (rest.equals("i") && "z c s zh ch sh r".contains(first) && !first.isEmpty()) {
      // The i of si is no vowel: 斯 is s.
      rest = "";
    } else if (first.equals("y") && rest.startsWith("i")) {
      first = "";
    } else if (first.equals("w") && rest.equals("u")) {
      first = "";
    }
    rest = rest.replaceFirst("ng?$", "N");
    return switch (first) {
          case "zh" -> "J";
          case "ch", "q" -> "C";
          case "sh" -> "S";
          case "j" -> "Q";
          case "x" -> "X";
          case "c" -> "Z";
          default -> first;
        }
        + rest;
  }
}
