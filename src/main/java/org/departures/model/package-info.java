/** What flows between the stages: immutable records. May use the JDK alone. */
@NullMarked
package org.departures.model;

import org.jspecify.annotations.NullMarked;
