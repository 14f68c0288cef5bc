package org.departures.model;

import java.util.Locale;

/** What a mention speaks of. The first three are named things; the others point at one. */
public enum MentionType {
  PERSON,
  ORGANIZATION,
  POSITION,
  /** 他, 她, 本人, he, she: a person named elsewhere. */
  PERSON_ANAPHOR,
  /** 公司, 球队, the company: an organisation named elsewhere. */
  ORGANIZATION_ANAPHOR,
  /** 多名高管, 团队成员, the board: people without names. */
  GROUP;

  /** Whether the mention itself carries a name or a title. */
  public boolean named() {
    return this == PERSON || this == ORGANIZATION || this == POSITION;
  }

  /** The type's word in every file that is written. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
