package org.departures.merge;

import java.util.Optional;
import org.departures.model.DepartureType;
import org.departures.model.StatedDate;

/** An episode with the values that its id hangs on. */
record EpisodeRecord(Episode episode, DepartureType type, Optional<StatedDate> date) {}
