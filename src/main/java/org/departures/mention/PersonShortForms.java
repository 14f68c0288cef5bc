package org.departures.mention;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.departures.model.MentionType;

/**
 * Joins a part of a person's name with the full name that has it: Cook and Tim Cook, 库克 and 蒂姆·库克,
 * 陈先生 or 建国 and 陈建国. Where several people of the article can be meant, only one that the same
 * paragraph has named before is taken.
 */
final class PersonShortForms {

  private static final int GIVEN_NAME = 2;
  private static final int FULL_NAME = 3;

  private static final Set<String> GENERATIONS = Set.of("jr", "sr", "ii", "iii", "iv");

  private final Honorifics honorifics;

  PersonShortForms(Honorifics honorifics) {
    this.honorifics = honorifics;
  }

  /**
   * Whether the mention is a Latin word or a Chinese surname alone, and nobody the lexicon knows.
   */
  boolean isPart(NameGroups groups, int mention) {
    NameForm form = groups.form(mention);
    return groups.known(mention).isEmpty()
        && (form.latin() ? form.single() : honorifics.isSurname(form.key()));
  }

  /**
   * Takes back what the lexicon knows of a part of a name where the article has a full name for it:
   * beside Tom Brockman, Brockman is not the one that the lexicon knows.
   */
  void forgetDoubtful(NameGroups groups) {
    List<Integer> people = groups.all(MentionType.PERSON);
    if (people.stream().allMatch(i -> groups.known(i).isEmpty())) {
      return;
    }
    List<Integer> names = groups.distinct(MentionType.PERSON);
    for (int i : people) {
      if (groups.known(i).isPresent()
          && names.stream()
              .filter(j -> isFullFor(groups, j, i))
              .anyMatch(j -> !groups.known(j).equals(groups.known(i)))) {
        groups.forget(i);
      }
    }
  }

  void link(NameGroups groups) {
    List<Integer> people = groups.all(MentionType.PERSON);
    List<Integer> names = groups.distinct(MentionType.PERSON);
    for (int i : people) {
      Set<Integer> meant = new LinkedHashSet<>();
      for (int full : names) {
        if (isFullFor(groups, full, i)) {
          meant.add(groups.group(full));
        }
      }
      if (meant.contains(groups.group(i))) {
        markPartial(groups, i);
      } else {
        link(groups, meant, i);
      }
    }
    joinLeftOver(groups, people);
  }

  private void link(NameGroups groups, Set<Integer> meant, int part) {
    boolean named = !meant.isEmpty();
    if (meant.size() > 1) {
      int paragraph = paragraph(groups, part);
      meant.removeIf(
          group ->
              groups.members(group).stream()
                  .noneMatch(i -> i < part && paragraph(groups, i) == paragraph));
    }
    if (meant.size() == 1 && groups.join(meant.iterator().next(), part)) {
      markPartial(groups, part);
    } else if (named || honorifics.isSurname(groups.form(part).key())) {
      leaveOpen(groups, part);
    }
  }

  private void leaveOpen(NameGroups groups, int part) {
    if (isPart(groups, part)) {
      groups.leaveOpen(part);
    }
  }

  /** Whether {@code full} names a person and {@code part} can be a part of that name. */
  private boolean isFullFor(NameGroups groups, int full, int part) {
    return isFullFor(groups.form(full), groups.form(part)) && !isPart(groups, full);
  }

  private boolean isFullFor(NameForm whole, NameForm piece) {
    if (piece.han() != whole.han() || whole.key().equals(piece.key())) {
      return false;
    }
    if (piece.latin() && whole.latin() && !whole.single()) {
      return piece.single()
          ? whole.last().equals(piece.key()) || whole.first().equals(piece.key())
          : piece.parts().size() == 2
              && whole.parts().size() > 2
              && isShortened(piece, withoutGeneration(whole.parts()));
    }
    if (!piece.han() || !whole.han() || !piece.single()) {
      return false;
    }
    if (!whole.single()) {
      return whole.last().equals(piece.key()) || whole.first().equals(piece.key());
    }
    if (honorifics.isSurname(piece.key())) {
      return whole.key().startsWith(piece.key())
          && whole.key().length() > piece.key().length()
          && whole.key().length() <= FULL_NAME + 1;
    }
    return piece.key().length() == GIVEN_NAME
        && whole.key().length() == FULL_NAME
        && whole.key().endsWith(piece.key());
  }

  /** Jane Roe, of Jane Ann Roe Sr. or Ann Jane Roe. */
  private static boolean isShortened(NameForm piece, List<String> whole) {
    int last = whole.size() - 1;
    return last > 0
        && whole.get(last).equals(piece.last())
        && whole.subList(0, last).contains(piece.first());
  }

  private static List<String> withoutGeneration(List<String> parts) {
    int last = parts.size() - 1;
    return GENERATIONS.contains(parts.get(last)) ? parts.subList(0, last) : parts;
  }

  /** First and last name without the middle one are a name still. */
  private static void markPartial(NameGroups groups, int part) {
    if (groups.form(part).han() || groups.form(part).single()) {
      groups.markPartial(part);
    }
  }

  private void joinLeftOver(NameGroups groups, List<Integer> people) {
    Map<String, Integer> first = new HashMap<>();
    for (int i : people) {
      if (isPart(groups, i) && !groups.isPartial(i) && !groups.isOpen(i)) {
        Integer other = first.putIfAbsent(groups.form(i).key(), i);
        if (other != null) {
          groups.join(other, i);
        }
      }
    }
  }

  private static int paragraph(NameGroups groups, int mention) {
    return Layout.sentence(groups.document(), groups.mention(mention).span()).paragraph();
  }
}
