/**
 * Files, archives and feeds become articles: encodings, page furniture off, metadata. May use
 * {@code model}, Tika with Mime4j, jsoup, Commons Compress, jwarc, and Jackson for feeds and
 * scripts.
 */
@NullMarked
package org.departures.ingest;

import org.jspecify.annotations.NullMarked;
