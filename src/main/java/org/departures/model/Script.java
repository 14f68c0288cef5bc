package org.departures.model;

/** The script most of an article is written in, by its ISO 15924 code. */
public enum Script {
  HANS("Hans"),
  HANT("Hant"),
  LATN("Latn"),
  UNKNOWN("Zyyy");

  private final String code;

  Script(String code) {
    this.code = code;
  }

  /** The ISO 15924 code, {@code Zyyy} where nothing can be said. */
  public String code() {
    return code;
  }
}
