/**
 * The command line: parse, call, print, return a number; no logic. May use {@code Pipeline}, {@code
 * batch}, {@code dataset}, {@code model} and picocli.
 */
@NullMarked
package org.departures.cli;

import org.jspecify.annotations.NullMarked;
