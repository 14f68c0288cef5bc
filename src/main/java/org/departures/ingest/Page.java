package org.departures.ingest;

import java.time.LocalDate;
import java.util.Optional;

/** What one file, or one feed entry's HTML, says of itself, and its text. */
record Page(
    Optional<String> title,
    Optional<String> url,
    Optional<String> source,
    Optional<String> author,
    Optional<LocalDate> published,
    String text) {}
