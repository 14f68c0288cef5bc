package org.departures.model;

import java.util.Locale;

/** The language most of an article is written in, by its ISO 639 code. */
public enum Language {
  ZH("zh"),
  EN("en"),
  UNKNOWN("und");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** The ISO 639 code, {@code und} where nothing can be said. */
  public String code() {
    return code;
  }

  /** The language of a code such as {@code zh}, {@code zh-TW} or {@code en_US}. */
  public static Language ofCode(String code) {
    for (Language language : values()) {
      if (code.toLowerCase(Locale.ROOT).startsWith(language.code)) {
        return language;
      }
    }
    return UNKNOWN;
  }
}
