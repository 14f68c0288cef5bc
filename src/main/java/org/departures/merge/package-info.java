/**
 * The claims, stays and tallies of all articles become departures, affiliations and checked
 * tallies. May use {@code model} and DataSketches.
 */
@NullMarked
package org.departures.merge;

import org.jspecify.annotations.NullMarked;
