package org.departures.model;

/**
 * A word of a sentence. {@code tag} is HanLP's part of speech (nr person, ns place, nt
 * organisation, v verb …) for Chinese, {@code w} for punctuation and blanks, {@code en} for a Latin
 * word and {@code m} for a number.
 */
public record Token(Span span, String tag) {}
