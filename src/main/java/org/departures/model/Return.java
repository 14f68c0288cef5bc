package org.departures.model;

import java.util.Optional;

/** That a departure was undone, and when, where the text says so. */
public record Return(Optional<StatedDate> date) {}
