package org.departures.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTitleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "陈立离开远山银行_财经频道_远山网;陈立离开远山银行",
        "陈立离开远山银行--远山日报;陈立离开远山银行",
        "陈立离开远山银行-HILL.NET;陈立离开远山银行",
        "陈立离开远山银行|远山星空;陈立离开远山银行",
        "Chen leaves Hill Bank - Hill News;Chen leaves Hill Bank",
        "Chen leaves Hill Bank | Hill News;Chen leaves Hill Bank",
        "Co-founder leaves;Co-founder leaves",
        "远山-林海大战;远山-林海大战",
        "远山网;远山网",
      })
  void sitesNameIsCutOff(String window, String headline) {
    assertThat(PageTitle.withoutSite(window)).isEqualTo(headline);
  }

  @Test
  void headingThatIsTheSitesNameIsNoTitle() {
    assertThat(
            PageTitle.choose(
                Optional.empty(), List.of("远山省人民政府网"), List.of(), Optional.of("行长陈立离任 - 政务门户")))
        .contains("行长陈立离任");
  }

  @Test
  void headingIsBetterThanTheWindowsTitle() {
    assertThat(
            PageTitle.choose(
                Optional.empty(),
                List.of("Hill Bank's chief executive Chen departs"),
                List.of(),
                Optional.of("Chen departs Hill Bank - Hill News")))
        .contains("Hill Bank's chief executive Chen departs");
  }
}
