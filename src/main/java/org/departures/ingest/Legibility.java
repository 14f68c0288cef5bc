package org.departures.ingest;

import java.nio.charset.Charset;
import java.util.BitSet;

/**
 * Tells how well characters read as Chinese or English, which wrongly decoded bytes hardly do: what
 * they yield is rare characters, letters of other scripts, and characters that no text has.
 *
 * <p>The common characters are those of the first levels of GB 2312 and Big5, which the two
 * standards chose by how often they are used.
 */
final class Legibility {

  private static final char REPLACEMENT = '\uFFFD';
  private static final String CONTROLS_IN_TEXT = "\n\r\t\f\u0085";
  private static final String MARKS = "，。、；：？！“”‘’（）《》「」『』【】—…·　";

  /** What nearly every sentence has one of, simplified and traditional. */
  private static final String FREQUENT =
      "的一是了我不人在他有这個个上们們来來到时時大地为為子中你说說生国國年着著就那和要她出也得里后後自以会會家可下而过過天去能对"
          + "對小多然于於心学學之都好看起发發当當没沒成只如事把还還用第样樣道想作种種开開行长長任职職公司总總經经理月日前员員新部政府市"
          + "將将已由與与及其從从被名位董事局";

  private static final int NONE_IN_TEXT = -20;
  private static final int UNUSUAL = -4;
  private static final int OTHER_LETTER = -2;
  private static final int FREQUENT_ONE = 3;
  private static final int COMMON_ONE = 1;

  private static final int CHARACTERS_FOR_ONE_BAD = 200;
  private static final int LEAST_IDEOGRAPHS = 8;
  private static final double MOST_RARE = 0.3;
  private static final int ENOUGH_IDEOGRAPHS = 60;
  private static final double LEAST_FREQUENT = 0.03;
  private static final double MOST_STRAY = 0.12;
  private static final double MOST_TWICE_ENCODED = 0.05;

  /** What GBK makes of the bytes of two replacement characters in UTF-8. */
  private static final String REPLACEMENTS_IN_GBK = "锟斤拷";

  private static final int FIRST_LEVEL_GB = 0xB0;
  private static final int LAST_LEVEL_GB = 0xD7;
  private static final int FIRST_LEVEL_BIG5 = 0xA4;
  private static final int LAST_LEVEL_BIG5 = 0xC6;

  private final BitSet common = new BitSet();
  private final BitSet frequent = new BitSet();

  Legibility() {
    addLevel(Charset.forName("GB2312"), FIRST_LEVEL_GB, LAST_LEVEL_GB);
    addLevel(Charset.forName("Big5"), FIRST_LEVEL_BIG5, LAST_LEVEL_BIG5);
    FREQUENT.chars().forEach(frequent::set);
  }

  private void addLevel(Charset charset, int first, int last) {
    for (int lead = first; lead <= last; lead++) {
      for (int trail = 0x40; trail <= 0xFE; trail++) {
        String decoded = new String(new byte[] {(byte) lead, (byte) trail}, charset);
        if (decoded.length() == 1 && Character.isIdeographic(decoded.charAt(0))) {
          common.set(decoded.charAt(0));
        }
      }
    }
  }

  /** A number that is the greater the better {@code text} reads. */
  long score(String text) {
    long score = 0;
    for (int at = 0; at < text.length(); at++) {
      score += score(text.charAt(at));
    }
    return score;
  }

  private int score(char c) {
    if (c < 0x80) {
      return isControl(c) ? NONE_IN_TEXT : 0;
    } else if (frequent.get(c)) {
      return FREQUENT_ONE;
    } else if (common.get(c) || MARKS.indexOf(c) >= 0) {
      return COMMON_ONE;
    } else if (c == REPLACEMENT
        || isControl(c)
        || Character.getType(c) == Character.PRIVATE_USE
        || Character.getType(c) == Character.UNASSIGNED) {
      return NONE_IN_TEXT;
    } else if (Character.isIdeographic(c)) {
      return UNUSUAL;
    }
    return Character.isLetter(c) ? OTHER_LETTER : 0;
  }

  /** Whether nearly all of {@code text} is what Chinese and English are written with. */
  boolean isMostlyUsual(String text) {
    long usual =
        text.chars()
            .filter(
                c ->
                    (c < 0x250 && !isControl(c))
                        || (c >= 0x2000 && c < 0x2070)
                        || common.get(c)
                        || (c >= 0x3000 && c < 0x3100)
                        || (c >= 0xFF00 && c < 0xFFF0))
            .count();
    return usual * 10 >= text.length() * 9L;
  }

  /**
   * Whether {@code text} holds no more than a trace of undecodable or wrongly decoded characters.
   */
  boolean isText(String text) {
    long bad = text.chars().filter(c -> c == REPLACEMENT || isControl(c)).count();
    bad += (long) count(text, REPLACEMENTS_IN_GBK) * REPLACEMENTS_IN_GBK.length();
    return bad <= Math.max(1, text.length() / CHARACTERS_FOR_ONE_BAD) && !isMojibake(text);
  }

  /** Whether {@code text} was decoded wrongly, be it here or before it was saved. */
  private boolean isMojibake(String text) {
    int ideographs = 0;
    int rare = 0;
    int usual = 0;
    int stray = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (Character.isIdeographic(c)) {
        ideographs++;
        rare += common.get(c) ? 0 : 1;
        usual += frequent.get(c) ? 1 : 0;
      } else if (isStray(text, at)) {
        stray++;
      }
    }
    return (ideographs >= LEAST_IDEOGRAPHS && rare > MOST_RARE * ideographs)
        || (ideographs >= ENOUGH_IDEOGRAPHS && usual < LEAST_FREQUENT * ideographs)
        || (ideographs >= LEAST_IDEOGRAPHS && stray > MOST_STRAY * (ideographs + stray))
        || twiceEncoded(text) > Math.max(2, MOST_TWICE_ENCODED * text.length());
  }

  /** Whether a lone letter of another script, or a form for vertical lines, stands here. */
  private static boolean isStray(String text, int at) {
    return isOfAnotherScript(text.charAt(at))
        && (at == 0 || !isOfAnotherScript(text.charAt(at - 1)))
        && (at + 1 == text.length() || !isOfAnotherScript(text.charAt(at + 1)));
  }

  private static boolean isOfAnotherScript(char c) {
    return (c >= 0x370 && c < 0x530) || (c >= 0x3040 && c < 0x3130) || (c >= 0xFE30 && c < 0xFE70);
  }

  /** Counts pairs such as Ã© and å­ that the bytes of UTF-8 look like in a Western encoding. */
  private static int twiceEncoded(String text) {
    int pairs = 0;
    for (int at = 1; at < text.length(); at++) {
      char before = text.charAt(at - 1);
      if (before >= 0xC2 && before <= 0xEF && isContinuation(text.charAt(at))) {
        pairs++;
      }
    }
    return pairs;
  }

  private static boolean isContinuation(char c) {
    if (c < 0x80) {
      return false;
    }
    byte[] bytes = String.valueOf(c).getBytes(Charset.forName("windows-1252"));
    return c < 0xC0 || (c > 0xFF && bytes.length == 1 && bytes[0] != '?');
  }

  private static int count(String text, String part) {
    int count = 0;
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
      count++;
    }
    return count;
  }

  private static boolean isControl(int c) {
    return Character.isISOControl(c) && CONTROLS_IN_TEXT.indexOf(c) < 0;
  }
}
