/**
 * Files, archives and feeds become articles: encodings, page furniture off, metadata. May use
 * {@code model}, Tika with Mime4j, Commons Compress, jwarc, and Jackson for feeds.
 */
@NullMarked
package org.departures.ingest;

import org.jspecify.annotations.NullMarked;
