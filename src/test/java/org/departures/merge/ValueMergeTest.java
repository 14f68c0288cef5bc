package org.departures.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.departures.merge.Said.in;
import static org.departures.merge.Said.one;
import static org.departures.merge.Said.organization;
import static org.departures.merge.Said.person;
import static org.departures.model.DepartureType.DISMISSED;
import static org.departures.model.DepartureType.LEFT;
import static org.departures.model.DepartureType.RESIGNED;
import static org.departures.model.DepartureType.STEPPED_DOWN;
import static org.departures.model.Factuality.DENIED;
import static org.departures.model.Factuality.RUMORED;
import static org.departures.model.StatedDate.Basis.EXPLICIT;
import static org.departures.model.StatedDate.Basis.PUBLISHED;
import static org.departures.model.StatedDate.Basis.RELATIVE;

import java.util.Optional;
import org.departures.model.Claim;
import org.departures.model.Departure;
import org.departures.model.Destination;
import org.departures.model.Evidence;
import org.departures.model.Position;
import org.departures.model.Reason;
import org.departures.model.StatedDate;
import org.junit.jupiter.api.Test;

class ValueMergeTest {

  @Test
  void aSpecificTypeBeatsMoreClaimsOfAnUnspecificOne() {
    assertThat(one(in("a").claim(LEFT), in("b").claim(LEFT), in("c").claim(RESIGNED)).type())
        .isEqualTo(RESIGNED);
    assertThat(one(in("a").claim(LEFT), in("b").claim(STEPPED_DOWN)).type())
        .isEqualTo(STEPPED_DOWN);
  }

  @Test
  void amongSpecificTypesTheMajorityHasIt() {
    assertThat(
            one(in("a").claim(RESIGNED), in("b").claim(RESIGNED), in("c").claim(DISMISSED)).type())
        .isEqualTo(RESIGNED);
    assertThat(one(in("a").claim(RESIGNED), in("b").claim(DISMISSED)).type()).isEqualTo(DISMISSED);
  }

  @Test
  void theDateThatTheWordsGiveBeatsTheOneWorkedOut() {
    assertThat(
            date(
                in("a").on(PUBLISHED, "2024-05-14"),
                in("b").on(RELATIVE, "2024-05-14"),
                in("c").on(EXPLICIT, "2024-05")))
        .isEqualTo("2024-05");
  }

  @Test
  void theNarrowerDateBeatsTheMoreFrequent() {
    assertThat(date(in("a").on("2024"), in("b").on("2024"), in("c").on("2024-05")))
        .isEqualTo("2024-05");
  }

  @Test
  void theMoreFrequentDateBeatsTheSmaller() {
    assertThat(date(in("a").on("2024-05-14"), in("b").on("2024-05-15"), in("c").on("2024-05-15")))
        .isEqualTo("2024-05-15");
  }

  @Test
  void theDateOfTheLaterArticleBeatsTheSmaller() {
    assertThat(
            date(
                in("a").published("2024-05-15").on("2024-05-14"),
                in("b").published("2024-05-16").on("2024-05-15")))
        .isEqualTo("2024-05-15");
    assertThat(date(in("a").on("2024-05-14"), in("b").on("2024-05-15"))).isEqualTo("2024-05-14");
  }

  @Test
  void theAnnouncementIsKept() {
    assertThat(
            one(in("a").announced("2024-05-01").on("2024-06").claim(LEFT))
                .announced()
                .map(StatedDate::text))
        .contains("2024-05-01");
  }

  @Test
  void positionsAreAllThatNoLongerOneContains() {
    assertThat(
            one(
                    in("a").at(5).as("总裁").as("董事").claim(LEFT),
                    in("a").at(50).as("首席执行官").as("总裁").claim(LEFT),
                    in("b").as("副总裁").claim(LEFT))
                .positions())
        .extracting(Position::text)
        .containsExactly("董事", "首席执行官", "副总裁");
  }

  @Test
  void theDestinationMostClaimsNameIsTaken() {
    assertThat(
            one(
                    in("a").to(destination("Fjord", "head of research")).claim(LEFT),
                    in("b").to(destination("Birch", "")).claim(LEFT),
                    in("c").to(destination("Birch", "adviser")).claim(LEFT))
                .destination())
        .hasValueSatisfying(
            value -> {
              assertThat(value.organization().orElseThrow().name().en()).contains("Birch");
              assertThat(value.position()).isPresent();
            });
  }

  @Test
  void aDestinationWithOrganisationBeatsOneWithout() {
    assertThat(
            one(
                    in("a").to(destination("", "professor of applied physics")).claim(LEFT),
                    in("b").to(destination("Fjord", "")).claim(LEFT))
                .destination()
                .flatMap(Destination::organization))
        .isPresent();
  }

  @Test
  void aPermanentSuccessorBeatsInterimOnes() {
    assertThat(
            one(
                    in("a").followedBy(person("", "Jonas Berg"), true).claim(LEFT),
                    in("b").followedBy(person("", "Jonas Berg"), true).claim(LEFT),
                    in("c").followedBy(person("", "Ada Lund"), false).claim(LEFT))
                .successor())
        .hasValueSatisfying(
            successor -> {
              assertThat(successor.person().name().en()).contains("Ada Lund");
              assertThat(successor.interim()).isFalse();
            });
  }

  @Test
  void theLongestReasonOfTheCommonestCategoryIsTaken() {
    assertThat(
            one(
                    in("a").because("a long quarrel over the budget", "disagreement").claim(LEFT),
                    in("b").because("his health", "health").claim(LEFT),
                    in("c").because("ill health", "health").claim(LEFT))
                .reason())
        .contains(new Reason("his health", "health"));
  }

  @Test
  void articlesAreIndependentWitnesses() {
    assertThat(one(in("a").sure(0.8).claim(LEFT), in("b").sure(0.5).claim(LEFT)).confidence())
        .isEqualTo(0.9);
    assertThat(one(in("a").sure(0.97).claim(LEFT), in("b").sure(0.97).claim(LEFT)).confidence())
        .isEqualTo(0.99);
  }

  @Test
  void sentencesOfOneArticleAreNot() {
    assertThat(one(in("a").sure(0.8).claim(LEFT), in("a").at(9).sure(0.5).claim(LEFT)).confidence())
        .isEqualTo(0.8);
  }

  @Test
  void peopleOfOneNameAtDifferentOrganizationsAreDifferentRecords() {
    assertThat(
            Said.merge(
                    in("a").from(organization("", "Northlake")).on("2024-05-14").claim(LEFT),
                    in("b").from(organization("", "Pellworth")).on("2024-05-14").claim(LEFT))
                .departures())
        .hasSize(2)
        .allSatisfy(departure -> assertThat(departure.articles()).hasSize(1));
  }

  @Test
  void laterArticlesDateIsTakenBeforeWhatMoreSay() {
    Departure departure =
        one(
            in("a").published("2024-05-15").on("2024-05-14").claim(LEFT),
            in("b").published("2024-05-15").on("2024-05-14").claim(LEFT),
            in("c").published("2024-06-20").on("2024-05-31").claim(LEFT));
    assertThat(departure.date().orElseThrow().value().edtf()).isEqualTo("2024-05-31");
    assertThat(departure.articles()).containsExactly("a", "b", "c");
  }

  @Test
  void differentDestinationsLowerConfidenceAndStayAsEvidence() {
    Departure agreed =
        one(
            in("a").to(joined("Pellworth")).claim(LEFT),
            in("b").to(joined("Pellworth")).claim(LEFT));
    Departure disputed =
        one(
            in("a").to(joined("Pellworth")).claim(LEFT),
            in("b").to(joined("Aldermere")).claim(LEFT));
    assertThat(disputed.confidence()).isLessThan(agreed.confidence());
    assertThat(disputed.evidence()).extracting(Evidence::article).contains("a", "b");
  }

  private static Destination joined(String organization) {
    return new Destination(
        Optional.of(Said.organization("", organization)),
        Optional.empty(),
        Destination.Relation.JOINED);
  }

  @Test
  void doubtLowersConfidence() {
    double undisputed =
        one(in("a").on("2024-05-14").claim(LEFT), in("b").on("2024-05-14").claim(LEFT))
            .confidence();
    assertThat(
            one(in("a").on("2024-05-14").claim(LEFT), in("b").on("2024-05-15").claim(LEFT))
                .confidence())
        .as("contradicting dates")
        .isLessThan(undisputed);
    double alone = one(in("a").claim(LEFT)).confidence();
    assertThat(confidenceWithDenial("2024-05-15", "2024-05-16")).isLessThan(alone);
    assertThat(confidenceWithDenial("2024-05-15", "2024-05-14")).isEqualTo(alone);
  }

  @Test
  void evidenceAndArticlesAreSortedAndDistinct() {
    Departure departure =
        one(
            in("b").at(7).claim(LEFT),
            in("a").at(20).claim(LEFT),
            in("a").at(3).claim(LEFT),
            in("a").at(3).claim(RESIGNED));
    assertThat(departure.evidence()).isSorted().doesNotHaveDuplicates().hasSize(3);
    assertThat(departure.articles()).containsExactly("a", "b");
  }

  private static double confidenceWithDenial(String told, String denied) {
    double rumoured =
        one(
                in("a").published(told).claim(LEFT),
                in("b").published(denied).told(RUMORED).claim(LEFT))
            .confidence();
    double confidence =
        one(in("a").published(told).claim(LEFT), in("b").published(denied).told(DENIED).claim(LEFT))
            .confidence();
    assertThat(confidence).isLessThanOrEqualTo(rumoured);
    return confidence;
  }

  private static String date(Said... said) {
    Claim[] claims = new Claim[said.length];
    for (int i = 0; i < said.length; i++) {
      claims[i] = said[i].claim(LEFT);
    }
    return one(claims).date().orElseThrow().text();
  }

  private static Destination destination(String organization, String position) {
    return new Destination(
        organization.isEmpty() ? Optional.empty() : Optional.of(organization("", organization)),
        position.isEmpty()
            ? Optional.empty()
            : Optional.of(new Position(position, Optional.empty())),
        Destination.Relation.JOINED);
  }
}
