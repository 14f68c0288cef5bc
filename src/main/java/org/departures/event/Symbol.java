package org.departures.event;

import org.departures.model.MentionType;

/** The private-use characters that stand for mentions and dates in a masked sentence. */
enum Symbol {
  PERSON('\ue000'),
  ORGANIZATION('\ue001'),
  POSITION('\ue002'),
  DATE('\ue003'),
  PERSON_ANAPHOR('\ue004'),
  ORGANIZATION_ANAPHOR('\ue005'),
  GROUP('\ue006');

  private final char mark;

  Symbol(char mark) {
    this.mark = mark;
  }

  char mark() {
    return mark;
  }

  /** Whether {@code c}, which may well stand in an article, is one of these characters. */
  static boolean isMark(char c) {
    return c >= PERSON.mark && c <= GROUP.mark;
  }

  static Symbol of(MentionType type) {
    return switch (type) {
      case PERSON -> PERSON;
      case ORGANIZATION -> ORGANIZATION;
      case POSITION -> POSITION;
      case PERSON_ANAPHOR -> PERSON_ANAPHOR;
      case ORGANIZATION_ANAPHOR -> ORGANIZATION_ANAPHOR;
      case GROUP -> GROUP;
    };
  }
}
