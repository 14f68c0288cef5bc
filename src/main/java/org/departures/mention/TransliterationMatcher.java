package org.departures.mention;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.Table;
import org.departures.model.Language;

/**
 * Says how alike a Chinese transliteration and a Latin name sound: 布莱克威尔 and Blackwell.
 *
 * <p>Both are written as sounds, the Chinese by the pinyin of the table of transliteration
 * characters, the Latin by its spelling, and aligned with a weighted edit distance (Wagner and
 * Fischer, 1974). Vowels weigh little, because the Chinese puts one behind each consonant; so do l,
 * r and h, which it often drops or adds.
 */
public final class TransliterationMatcher {

  private final Map<String, String> pinyin;

  public TransliterationMatcher(Lexicon lexicon) {
    this(lexicon.map(Table.TRANSLITERATION, Language.ZH));
  }

  TransliterationMatcher(Map<String, String> pinyin) {
    this.pinyin = Map.copyOf(pinyin);
  }

  /** Whether every character of {@code chinese} is one that transliterations are written with. */
  public boolean readable(String chinese) {
    return !chinese.isEmpty()
        && chinese.codePoints().allMatch(c -> pinyin.containsKey(Character.toString(c)));
  }

  /**
   * A number between 0 and 1, the higher the more alike; 0 where {@code chinese} has a character
   * that the table doesn't know or {@code latin} has no Latin letter. Both are one word: a surname
   * or a given name.
   */
  public double similarity(String chinese, String latin) {
    String spoken = sounds(chinese).orElse("");
    String written =
        LatinSounds.of(Normalizer.normalize(latin, Normalizer.Form.NFD).toLowerCase(Locale.ROOT));
    if (spoken.isEmpty() || written.isEmpty()) {
      return 0;
    }
    return 1 - distance(spoken, written) / (weight(spoken) + weight(written));
  }

  private Optional<String> sounds(String chinese) {
    if (!readable(chinese)) {
      return Optional.empty();
    }
    StringBuilder sounds = new StringBuilder();
    chinese
        .codePoints()
        .forEach(c -> sounds.append(PinyinSounds.of(pinyin.get(Character.toString(c)))));
    return Optional.of(sounds.toString());
  }

  private static double distance(String from, String to) {
    double[] previous = new double[to.length() + 1];
    for (int j = 1; j <= to.length(); j++) {
      previous[j] = previous[j - 1] + SoundCosts.missing(to.charAt(j - 1));
    }
    for (int i = 1; i <= from.length(); i++) {
      char spoken = from.charAt(i - 1);
      double[] row = new double[to.length() + 1];
      row[0] = previous[0] + SoundCosts.missing(spoken);
      for (int j = 1; j <= to.length(); j++) {
        char written = to.charAt(j - 1);
        double cost = previous[j - 1] + SoundCosts.between(spoken, written);
        cost = Math.min(cost, previous[j] + SoundCosts.missing(spoken));
        row[j] = Math.min(cost, row[j - 1] + SoundCosts.missing(written));
      }
      previous = row;
    }
    return previous[to.length()];
  }

  private static double weight(String sounds) {
    return sounds.chars().mapToDouble(sound -> SoundCosts.missing((char) sound)).sum();
  }
}
