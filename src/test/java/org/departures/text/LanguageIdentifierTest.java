package org.departures.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.departures.model.Article;
import org.departures.model.Document;
import org.departures.model.Language;
import org.departures.model.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageIdentifierTest {

  private static final LanguageIdentifier IDENTIFIER = new LanguageIdentifier();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "陈立离开了远山银行 | ZH | HANS",
        "陳立離開了遠山銀行 | ZH | HANT",
        "陈立离开了远山银行，CEO Mira Holt留下 | ZH | HANS",
        "Mira Holt left the bank | EN | LATN",
        "Mira Holt, known as 霍尔特 in Shanghai, left the bank | EN | LATN",
        "Ｍｉｒａ | EN | LATN",
        "12:30 😀 — | UNKNOWN | UNKNOWN",
        "Мира ушла | UNKNOWN | UNKNOWN",
      })
  void mostOfTheTextDecides(String text, Language language, Script script) {
    Article article = IDENTIFIER.apply(Written.folded(text)).article();
    assertThat(article.language()).isEqualTo(language);
    assertThat(article.script()).isEqualTo(script);
    assertThat(article.text()).isEqualTo(text);
  }

  @Test
  void fewTraditionalCharactersDoNotMakeATextTraditional() {
    String text = "远山银行宣布董事会今天作出决定任命林海担任行长一职" + "鴻";
    assertThat(IDENTIFIER.apply(Written.folded(text)).article().script()).isEqualTo(Script.HANS);
  }

  @Test
  void languageOfTheFeedIsKept() {
    Article given = Written.article("陈立离开").withLanguage(Language.EN, Script.UNKNOWN);
    Document document = IDENTIFIER.apply(new Folding().apply(given));
    assertThat(document.article().language()).isEqualTo(Language.EN);
    assertThat(document.article().script()).isEqualTo(Script.HANS);
  }
}
