/**
 * Finds people, organisations and positions and what points at them, and says which mentions speak
 * of one. May use {@code model} and {@code lexicon}.
 */
@NullMarked
package org.departures.mention;

import org.jspecify.annotations.NullMarked;
