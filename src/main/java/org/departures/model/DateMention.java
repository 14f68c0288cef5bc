package org.departures.model;

/** A date expression in the text. An expression that can't be resolved has no mention. */
public record DateMention(Span span, StatedDate date, String foundBy) {}
