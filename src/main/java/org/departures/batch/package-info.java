/**
 * Runs over many inputs on one machine: threads, what is new, what failed. May use {@code
 * Pipeline}, {@code model} and {@code dataset}.
 */
@NullMarked
package org.departures.batch;

import org.jspecify.annotations.NullMarked;
