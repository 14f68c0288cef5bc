package org.departures.model;

/** A word that can speak of an event, where it stands, and {@code word} as the lexicon has it. */
public record Trigger(Span span, String word) {}
