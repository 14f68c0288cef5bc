package org.departures.ingest;

import java.time.LocalDate;
import java.util.Optional;

/** What the lines at a text's beginning and end say of where it comes from. */
record Dateline(Optional<String> source, Optional<String> author, Optional<LocalDate> published) {}
