package org.departures.mention;

/**
 * What it costs to take one sound for another, or to miss one. A sound is a character: small
 * letters for themselves, {@code S} sh, {@code J} and {@code C} its stops, {@code Q} the pinyin j,
 * {@code q} a g that may be soft, {@code Z} ts, {@code X} the pinyin x, {@code T} th, {@code R} the
 * pinyin er, {@code N} a nasal that closes a syllable, {@code H} a letter that is mostly silent.
 */
final class SoundCosts {

  private static final String VOWELS = "aeiou";

  private static final double[][] BETWEEN = between();

  private SoundCosts() {}

  /** The cost of a sound that the other side has not. */
  static double missing(char sound) {
    return switch (sound) {
      case 'a', 'e', 'i', 'o', 'u' -> 0.25;
      case 'H' -> 0.15;
      case 'y', 'w' -> 0.3;
      case 'h', 'r', 'R' -> 0.4;
      case 'l' -> 0.55;
      case 'n', 'N', 'm' -> 0.8;
      default -> 1;
    };
  }

  /** The cost of one sound where the other side has another. */
  static double between(char one, char other) {
    return BETWEEN[one][other];
  }

  private static double[][] between() {
    double[][] costs = new double[128][128];
    for (char one = 0; one < 128; one++) {
      for (char other = 0; other < 128; other++) {
        costs[one][other] =
            one == other ? 0 : VOWELS.indexOf(one) >= 0 && VOWELS.indexOf(other) >= 0 ? 0.2 : 2;
      }
    }
    pairs(costs, 0.05, "Rl Rr Zz Jj Qk Qg QJ Qj qg qJ qQ qj");
    pairs(costs, 0.15, "Xs XS Ts Tt Zs zs wv JC yi wu Nm Nn Zt CS JS jy Jy Sj Hg jz Cc Ck Qy qk");
    pairs(costs, 0.3, "lr nm Jg Xh CX JX Jz Cz Ct Jd bp dt gk vf bv Xk XJ Xg Xq gw fh hk Ch");
    pairs(costs, 0.3, "wf wg wh ZC ZJ Zd QC qC");
    pairs(costs, 0.5, "Sz SZ XC Xz XZ Cs Js hg Nl wb Th hx QZ");
    return costs;
  }

  private static void pairs(double[][] costs, double cost, String pairs) {
    for (String pair : pairs.split(" ", -1)) {
      costs[pair.charAt(0)][pair.charAt(1)] = cost;
      costs[pair.charAt(1)][pair.charAt(0)] = cost;
    }
  }
}
