package org.departures.mention;

import java.util.Optional;
import org.departures.model.MentionType;

/**
 * The points for a person, an organisation and neither of them, summed over an article; lives only
 * inside one call of {@link LatinNameJudge}. {@code either} counts what people and organisations
 * both do, such as saying something.
 */
final class NameEvidence {

  static final double ENOUGH = 2;
  private static final int LONGEST_PERSON = 6;

  double person;
  double organization;
  double neither;
  double either;
  int places;

  void add(LatinContext.Points points) {
    person += points.person();
    organization += points.organization();
    neither += points.neither();
    either += points.either();
    places++;
  }

  /** What several words name. */
  Optional<MentionType> typeOfSeveral(LatinRun run, boolean chinese) {
    if (neither >= Math.max(person, organization) + 1) {
      return Optional.empty();
    }
    if (organization > person) {
      return organization >= ENOUGH ? Optional.of(MentionType.ORGANIZATION) : Optional.empty();
    }
    if (person >= ENOUGH && run.words().size() <= LONGEST_PERSON) {
      return Optional.of(MentionType.PERSON);
    }
    return chinese && neither == 0 ? Optional.of(MentionType.ORGANIZATION) : Optional.empty();
  }

  /** What one word names; {@code lastOfPerson} where somebody's full name ends with it. */
  Optional<MentionType> typeOfOne(LatinRun run, boolean lastOfPerson, boolean chinese) {
    if (lastOfPerson && organization < Math.max(5, person + either + 1)) {
      return Optional.of(MentionType.PERSON);
    }
    // Who says something has been named in full before; a house may have no more than one word.
    if (person >= ENOUGH && person > organization) {
      person += either;
    } else {
      organization += either;
    }
    boolean tiny = run.first().length() < 2 || (run.first().length() == 2 && !chinese);
    if (tiny || neither > Math.max(person, organization)) {
      return Optional.empty();
    }
    if (person > organization && person >= ENOUGH) {
      return Optional.of(MentionType.PERSON);
    }
    if (organization >= ENOUGH) {
      return Optional.of(MentionType.ORGANIZATION);
    }
    return chinese && neither == 0 ? Optional.of(MentionType.ORGANIZATION) : Optional.empty();
  }
}
