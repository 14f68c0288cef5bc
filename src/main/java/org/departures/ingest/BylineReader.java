package org.departures.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.departures.ingest.LabelScanner.Credit;

/**
 * Reads who is named without a colon in a short line at a headline: {@code 林雪/远山日报}, {@code 远山日报记者
 * 林雪}, or the site beside a time.
 */
final class BylineReader {

  private static final int LONGEST_LINE = 60;
  private static final int LONGEST_OUTLET = 12;
  private static final int SHORTEST_SITE = 4;
  private static final Pattern BLANKS_AND_BARS = Pattern.compile("[\\s\u3000|｜丨·•/／▪,，、]+");
  private static final Pattern PERSON = Pattern.compile("\\p{IsHan}{2,4}");
  private static final Pattern WITH_NOTE = Pattern.compile("[\\[(（【].*");
  private static final String SENTENCE_MARKS = "。！？：:“”";

  private final LabelScanner labels;
  private final Furniture furniture;

  BylineReader(LabelScanner labels, Furniture furniture) {
    this.labels = labels;
    this.furniture = furniture;
  }

  /**
   * Whom {@code line} names, from which labelled values and the day are taken out.
   *
   * @param timed whether a day with a time stood in it
   */
  Byline read(String line, boolean timed) {
    if (line.length() > LONGEST_LINE
        || line.chars().anyMatch(c -> SENTENCE_MARKS.indexOf(c) >= 0)) {
      return Byline.NOBODY;
    }
    Optional<Credit> credit = labels.credit(line);
    List<String> people = credit.map(found -> people(found.behind())).orElse(List.of());
    if (!people.isEmpty()) {
      return new Byline(
          parts(credit.get().before()).stream().filter(this::isOutlet).findFirst(),
          Optional.of(String.join(" ", people)));
    }
    if (!timed && !BLANKS_AND_BARS.matcher(line.strip()).find()) {
      // Most lines are one word; an outlet and a person are two.
      return Byline.NOBODY;
    }
    List<String> parts = parts(line);
    Optional<String> outlet = parts.stream().filter(this::isOutlet).findFirst();
    Optional<String> person =
        parts.stream().filter(part -> isPerson(part) && !isOutlet(part)).findFirst();
    if (outlet.isPresent() && person.isPresent() && parts.size() == 2) {
      return new Byline(outlet, person);
    } else if (timed) {
      return new Byline(outlet.or(() -> site(parts)), Optional.empty());
    }
    return Byline.NOBODY;
  }

  /** The words of {@code line} that may name somebody. */
  private List<String> parts(String line) {
    return Arrays.stream(BLANKS_AND_BARS.split(line))
        .map(part -> WITH_NOTE.matcher(part).replaceFirst(""))
        .filter(part -> part.codePoints().anyMatch(Character::isLetter))
        .filter(part -> furniture.kind(part) == Furniture.Kind.NONE && !furniture.isNobody(part))
        .toList();
  }

  private List<String> people(String behind) {
    List<String> people = new ArrayList<>();
    for (String part : BLANKS_AND_BARS.split(behind, -1)) {
      if (!isPerson(part) || furniture.kind(part) != Furniture.Kind.NONE) {
        break;
      }
      people.add(part);
    }
    return people;
  }

  private boolean isOutlet(String part) {
    return part.length() <= LONGEST_OUTLET
        && DatelineReader.words(part) > 2
        && furniture.isOutlet(part);
  }

  /** The one word beside a time, if it is longer than most people's names. */
  private Optional<String> site(List<String> parts) {
    return parts.stream()
        .filter(part -> parts.size() == 1 && part.length() <= LONGEST_OUTLET)
        .filter(part -> !labels.begins(part))
        .filter(part -> part.codePoints().filter(Character::isIdeographic).count() >= SHORTEST_SITE)
        .findFirst();
  }

  private static boolean isPerson(String part) {
    return PERSON.matcher(part).matches();
  }
}
