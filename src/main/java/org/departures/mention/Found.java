package org.departures.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.departures.model.MentionType;
import org.departures.model.Span;

/**
 * What the recognisers found in one sentence so far, for the later ones to lean on. Lives as long
 * as the work on its sentence.
 */
final class Found {

  private static final Comparator<Finding> LONGEST_THEN_TYPE =
      Comparator.<Finding>comparingInt(finding -> -finding.span().length())
          .thenComparing(Finding::type)
          .thenComparing(Finding::span);

  private final List<Finding> findings = new ArrayList<>();
  private final BitSet any = new BitSet();
  private final Map<MentionType, BitSet> covered = new EnumMap<>(MentionType.class);
  private final Map<MentionType, BitSet> starts = new EnumMap<>(MentionType.class);
  private final Map<MentionType, BitSet> ends = new EnumMap<>(MentionType.class);

  Found() {
    for (MentionType type : MentionType.values()) {
      covered.put(type, new BitSet());
      starts.put(type, new BitSet());
      ends.put(type, new BitSet());
    }
  }

  void add(MentionType type, int start, int end, String rule) {
    findings.add(new Finding(type, new Span(start, end), rule));
    any.set(start, end);
    covered.get(type).set(start, end);
    starts.get(type).set(start);
    ends.get(type).set(end);
  }

  void add(Finding finding) {
    add(finding.type(), finding.span().start(), finding.span().end(), finding.rule());
  }

  boolean covers(MentionType type, int offset) {
    return covered.get(type).get(Math.max(0, offset));
  }

  /** Whether a mention of {@code type} has a character from {@code start} to {@code end}. */
  boolean touches(MentionType type, int start, int end) {
    return touches(covered.get(type), start, end);
  }

  private static boolean touches(BitSet characters, int start, int end) {
    int next = characters.nextSetBit(start);
    return next >= 0 && next < end;
  }

  /** Whether nothing is there but findings of the same type that lie wholly inside. */
  boolean isFreeFor(MentionType type, int start, int end) {
    boolean others =
        covered.keySet().stream().anyMatch(other -> other != type && touches(other, start, end));
    return !others
        && (!covers(type, start) || startsAt(type, start))
        && (!covers(type, end) || startsAt(type, end));
  }

  boolean touchesAny(int start, int end) {
    return touches(any, start, end);
  }

  boolean startsAt(MentionType type, int offset) {
    return starts.get(type).get(offset);
  }

  /** How many mentions of {@code type} start from {@code start} on and before {@code end}. */
  long count(MentionType type, int start, int end) {
    return starts.get(type).get(start, Math.max(start, end)).cardinality();
  }

  /** Where the longest mention of {@code type} that starts at {@code offset} ends. */
  Optional<Integer> lastEndOf(MentionType type, int offset) {
    return findings.stream()
        .filter(finding -> finding.type() == type && finding.span().start() == offset)
        .map(finding -> finding.span().end())
        .max(Comparator.naturalOrder());
  }

  boolean endsAt(MentionType type, int offset) {
    return ends.get(type).get(offset);
  }

  /** All findings, which may overlap, in the order they were added. */
  List<Finding> all() {
    return List.copyOf(findings);
  }

  /**
   * The findings without overlaps, in the order of the text. Of two that overlap the longer stays,
   * of two of one length the one whose type comes first in {@link MentionType}.
   */
  List<Finding> longestThenType() {
    BitSet taken = new BitSet();
    List<Finding> kept = new ArrayList<>();
    for (Finding finding : findings.stream().sorted(LONGEST_THEN_TYPE).toList()) {
      int next = taken.nextSetBit(finding.span().start());
      if (next < 0 || next >= finding.span().end()) {
        taken.set(finding.span().start(), finding.span().end());
        kept.add(finding);
      }
    }
    kept.sort(Comparator.comparing(Finding::span));
    return kept;
  }
}
