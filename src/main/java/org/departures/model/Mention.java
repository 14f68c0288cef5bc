package org.departures.model;

import java.util.Optional;

/**
 * A stretch of text that names a person, an organisation or a position, or points at one. {@code
 * text} is the original's. {@code foundBy} names the recogniser's rule. {@code entity} is the id of
 * the {@link Entity} it was resolved to.
 */
public record Mention(
    MentionType type, Span span, String text, String foundBy, Optional<String> entity) {

  public Mention withEntity(String id) {
    return new Mention(type, span, text, foundBy, Optional.of(id));
  }
}
