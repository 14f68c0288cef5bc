package org.departures.lexicon;

import java.util.List;

/**
 * The word tables of a language. Each is a TSV file of this name in the language's folder with a
 * fixed number of columns; the first is the word as it is matched: simplified, half-width.
 */
public enum Table {
  /** words, without their full stop, that a full stop does not end a sentence behind. */
  ABBREVIATIONS("abbreviations", 1),
  /** words that may stand between an unnamed subject and its verb. */
  ADVERBS("adverbs", 1),
  /** word · what it points at (see the file), or none for a word that hides one. */
  ANAPHORA("anaphora", 2),
  /** word · what it says (see the file) · the side of the trigger it works on. */
  CUES("cues", 3),
  /** label before a value in a dateline · source, author or published. */
  DATELINES("datelines", 2),
  /**
   * word beside a date · what it says of it: announced, effective, immediate, same-day, gathering,
   * career.
   */
  DATE_CUES("date-cues", 2),
  /** pieces of a date in a row · the form's name. */
  DATE_FORMS("date-forms", 2),
  /** word · the value the date grammar gives it. */
  DATES("dates", 2),
  /** words that hold a trigger and speak of no event: 离职率. */
  DECOYS("decoys", 1),
  /**
   * trigger that seldom speaks of a departure · words of which its sentence has one where it does,
   * with a blank between several.
   */
  DOUBTFUL_TRIGGERS("doubtful-triggers", 2),
  /** word of a page's furniture · what it says of its line (see the file). */
  FURNITURE("furniture", 2),
  /** given name · the pronoun, he or she, of all who have it. */
  GENDERS("genders", 2),
  /** given names that tell a person from an organisation. */
  GIVEN_NAMES("given-names", 1),
  /** word in a heading · departures or stays. */
  HEADINGS("headings", 2),
  /** words at the beginning of a position that make its holder a stopgap. */
  INTERIM("interim", 1),
  /** word beside or inside a name · what it says of the name, with a blank between several. */
  NAME_CONTEXT("name-context", 2),
  /** words and characters that no name has in it. */
  NOT_IN_NAMES("not-in-names", 1),
  /** last words of organisations · their kind. */
  ORGANIZATION_SUFFIXES("organization-suffixes", 2),
  /** name · the expression that patterns of rules mean by it. */
  PARTS("parts", 2),
  /** word that stands before or inside a position · rank, or the field that it is in charge of. */
  POSITION_MODIFIERS("position-modifiers", 2),
  /** last words of positions · their code. */
  POSITIONS("positions", 2),
  /** word that says why · the reason's category. */
  REASONS("reasons", 2),
  /**
   * word beside a mention · what it says of the reference: alias, oblique, source (see the file).
   */
  REFERENCES("references", 2),
  /** rule, or feature of a claim · how many of how many such claims were right: 9/10. */
  RELIABILITY("reliability", 2),
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

  /**
   * What the second column may say; empty where anything may stand there, or whoever reads the
   * table checks it.
   */
  List<String> allowed() {
    return switch (this) {
      case ANAPHORA ->
          List.of(
              "person",
              "organization",
              "near-organization",
              "former",
              "latter",
              "pointing",
              "group",
              "none");
      case DATELINES -> List.of("source", "author", "published");
      case DATE_CUES ->
          List.of(
              "announced", "career", "earlier", "effective", "gathering", "immediate", "same-day");
      case FURNITURE ->
          List.of("anywhere", "exact", "heading", "line", "nobody", "outlet", "within");
      case GENDERS -> List.of("he", "she");
      case HEADINGS -> List.of("departures", "stays");
      case NAME_CONTEXT ->
          List.of(
              "after-class-noun",
              "after-either",
              "after-person",
              "after-place",
              "appointing",
              "article",
              "auxiliary",
              "before-name",
              "before-organization",
              "before-person",
              "before-place",
              "behind-organization",
              "class-noun",
              "filler",
              "generation",
              "honorific",
              "joint",
              "leaving",
              "link",
              "name-prefix",
              "not-object",
              "of-organization",
              "only-person",
              "owned",
              "particle",
              "passive-person",
              "personal",
              "personnel",
              "product",
              "taken-along",
              "takes-organization",
              "weak-surname");
      case ORGANIZATION_SUFFIXES ->
          List.of(
              "association",
              "behind-place",
              "company",
              "generic",
              "government",
              "hospital",
              "inside",
              "institution",
              "media",
              "none",
              "party",
              "research",
              "school",
              "standing",
              "team",
              "weak",
              "whole");
      case POSITION_MODIFIERS -> List.of("rank", "field");
      case REASONS ->
          List.of(
              "personal",
              "personnel",
              "age",
              "health",
              "job_change",
              "performance",
              "misconduct",
              "disagreement",
              "restructuring",
              "family",
              "other",
              "cause");
      default -> List.of();
    };
  }
}
