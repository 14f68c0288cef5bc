package org.departures.model;

import java.util.List;

/**
 * What the recognisers found in a document: mentions that lie each in one sentence and never
 * overlap one another, the entities they were resolved to, and dates. All in the order of the text.
 */
public record Recognition(
    Document document, List<Mention> mentions, List<Entity> entities, List<DateMention> dates) {

  public Recognition {
    mentions = List.copyOf(mentions);
    entities = List.copyOf(entities);
    dates = List.copyOf(dates);
  }
}
