package org.departures.mention;

import java.util.Locale;

/** Tells whether capitals are the initials of a Latin name: SSI of Safe Superintelligence Inc. */
final class Acronyms {

  private Acronyms() {}

  /**
   * Whether the letters of {@code acronym} begin the first words of {@code name}, all but its last
   * at most.
   */
  static boolean spells(NameForm name, String acronym) {
    StringBuilder initials = new StringBuilder();
    for (String word : name.parts()) {
      if (!word.isEmpty() && !isSmall(word)) {
        initials.append(word.charAt(0));
      }
    }
    String letters = acronym.toLowerCase(Locale.ROOT);
    return letters.length() > 1
        && initials.toString().startsWith(letters)
        && initials.length() - letters.length() <= 1;
  }

  private static boolean isSmall(String word) {
    return word.equals("of") || word.equals("and") || word.equals("the") || word.equals("&");
  }
}
