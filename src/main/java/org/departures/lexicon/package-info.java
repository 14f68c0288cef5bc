/**
 * Reads and checks the linguists' files: word tables, names and rules. May use {@code model} and
 * Jackson's YAML.
 */
@NullMarked
package org.departures.lexicon;

import org.jspecify.annotations.NullMarked;
