package org.departures.model;

import java.util.Optional;

/** An office as the text words it, with the lexicon's code for its kind where it has one. */
public record Position(String text, Optional<String> code) {}
