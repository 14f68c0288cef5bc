package org.departures.model;

/**
 * Why somebody left: the original words and one of the categories personal, age, health,
 * job_change, performance, misconduct, disagreement, restructuring, family, other.
 */
public record Reason(String text, String category) {}
