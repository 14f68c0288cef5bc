/**
 * Many machines: the same pipeline inside Apache Spark. May use {@code Pipeline}, {@code model} and
 * {@code dataset}; the only home of Spark and of Scala.
 */
@NullMarked
package org.departures.spark;

import org.jspecify.annotations.NullMarked;
