/**
 * The dataset: the store (SQLite), the rows that are the published schema, and the files written
 * from them. May use {@code model}, Jackson, SQLite and the JSON Schema libraries.
 */
@NullMarked
package org.departures.dataset;

import org.jspecify.annotations.NullMarked;
