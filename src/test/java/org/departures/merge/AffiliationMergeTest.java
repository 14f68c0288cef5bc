package org.departures.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.departures.merge.Said.in;
import static org.departures.merge.Said.merge;
import static org.departures.model.Affiliation.Status.DEPARTED;
import static org.departures.model.Affiliation.Status.ON_LEAVE;
import static org.departures.model.DepartureType.DISMISSED;
import static org.departures.model.DepartureType.LEAVE_OF_ABSENCE;
import static org.departures.model.DepartureType.LEFT;
import static org.departures.model.DepartureType.RESIGNED;
import static org.departures.model.Stay.Status.REMAINS;
import static org.departures.model.Stay.Status.RETURNED;

import java.util.List;
import org.departures.model.Affiliation;
import org.departures.model.Claim;
import org.departures.model.Factuality;
import org.departures.model.Merged;
import org.departures.model.Stay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AffiliationMergeTest {

  @Test
  void whoLeftHasDeparted() {
    Merged merged = merge(in("a").as("chairman").claim(LEFT));
    Affiliation affiliation = merged.affiliations().get(0);
    assertThat(affiliation.status()).isEqualTo(DEPARTED);
    assertThat(affiliation.departures()).containsExactly(merged.departures().get(0).id());
    assertThat(affiliation.evidence()).isEqualTo(merged.departures().get(0).evidence());
    assertThat(affiliation.position().orElseThrow().text()).isEqualTo("chairman");
  }

  @Test
  void theLatestEpisodeCounts() {
    assertThat(
            status(in("a").on("2017").claim(RESIGNED), in("b").on("2024").claim(LEAVE_OF_ABSENCE)))
        .isEqualTo(ON_LEAVE);
    assertThat(
            status(in("a").on("2024").claim(RESIGNED), in("b").on("2017").claim(LEAVE_OF_ABSENCE)))
        .isEqualTo(DEPARTED);
  }

  @Test
  void whoCameBackHasReturned() {
    Affiliation affiliation =
        only(
            List.of(in("a").on("2023-11-17").claim(DISMISSED)),
            List.of(in("b").on("2023-11-22").as("chief").stay(RETURNED)));
    assertThat(affiliation.status()).isEqualTo(Affiliation.Status.RETURNED);
    assertThat(affiliation.departures()).hasSize(1);
    assertThat(affiliation.evidence()).hasSize(2);
    assertThat(affiliation.position().orElseThrow().text()).isEqualTo("chief");
  }

  @Test
  void whoLeftAgainAfterAReturnHasDeparted() {
    assertThat(
            only(
                    List.of(in("a").on("2017").claim(LEFT), in("a").on("2024").claim(LEFT)),
                    List.of(in("a").on("2023").stay(RETURNED)))
                .status())
        .isEqualTo(DEPARTED);
  }

  @Test
  void whoIsNamedAsStayingRemains() {
    Affiliation affiliation = only(List.of(), List.of(in("a").as("engineer").stay(REMAINS)));
    assertThat(affiliation.status()).isEqualTo(Affiliation.Status.REMAINS);
    assertThat(affiliation.departures()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Factuality.class,
      names = {"PLANNED", "RUMORED", "DENIED"})
  void whatIsNoFactDepartsNobody(Factuality factuality) {
    Claim claim = in("a").told(factuality).claim(LEFT);
    assertThat(merge(claim).affiliations()).isEmpty();
    Affiliation affiliation = only(List.of(claim), List.of(in("b").stay(REMAINS)));
    assertThat(affiliation.status()).isEqualTo(Affiliation.Status.REMAINS);
    assertThat(affiliation.departures()).isEmpty();
  }

  @Test
  void stayingInAnotherRoleDoesNotUndoADeparture() {
    assertThat(
            only(
                    List.of(in("a").as("chairman").claim(RESIGNED)),
                    List.of(in("a").as("adviser").stay(REMAINS)))
                .status())
        .isEqualTo(DEPARTED);
  }

  @Test
  void stayingEndsALeaveUnlessItIsToldWithIt() {
    Claim leave = in("a").published("2024-08-07").on("2024-08").claim(LEAVE_OF_ABSENCE);
    assertThat(only(List.of(leave), List.of(in("a").stay(REMAINS))).status()).isEqualTo(ON_LEAVE);
    assertThat(only(List.of(leave), List.of(in("b").stay(REMAINS))).status())
        .isEqualTo(Affiliation.Status.REMAINS);
    Claim other =
        in("old").published("2024-03-01").of(Said.person("", "Jonas Berg")).claim(RESIGNED);
    Stay before = in("old").stay(REMAINS);
    assertThat(merge(List.of(leave, other), List.of(before), List.of()).affiliations())
        .extracting(Affiliation::status)
        .as("an article of before the leave")
        .containsExactlyInAnyOrder(ON_LEAVE, DEPARTED);
  }

  @Test
  void withoutOrganisationOnlyWhoRemainsHasALine() {
    assertThat(merge(in("a").fromNowhere().claim(LEFT)).affiliations()).isEmpty();
    assertThat(only(List.of(), List.of(in("a").fromNowhere().stay(REMAINS))).organization())
        .isEmpty();
  }

  @Test
  void aStayWithoutOrganisationBelongsToTheClaimsOfItsArticle() {
    assertThat(
            only(List.of(in("a").claim(LEFT)), List.of(in("a").fromNowhere().stay(REMAINS)))
                .status())
        .isEqualTo(DEPARTED);
  }

  private static Affiliation.Status status(Claim... claims) {
    return only(List.of(claims), List.of()).status();
  }

  private static Affiliation only(List<Claim> claims, List<Stay> stays) {
    List<Affiliation> affiliations = merge(claims, stays, List.of()).affiliations();
    assertThat(affiliations).hasSize(1);
    return affiliations.get(0);
  }
}
