/** Date expressions to EDTF with bounds. May use {@code model} and {@code lexicon}. */
@NullMarked
package org.departures.date;

import org.jspecify.annotations.NullMarked;
