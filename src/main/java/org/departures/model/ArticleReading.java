package org.departures.model;

/** An article with what was found in it. */
public record ArticleReading(Article article, Findings findings) {}
