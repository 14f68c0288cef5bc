package org.departures.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  private static final Comparator<Finding> IN_TEXT = Comparator.comparing(Finding::span);

  private static final int ANY = (1 << MentionType.values().length) - 1;

  private final List<Finding> findings = new ArrayList<>();
  private final int first;

  /** For each character, and the place behind the last, the types that cover it. */
  private final int[] covered;

  private final int[] starts;
  private final int[] ends;

  /** Nothing yet in the sentence from {@code start} to {@code end}. */
  Found(int start, int end) {
    first = start;
    covered = new int[end - start + 1];
    starts = new int[covered.length];
    ends = new int[covered.length];
  }

  void add(MentionType type, int start, int end, String rule) {
    add(new Finding(type, new Span(start, end), rule));
  }

  void add(Finding finding) {
    findings.add(finding);
    int type = bit(finding.type());
    int start = finding.span().start() - first;
    int end = finding.span().end() - first;
    for (int at = start; at < end; at++) {
      covered[at] |= type;
    }
    starts[start] |= type;
    ends[end] |= type;
  }

  @SuppressWarnings("EnumOrdinal") // the number never leaves this object
  private static int bit(MentionType type) {
    return 1 << type.ordinal();
  }

  /** The types of {@code marks} at {@code offset}, none outside the sentence. */
  private int at(int[] marks, int offset) {
    int index = offset - first;
    return index < 0 || index >= marks.length ? 0 : marks[index];
  }

  boolean covers(MentionType type, int offset) {
    return (at(covered, offset) & bit(type)) != 0;
  }

  /** Whether a mention of {@code type} has a character from {@code start} to {@code end}. */
  boolean touches(MentionType type, int start, int end) {
    return touches(bit(type), start, end);
  }

  private boolean touches(int types, int start, int end) {
    for (int at = start; at < end; at++) {
      if ((at(covered, at) & types) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether nothing is there but findings of the same type that lie wholly inside. */
  boolean isFreeFor(MentionType type, int start, int end) {
    return !touches(ANY & ~bit(type), start, end)
        && (!covers(type, start) || startsAt(type, start))
        && (!covers(type, end) || startsAt(type, end));
  }

  boolean touchesAny(int start, int end) {
    return touches(ANY, start, end);
  }

  boolean startsAt(MentionType type, int offset) {
    return (at(starts, offset) & bit(type)) != 0;
  }

  boolean endsAt(MentionType type, int offset) {
    return (at(ends, offset) & bit(type)) != 0;
  }

  /** How many places from {@code start} on and before {@code end} a mention of a type starts at. */
  int count(MentionType type, int start, int end) {
    int count = 0;
    for (int at = start; at < end; at++) {
      count += startsAt(type, at) ? 1 : 0;
    }
    return count;
  }

  /** Whether {@code rule} found just that there. */
  boolean holds(MentionType type, int start, int end, String rule) {
    if (!startsAt(type, start) || !endsAt(type, end)) {
      return false;
    }
    for (Finding finding : findings) {
      if (finding.type() == type
          && finding.span().start() == start
          && finding.span().end() == end
          && finding.rule().equals(rule)) {
        return true;
      }
    }
    return false;
  }

  /** Where the longest mention of {@code type} that starts at {@code offset} ends. */
  Optional<Integer> lastEndOf(MentionType type, int offset) {
    return findings.stream()
        .filter(finding -> finding.type() == type && finding.span().start() == offset)
        .map(finding -> finding.span().end())
        .max(Comparator.naturalOrder());
  }

  /** Whether an organisation was found by one of {@code rules}. */
  boolean holdsOrganizationBy(Set<String> rules) {
    for (Finding finding : findings) {
      if (finding.type() == MentionType.ORGANIZATION && rules.contains(finding.rule())) {
        return true;
      }
    }
    return false;
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
    List<Finding> sorted = new ArrayList<>(findings);
    sorted.sort(IN_TEXT);
    if (!overlap(sorted)) {
      return sorted;
    }
    sorted.sort(LONGEST_THEN_TYPE);
    BitSet taken = new BitSet();
    List<Finding> kept = new ArrayList<>();
    for (Finding finding : sorted) {
      int next = taken.nextSetBit(finding.span().start());
      if (next < 0 || next >= finding.span().end()) {
        taken.set(finding.span().start(), finding.span().end());
        kept.add(finding);
      }
    }
    kept.sort(IN_TEXT);
    return kept;
  }

  private static boolean overlap(List<Finding> inText) {
    for (int i = 1; i < inText.size(); i++) {
      if (inText.get(i).span().start() < inText.get(i - 1).span().end()) {
        return true;
      }
    }
    return false;
  }
}
