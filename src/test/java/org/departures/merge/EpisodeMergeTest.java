package org.departures.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.departures.merge.Said.in;
import static org.departures.merge.Said.merge;
import static org.departures.merge.Said.one;
import static org.departures.merge.Said.organization;
import static org.departures.model.DepartureType.DIED;
import static org.departures.model.DepartureType.DISMISSED;
import static org.departures.model.DepartureType.LEAVE_OF_ABSENCE;
import static org.departures.model.DepartureType.LEFT;
import static org.departures.model.DepartureType.RESIGNED;
import static org.departures.model.DepartureType.RETIRED;
import static org.departures.model.DepartureType.STEPPED_DOWN;
import static org.departures.model.DepartureType.SUSPENDED;
import static org.departures.model.Factuality.ASSERTED;
import static org.departures.model.Factuality.DENIED;
import static org.departures.model.Factuality.PLANNED;
import static org.departures.model.Factuality.RUMORED;
import static org.departures.model.Stay.Status.RETURNED;

import java.util.List;
import java.util.Optional;
import org.departures.model.Claim;
import org.departures.model.Departure;
import org.departures.model.DepartureType;
import org.departures.model.Entity;
import org.departures.model.Factuality;
import org.departures.model.Merged;
import org.departures.model.Return;
import org.departures.model.StatedDate;
import org.departures.model.Stay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EpisodeMergeTest {

  @Test
  void twoEpisodesOfOnePersonStayTwoRecords() {
    assertThat(dates(merge(in("a").on("2017").claim(LEFT), in("b").on("2024-02").claim(LEFT))))
        .containsExactly("2017", "2024-02");
  }

  @ParameterizedTest
  @CsvSource({"2024-05-14, 2024-05", "2024-05, 2024", "2024-05-14, ../2024", "2024-33, 2024-02"})
  void datesThatAllowOneAnotherAreOneEpisode(String narrow, String wide) {
    assertThat(merge(in("a").on(wide).claim(LEFT), in("b").on(narrow).claim(LEFT)).departures())
        .hasSize(1);
  }

  @Test
  void aWideDateJoinsTheEpisodeOfItsArticle() {
    Merged merged =
        merge(
            in("a").at(10).on("2024-02-01").claim(LEFT),
            in("a").at(40).on("2024").claim(LEFT),
            in("b").on("2024-09-01").claim(LEFT));
    assertThat(merged.departures())
        .filteredOn(departure -> departure.evidence().size() == 2)
        .singleElement()
        .satisfies(departure -> assertThat(departure.articles()).containsExactly("a"));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-05-01, RESIGNED, 2024-07-01, RESIGNED, 1",
    "2024-05-01, RESIGNED, 2024-07-02, RESIGNED, 2",
    "2024-05-01, RESIGNED, 2024-06-01, STEPPED_DOWN, 1",
    "2024-05-01, RESIGNED, 2024-06-01, DISMISSED, 2",
    "2024-05, RESIGNED, 2024-06, RESIGNED, 2",
  })
  void daysOfOneNoticePeriodAreOneEpisode(
      String day, DepartureType type, String later, DepartureType laterType, int expected) {
    assertThat(merge(in("a").on(day).claim(type), in("b").on(later).claim(laterType)).departures())
        .hasSize(expected);
  }

  @Test
  void aReturnInBetweenMakesTwoEpisodesOfCloseDays() {
    Merged merged =
        merge(
            List.of(
                in("a").on("2023-11-17").claim(DISMISSED),
                in("b").on("2023-12-20").claim(DISMISSED)),
            List.of(in("c").on("2023-11-22").stay(RETURNED)),
            List.of());
    assertThat(dates(merged)).containsExactly("2023-11-17", "2023-12-20");
    assertThat(merged.departures())
        .filteredOn(departure -> departure.returned().isPresent())
        .extracting(departure -> departure.date().orElseThrow().text())
        .containsExactly("2023-11-17");
  }

  @Test
  void undatedClaimJoinsTheDatedEpisode() {
    Departure departure = one(in("a").claim(LEFT), in("b").on("2024-05-14").claim(LEFT));
    assertThat(departure.articles()).containsExactly("a", "b");
    assertThat(departure.date()).isPresent();
  }

  @Test
  void undatedClaimJoinsTheNearestEpisodeOfItsArticle() {
    assertThat(
            positionsOf(
                "2017",
                in("a").at(100).on("2017").claim(LEFT),
                in("a").at(900).on("2024").claim(LEFT),
                in("a").at(130).as("engineer").claim(LEFT)))
        .containsExactly("engineer");
  }

  @Test
  void undatedClaimOfAnotherArticleJoinsTheLatestEpisode() {
    assertThat(
            positionsOf(
                "2024",
                in("a").on("2017").claim(LEFT),
                in("a").at(900).on("2024").claim(LEFT),
                in("b").as("engineer").claim(LEFT)))
        .containsExactly("engineer");
  }

  @Test
  void undatedClaimIsNotOfAnEpisodeThatHadNotBegunWhenItWasPublished() {
    assertThat(
            merge(
                    in("a").published("2017-03-01").claim(LEFT),
                    in("b").published("2024-06-01").on("2024-05-14").claim(LEFT))
                .departures())
        .hasSize(2);
  }

  @Test
  void undatedPlanIsNotOfAnEpisodeLongPast() {
    assertThat(
            merge(
                    in("a").published("2024-03-01").told(PLANNED).claim(LEFT),
                    in("b").published("2017-06-01").on("2017-05-14").claim(LEFT))
                .departures())
        .hasSize(2);
  }

  @Test
  void undatedNewsAfterAReturnIsANewEpisode() {
    Merged merged =
        merge(
            List.of(
                in("a").published("2023-11-17").on("2023-11-17").claim(DISMISSED),
                in("b").published("2025-03-01").claim(RESIGNED),
                in("c").published("2025-03-01").as("chief").claim(DISMISSED)),
            List.of(in("a2").on("2023-11-22").stay(RETURNED)),
            List.of());
    assertThat(merged.departures())
        .extracting(Departure::type)
        .containsExactlyInAnyOrder(DISMISSED, RESIGNED);
  }

  @Test
  void undatedClaimsAreOneEpisode() {
    assertThat(one(in("a").claim(LEFT), in("b").claim(RESIGNED)).type()).isEqualTo(RESIGNED);
  }

  @ParameterizedTest
  @CsvSource({"SUSPENDED", "LEAVE_OF_ABSENCE"})
  void goingForATimeIsNoEpisodeOfGoingForGood(DepartureType type) {
    assertThat(merge(in("a").on("2024").claim(type), in("b").on("2024").claim(LEFT)).departures())
        .hasSize(2);
  }

  @Test
  void deathIsAnEpisodeOfItsOwn() {
    assertThat(
            merge(in("a").on("2024").claim(DIED), in("b").on("2024").claim(RETIRED)).departures())
        .hasSize(2);
    assertThat(merge(in("a").on("2024").claim(DIED), in("b").claim(RETIRED)).departures())
        .hasSize(2);
  }

  @Test
  void aMereLeavingWithoutDateBelongsToTheDeathIfThatIsAll() {
    assertThat(one(in("a").on("2024").claim(DIED), in("b").claim(STEPPED_DOWN)).type())
        .isEqualTo(DIED);
    assertThat(
            merge(
                    in("a").on("2024").claim(DIED),
                    in("b").claim(STEPPED_DOWN),
                    in("c").on("2010").claim(SUSPENDED))
                .departures())
        .hasSize(3);
  }

  @Test
  void deniedDepartureIsNeverMixedWithAssertedOnes() {
    Departure departure =
        one(
            in("a").on("2024-05").as("chairman").told(DENIED).claim(DISMISSED),
            in("b").on("2024-05-14").as("president").claim(RESIGNED));
    assertThat(departure.factuality()).isEqualTo(ASSERTED);
    assertThat(departure.type()).isEqualTo(RESIGNED);
    assertThat(departure.positions()).extracting(p -> p.text()).containsExactly("president");
    assertThat(departure.articles()).containsExactly("b");
    assertThat(departure.evidence()).allMatch(evidence -> evidence.article().equals("b"));
  }

  @Test
  void deniedDepartureIsKept() {
    assertThat(one(in("a").told(DENIED).claim(RESIGNED)).factuality()).isEqualTo(DENIED);
  }

  @ParameterizedTest
  @CsvSource({
    "a, 2024-01-01, b, 2024-01-02, DENIED",
    "a, 2024-01-02, b, 2024-01-01, RUMORED",
    "a, 2024-01-02, a, 2024-01-02, DENIED",
    "a, 2024-01-02, b, 2024-01-02, DENIED",
  })
  void aDenialAnswersTheRumoursBeforeIt(
      String rumour, String rumourDay, String denial, String denialDay, Factuality expected) {
    Departure departure =
        one(
            in(rumour).at(1).published(rumourDay).told(RUMORED).claim(RESIGNED),
            in(denial).at(90).published(denialDay).told(DENIED).claim(RESIGNED));
    assertThat(departure.factuality()).isEqualTo(expected);
  }

  @Test
  void assertedBeatsPlannedBeatsRumored() {
    assertThat(
            one(
                    in("a").published("2024-05-01").on("2024-06").told(PLANNED).claim(RESIGNED),
                    in("b").published("2024-07-01").on("2024-06-30").claim(RESIGNED))
                .factuality())
        .isEqualTo(ASSERTED);
    assertThat(
            one(
                    in("a").on("2024-06").told(RUMORED).claim(RESIGNED),
                    in("b").on("2024-06").told(PLANNED).claim(RESIGNED))
                .factuality())
        .isEqualTo(PLANNED);
  }

  @Test
  void aClaimWithoutOrganisationBorrowsTheOnlyOneOfItsArticle() {
    Departure departure =
        one(
            in("a").at(10).on("2024-05").claim(LEFT),
            in("a").at(50).fromNowhere().on("2024-05-14").claim(RESIGNED));
    assertThat(departure.organization()).isPresent();
    assertThat(departure.date().orElseThrow().text()).isEqualTo("2024-05-14");
  }

  @Test
  void aClaimWithoutOrganisationBorrowsNone() {
    Entity fjord = organization("", "Fjord");
    assertThat(
            withoutOrganization(
                merge(
                    in("a").claim(LEFT),
                    in("a").from(fjord).claim(LEFT),
                    in("a").at(9).fromNowhere().claim(LEFT))))
        .as("of two organisations")
        .isEqualTo(1);
    assertThat(withoutOrganization(merge(in("a").claim(LEFT), in("b").fromNowhere().claim(LEFT))))
        .as("of another article")
        .isEqualTo(1);
    assertThat(
            withoutOrganization(
                merge(
                    in("a").on("2017").claim(LEFT),
                    in("a").at(9).on("2024").fromNowhere().claim(LEFT))))
        .as("of another date")
        .isEqualTo(1);
    assertThat(
            withoutOrganization(
                merge(in("a").claim(LEFT), in("a").at(9).fromNowhere().claim(SUSPENDED))))
        .as("of another kind")
        .isEqualTo(1);
  }

  @Test
  void aReturnMarksTheLatestEpisodeBeforeIt() {
    Merged merged =
        merge(
            List.of(in("a").on("2017").claim(LEFT), in("a").at(90).on("2024-02").claim(LEFT)),
            List.of(in("a").at(80).on("2023").stay(RETURNED)),
            List.of());
    assertThat(merged.departures())
        .filteredOn(departure -> departure.returned().isPresent())
        .singleElement()
        .satisfies(
            departure -> {
              assertThat(departure.date().map(StatedDate::text)).contains("2017");
              assertThat(departure.returned().flatMap(Return::date).map(StatedDate::text))
                  .contains("2023");
              assertThat(departure.evidence()).hasSize(2);
            });
  }

  @Test
  void aReturnWithoutDateMarksTheNearestEpisodeOfItsArticle() {
    Merged merged =
        merge(
            List.of(
                in("a").at(10).on("2023-11-17").claim(DISMISSED),
                in("a").at(900).on("2024-08").claim(LEAVE_OF_ABSENCE)),
            List.of(in("a").at(30).fromNowhere().stay(RETURNED)),
            List.of());
    assertThat(merged.departures())
        .filteredOn(departure -> departure.returned().isPresent())
        .extracting(Departure::type)
        .containsExactly(DISMISSED);
  }

  @Test
  void aReturnMarksAnUndatedEpisode() {
    Merged merged =
        merge(List.of(in("a").claim(LEFT)), List.of(in("b").on("2023").stay(RETURNED)), List.of());
    assertThat(merged.departures().get(0).returned()).isPresent();
  }

  @Test
  void nobodyReturnsFromARumourOrADeathOrBeforeLeaving() {
    Stay back = in("b").on("2020").stay(RETURNED);
    for (Departure departure :
        List.of(
            merge(List.of(in("a").told(RUMORED).claim(LEFT)), List.of(back), List.of())
                .departures()
                .get(0),
            merge(List.of(in("a").claim(DIED)), List.of(back), List.of()).departures().get(0),
            merge(List.of(in("a").on("2021").claim(LEFT)), List.of(back), List.of())
                .departures()
                .get(0))) {
      assertThat(departure.returned()).isEmpty();
    }
  }

  @Test
  void aClaimThatSaysSoIsAReturn() {
    assertThat(one(in("a").andBack().claim(DISMISSED)).returned()).isPresent();
  }

  @Test
  void episodesOfOneYearHaveDifferentIds() {
    Merged merged =
        merge(
            in("a").on("2024-02").claim(LEFT),
            in("b").on("2024-09").claim(LEFT),
            in("c").on("2024-09").claim(LEAVE_OF_ABSENCE),
            in("d").on("2024-10-01").told(DENIED).claim(RESIGNED),
            in("e").on("2024-10-05").told(DENIED).claim(DISMISSED));
    assertThat(merged.departures()).hasSize(5);
    assertThat(merged.departures()).extracting(Departure::id).doesNotHaveDuplicates();
  }

  @Test
  void theIdStaysWhenTheDateGetsNarrower() {
    Departure year = one(in("a").published("2025-01-01").on("2024").claim(LEFT));
    Departure day =
        one(
            in("a").published("2025-01-01").on("2024").claim(LEFT),
            in("b").published("2025-01-01").on("2024-05-14").claim(RESIGNED));
    Departure published = one(in("c").published("2024-12-31").claim(LEFT));
    assertThat(day.id()).isEqualTo(year.id()).isEqualTo(published.id()).startsWith("dep-");
  }

  private static List<String> dates(Merged merged) {
    return merged.departures().stream()
        .flatMap(departure -> departure.date().stream())
        .map(StatedDate::text)
        .sorted()
        .toList();
  }

  /** The positions of the departure that has the date. */
  private static List<String> positionsOf(String date, Claim... claims) {
    return merge(claims).departures().stream()
        .filter(departure -> departure.date().map(StatedDate::text).equals(Optional.of(date)))
        .flatMap(departure -> departure.positions().stream())
        .map(position -> position.text())
        .toList();
  }

  private static long withoutOrganization(Merged merged) {
    return merged.departures().stream().filter(d -> d.organization().isEmpty()).count();
  }
}
