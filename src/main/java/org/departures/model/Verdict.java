package org.departures.model;

import java.util.Optional;

/**
 * What became of one trigger: which rule fired, and why a record was or was not made. {@code
 * outcome} is a sentence for people.
 */
public record Verdict(int sentence, Span trigger, Optional<String> rule, String outcome) {}
