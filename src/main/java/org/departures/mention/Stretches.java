package org.departures.mention;

/** Where a sentence that is too long may be cut. */
final class Stretches {

  /** From the best place for a cut to the worst. */
  private static final String[] MARKS = {"。!?;", ",:", "、· )》”"};

  private Stretches() {}

  /**
   * The last offset from {@code start} + 1 to {@code latest} behind a mark, the kind of mark that
   * divides most first; without any, {@code latest}, or one less inside a surrogate pair.
   */
  static int cut(String text, int start, int latest) {
    int middle = start + (latest - start) / 2;
    for (String marks : MARKS) {
      for (int at = latest; at > middle; at--) {
        if (marks.indexOf(text.charAt(at - 1)) >= 0) {
          return at;
        }
      }
    }
    boolean insidePair =
        Character.isHighSurrogate(text.charAt(latest - 1))
            && Character.isLowSurrogate(text.charAt(latest));
    return insidePair ? latest - 1 : latest;
  }
}
