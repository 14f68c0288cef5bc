package org.departures.spark;

import java.io.Serializable;

/**
 * An input and where it lies.
 *
 * @param path as the user gave it, which is what articles and problems show
 * @param address its URI, as Hadoop names it
 * @param bytes its size
 */
record Portion(String path, String address, long bytes) implements Serializable {}
