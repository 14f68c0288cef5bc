package org.departures.model;

import java.util.Optional;

/** How many there were, how many left and how many stay, as far as it is said. */
public record Count(
    Optional<Integer> total, Optional<Integer> departed, Optional<Integer> remaining) {}
