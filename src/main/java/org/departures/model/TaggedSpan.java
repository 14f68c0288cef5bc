package org.departures.model;

/** What a tagger takes a stretch of a sentence for, before anything else is asked. */
public record TaggedSpan(MentionType type, Span span) {}
