/**
 * Files and feeds become articles: encodings, page furniture off, metadata. May use {@code model},
 * Tika, and Jackson for feeds.
 */
@NullMarked
package org.departures.ingest;

import org.jspecify.annotations.NullMarked;
