package org.departures.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.departures.merge.Said.in;
import static org.departures.merge.Said.merge;
import static org.departures.merge.Said.organization;
import static org.departures.merge.Said.person;
import static org.departures.model.DepartureType.RESIGNED;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.departures.model.Departure;
import org.departures.model.Destination;
import org.departures.model.Entity;
import org.departures.model.Merged;
import org.departures.model.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EntityMergeTest {

  @Test
  void peopleAreJoinedAcrossLanguages() {
    Merged merged =
        merge(
            in("zh").of(person("米拉·霍尔特", "")).claim(RESIGNED),
            in("both").of(person("米拉·霍尔特", "Mira Holt")).claim(RESIGNED),
            in("en").of(person("", "Mira Holt")).claim(RESIGNED));
    assertThat(merged.departures()).hasSize(1);
    assertThat(merged.departures().get(0).person().name())
        .isEqualTo(new Name(Optional.of("米拉·霍尔特"), Optional.of("Mira Holt")));
    assertThat(merged.entityIds().get("zh/per-米拉·霍尔特"))
        .isEqualTo(merged.entityIds().get("en/per-mira holt"))
        .isEqualTo(merged.departures().get(0).person().id());
  }

  @ParameterizedTest
  @CsvSource({
    "Mira Holt, MIRA HOLT",
    "Jean-Luc Arno, Jean Luc Arno",
    "A.B. Stone, AB Stone",
    "米拉·霍尔特, 米拉•霍尔特",
    "米拉·霍尔特, 米拉霍尔特",
    "Ｍｉｒａ Holt, Mira Holt",
    "陈立, 陈立",
    "Holt, holt",
  })
  void namesThatDifferInWritingAreOne(String one, String other) {
    assertThat(people(person("", one), person("", other))).hasSize(1);
  }

  static Stream<List<Entity>> differentPeople() {
    return Stream.of(
        List.of(person("", "Mira Holt"), person("", "Holt")),
        List.of(person("", "Mira Holt", "Holt"), person("", "Holt")),
        List.of(person("", "Mira Holt", "Holt"), person("", "Jonas Holt", "Holt")),
        List.of(person("陈立", ""), person("陈立新", "")),
        List.of(person("陈立", "", "陈"), person("陈", "")));
  }

  @ParameterizedTest
  @MethodSource("differentPeople")
  void aSharedSurnameJoinsNobody(List<Entity> people) {
    assertThat(people(people.get(0), people.get(1))).hasSize(2);
  }

  @Test
  void anAliasInAnotherScriptJoins() {
    assertThat(people(person("马岚", "", "馬嵐"), person("馬嵐", ""))).hasSize(1);
  }

  @Test
  void mentionsJoinNothing() {
    Entity one =
        new Entity(
            "org-1", new Name(Optional.of("远山银行"), Optional.empty()), List.of(), List.of("公司"));
    Entity other =
        new Entity(
            "org-1", new Name(Optional.of("近水银行"), Optional.empty()), List.of(), List.of("公司"));
    Merged merged = merge(in("a").from(one).claim(RESIGNED), in("b").from(other).claim(RESIGNED));
    assertThat(merged.departures()).hasSize(2);
  }

  @Test
  void anOrganisationWithoutNameIsNobodyElses() {
    Entity nameless =
        new Entity("org-1", new Name(Optional.empty(), Optional.empty()), List.of(), List.of("公司"));
    Merged merged =
        merge(in("a").from(nameless).claim(RESIGNED), in("b").from(nameless).claim(RESIGNED));
    assertThat(merged.departures()).hasSize(2);
  }

  @Test
  void aShortNameOfAnOrganisationJoinsThroughAnAliasAlone() {
    Entity full = organization("远山银行股份有限公司", "");
    Entity known = organization("远山银行股份有限公司", "", "远山银行");
    Entity brief = organization("远山银行", "");
    assertThat(merge(in("a").from(full).claim(RESIGNED), in("b").from(brief).claim(RESIGNED)))
        .satisfies(merged -> assertThat(merged.departures()).hasSize(2));
    assertThat(merge(in("a").from(known).claim(RESIGNED), in("b").from(brief).claim(RESIGNED)))
        .satisfies(merged -> assertThat(merged.departures()).hasSize(1));
  }

  @Test
  void aPersonAndAnOrganisationOfOneNameStayTwo() {
    Merged merged =
        merge(in("a").of(person("", "Holt")).from(organization("", "Holt")).claim(RESIGNED));
    Departure departure = merged.departures().get(0);
    assertThat(departure.person().id()).startsWith("per-");
    assertThat(departure.organization().orElseThrow().id()).startsWith("org-");
  }

  @Test
  void theMostFrequentNameIsShownAndTheOthersAreAliases() {
    Merged merged =
        merge(
            in("a").of(person("", "MIRA HOLT")).claim(RESIGNED),
            in("b").of(person("", "Mira Holt")).claim(RESIGNED),
            in("c").of(person("", "Mira Holt")).claim(RESIGNED));
    Entity person = merged.departures().get(0).person();
    assertThat(person.name().en()).contains("Mira Holt");
    assertThat(person.aliases()).containsExactly("MIRA HOLT");
    assertThat(person.mentions()).containsExactly("Mira Holt", "MIRA HOLT");
  }

  @Test
  void theIdStaysWhenAnotherNameIsLearnt() {
    Departure before = Said.one(in("a").claim(RESIGNED));
    Departure after =
        Said.one(
            in("a").claim(RESIGNED), in("b").of(person("米拉·霍尔特", "Mira Holt")).claim(RESIGNED));
    assertThat(after.person().id()).isEqualTo(before.person().id());
    assertThat(after.id()).isEqualTo(before.id());
  }

  @Test
  void everyEntityOfTheFindingsHasAnId() {
    Merged merged =
        merge(
            in("a")
                .followedBy(person("", "Jonas Berg"), false)
                .to(
                    new Destination(
                        Optional.of(organization("", "Fjord")),
                        Optional.empty(),
                        Destination.Relation.JOINED))
                .claim(RESIGNED));
    assertThat(merged.entityIds())
        .containsOnlyKeys("a/per-mira holt", "a/org-northlake", "a/per-jonas berg", "a/org-fjord");
  }

  private static List<String> people(Entity one, Entity other) {
    return merge(in("a").of(one).claim(RESIGNED), in("b").of(other).claim(RESIGNED))
        .departures()
        .stream()
        .map(departure -> departure.person().id())
        .distinct()
        .toList();
  }
}
