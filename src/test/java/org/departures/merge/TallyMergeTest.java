package org.departures.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.departures.merge.Said.in;
import static org.departures.merge.Said.merge;
import static org.departures.merge.Said.organization;
import static org.departures.merge.Said.person;
import static org.departures.model.DepartureType.DISMISSED;
import static org.departures.model.DepartureType.LEAVE_OF_ABSENCE;
import static org.departures.model.DepartureType.LEFT;
import static org.departures.model.Factuality.DENIED;
import static org.departures.model.Factuality.PLANNED;
import static org.departures.model.Stay.Status.REMAINS;

import java.util.List;
import java.util.Optional;
import org.departures.model.Claim;
import org.departures.model.Count;
import org.departures.model.Stay;
import org.departures.model.Tally;
import org.departures.model.TallyCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyMergeTest {

  private static final int UNSAID = -1;

  private static final List<Claim> CLAIMS =
      List.of(
          in("a").of(person("", "Mira Holt")).claim(LEFT),
          in("a").of(person("", "Jonas Berg")).claim(LEAVE_OF_ABSENCE),
          in("a").of(person("", "Ada Lund")).told(PLANNED).claim(LEFT),
          in("a").of(person("", "Ivo Sand")).told(DENIED).claim(LEFT),
          in("a").of(person("", "Una Frost")).andBack().claim(DISMISSED),
          in("b").of(person("", "Otto Vale")).from(organization("", "Fjord")).claim(LEFT));
  private static final List<Stay> STAYS =
      List.of(
          in("a").of(person("", "Lars Moor")).stay(REMAINS),
          in("a").of(person("", "Ada Lund")).stay(REMAINS));

  @ParameterizedTest
  @CsvSource({"5, 3, 2, true", "5, -1, -1, true", "-1, -1, 2, true", "11, 9, 2, false"})
  void theArticlesNumbersAreHeldAgainstTheDataset(
      int total, int departed, int remaining, boolean agrees) {
    TallyCheck check = only(in("a").tally(total, departed, remaining));
    assertThat(check.found()).isEqualTo(count(5, 3, 2));
    assertThat(check.agrees()).isEqualTo(agrees);
    assertThat(check.evidence()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"11, 9, -1", "11, -1, 2", "-1, 9, 2"})
  void theThirdNumberIsWorkedOut(int total, int departed, int remaining) {
    assertThat(only(in("a").tally(total, departed, remaining)).claimed())
        .isEqualTo(count(11, 9, 2));
  }

  @Test
  void aNumberBelowNothingIsNotWorkedOut() {
    assertThat(only(in("a").tally(9, 11, UNSAID)).claimed().remaining()).isEmpty();
  }

  @Test
  void talliesThatFitAreOne() {
    TallyCheck check =
        only(
            in("a").at(5).tally(11, UNSAID, UNSAID),
            in("a").at(80).tally(UNSAID, UNSAID, 2),
            in("b").tally(11, 9, UNSAID));
    assertThat(check.claimed()).isEqualTo(count(11, 9, 2));
    assertThat(check.evidence()).hasSize(3).isSorted();
  }

  @Test
  void contradictingTalliesStayTwo() {
    assertThat(checks(in("b").tally(12, 9, UNSAID), in("a").tally(11, 9, UNSAID)))
        .extracting(TallyCheck::claimed)
        .containsExactly(count(11, 9, 2), count(12, 9, 3));
  }

  @Test
  void aTallyWithoutOrganisationStandsForItsArticle() {
    assertThat(checks(in("a").fromNowhere().tally(5, 3, 2), in("b").fromNowhere().tally(2, 1, 1)))
        .extracting(TallyCheck::found)
        .containsExactly(count(5, 3, 2), count(1, 1, 0));
  }

  private static TallyCheck only(Tally... tallies) {
    List<TallyCheck> checks = checks(tallies);
    assertThat(checks).hasSize(1);
    return checks.get(0);
  }

  private static List<TallyCheck> checks(Tally... tallies) {
    return merge(CLAIMS, STAYS, List.of(tallies)).tallies();
  }

  private static Count count(int total, int departed, int remaining) {
    return new Count(Optional.of(total), Optional.of(departed), Optional.of(remaining));
  }
}
