/**
 * Rules turn a sentence's mentions and dates into claims, with factuality and confidence. May use
 * {@code model}, {@code lexicon} and RE2/J, which nothing else may.
 */
@NullMarked
package org.departures.event;

import org.jspecify.annotations.NullMarked;
