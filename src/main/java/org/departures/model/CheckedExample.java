package org.departures.model;

import java.util.Optional;

/**
 * An example or counterexample of a rule, held against what the program reads. {@code where} is
 * file, line and rule; {@code failure} says what is wrong, and is empty where nothing is.
 */
public record CheckedExample(String where, String sentence, Optional<String> failure) {}
