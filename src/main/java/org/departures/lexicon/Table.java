package org.departures.lexicon;

/**
 * The word tables of a language. Each is a TSV file of this name in the language's folder with a
 * fixed number of columns; the first is the word as it is matched: simplified, half-width.
 */
public enum Table {
  /** words, without their full stop, that a full stop does not end a sentence behind. */
  ABBREVIATIONS("abbreviations", 1),
  /** words that may stand between an unnamed subject and its verb. */
  ADVERBS("adverbs", 1),
  /** word · person, organization, near-organization, group, or none for a word that hides one. */
  ANAPHORA("anaphora", 2),
  /** verbs of saying, that make a date before them the day of the announcement. */
  ANNOUNCEMENTS("announcements", 1),
  /** word · what it says (see the file) · the side of the trigger it works on. */
  CUES("cues", 3),
  /** label before a value in a dateline · source, author or published. */
  DATELINES("datelines", 2),
  /** word · the value the date grammar gives it. */
  DATES("dates", 2),
  /** words that hold a trigger and speak of no event: 离职率. */
  DECOYS("decoys", 1),
  /** given name · the pronoun, he or she, of all who have it. */
  GENDERS("genders", 2),
  /** given names that tell a person from an organisation. */
  GIVEN_NAMES("given-names", 1),
  /** word in a heading · departures or stays. */
  HEADINGS("headings", 2),
  /** words at the beginning of a position that make its holder a stopgap. */
  INTERIM("interim", 1),
  /**
   * word beside or inside a name · before-person, after-person, before-organization, particle,
   * joint, link, honorific, weak-surname, before-name, before-place, after-place, name-prefix,
   * only-person, passive-person, auxiliary or generation.
   */
  NAME_CONTEXT("name-context", 2),
  /** words and characters that no name has in it. */
  NOT_IN_NAMES("not-in-names", 1),
  /** last words of organisations · their kind. */
  ORGANIZATION_SUFFIXES("organization-suffixes", 2),
  /** name · the expression that patterns of rules mean by it. */
  PARTS("parts", 2),
  /** words that stand before or inside a position. */
  POSITION_MODIFIERS("position-modifiers", 1),
  /** last words of positions · their code. */
  POSITIONS("positions", 2),
  /** word that says why · the reason's category. */
  REASONS("reasons", 2),
  /**
   * word beside a mention · what it says of the reference: alias, oblique, source (see the file).
   */
  REFERENCES("references", 2),
  /** words behind the name of a medium that make it a source: 新华社报道. */
  REPORTING("reporting", 1),
  SURNAMES("surnames", 1),
  /** character of transliterated names · how it sounds. */
  TRANSLITERATION("transliteration", 2);

  private final String fileName;
  private final int columns;

  Table(String fileName, int columns) {
    this.fileName = fileName + ".tsv";
    this.columns = columns;
  }

  /** The file's name inside {@code zh} or {@code en}. */
  public String fileName() {
    return fileName;
  }

  int columns() {
    return columns;
  }
}
