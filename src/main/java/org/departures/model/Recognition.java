package org.departures.model;

import java.util.List;

/**
 * What the recognisers found in a document: mentions that lie each in one sentence and never
 * overlap one another, the entities they were resolved to, dates, and for each sentence the section
 * it stands in. All in the order of the text. {@code sections} is empty until the mentions are
 * resolved; then it has one for each sentence of the document.
 */
public record Recognition(
    Document document,
    List<Mention> mentions,
    List<Entity> entities,
    List<DateMention> dates,
    List<Section> sections) {

  public Recognition {
    mentions = List.copyOf(mentions);
    entities = List.copyOf(entities);
    dates = List.copyOf(dates);
    sections = List.copyOf(sections);
  }

  /** A recognition whose sections are not read yet. */
  public Recognition(
      Document document, List<Mention> mentions, List<Entity> entities, List<DateMention> dates) {
    this(document, mentions, entities, dates, List.of());
  }
}
