package org.departures.ingest;

import java.util.Optional;

/** Whom a line at a headline names. */
record Byline(Optional<String> source, Optional<String> author) {

  static final Byline NOBODY = new Byline(Optional.empty(), Optional.empty());
}
