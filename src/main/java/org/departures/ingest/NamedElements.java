package org.departures.ingest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.departures.ingest.Markup.Name;
import org.departures.ingest.PageLayout.Named;

/**
 * Reads the elements around a headline that are named for what they hold, {@code <span
 * class="article-source">}.
 */
final class NamedElements {

  private static final int BLOCKS = 12;
  private static final int MOST_LETTERS = 16;
  private static final int LONGEST_PERSON = 3;

  private final DatelineReader datelines;
  private final Furniture furniture;

  NamedElements(DatelineReader datelines, Furniture furniture) {
    this.datelines = datelines;
    this.furniture = furniture;
  }

  /** What those of {@code named} say that stand at most a few blocks behind the headline. */
  Dateline read(List<Named> named, int headline) {
    List<Named> near = near(named, headline);
    return new Dateline(
        names(near, Name.SOURCE).findFirst(),
        names(near, Name.AUTHOR).filter(this::isPerson).findFirst(),
        near.stream()
            .filter(one -> one.name() == Name.TIME)
            .flatMap(one -> WrittenDay.find(one.text()).stream())
            .map(WrittenDay::day)
            .findFirst());
  }

  /** The author who is no person: an account, which is the source of what has no other. */
  Optional<String> account(List<Named> named, int headline) {
    return names(near(named, headline), Name.AUTHOR).filter(name -> !isPerson(name)).findFirst();
  }

  private static List<Named> near(List<Named> named, int headline) {
    return named.stream()
        .filter(one -> one.block() >= headline && one.block() <= headline + BLOCKS)
        .toList();
  }

  private Stream<String> names(List<Named> near, Name kind) {
    return near.stream()
        .filter(one -> one.name() == kind)
        .map(one -> datelines.withoutLabel(one.text()))
        .filter(this::isName);
  }

  /** A name alone, not a line of several values. */
  private boolean isName(String value) {
    return !value.isEmpty()
        && value.length() <= MOST_LETTERS
        && value.codePoints().allMatch(NamedElements::isNamed)
        && value.codePoints().anyMatch(Character::isLetter)
        && furniture.kind(value) == Furniture.Kind.NONE
        && !furniture.isNobody(value);
  }

  private static boolean isNamed(int c) {
    return Character.isLetterOrDigit(c) || "·•.&-－—' ".indexOf(c) >= 0;
  }

  /** Chinese names of people are short; longer ones are accounts and papers. */
  private boolean isPerson(String name) {
    return !furniture.isOutlet(name)
        && (name.length() <= LONGEST_PERSON
            || name.codePoints().noneMatch(Character::isIdeographic)
            || name.indexOf('·') > 0);
  }
}
