package org.departures.model;

/** Who follows, and whether only for the time being. */
public record Successor(Entity person, boolean interim) {}
