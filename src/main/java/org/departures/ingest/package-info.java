/**
 * Files and feeds become articles: encodings, page furniture off, metadata. May use {@code model},
 * Tika, jsoup, and Jackson for feeds and scripts.
 */
@NullMarked
package org.departures.ingest;

import org.jspecify.annotations.NullMarked;
