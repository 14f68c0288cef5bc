package org.departures.mention;

import org.departures.model.MentionType;
import org.departures.model.Span;

/** What a recogniser takes a span for, and by which of its rules. */
record Finding(MentionType type, Span span, String rule) {}
