package org.departures.model;

/**
 * One step of the way from article to claims: a pure function, made once and shared by all threads.
 * No clock, no file, no state between articles.
 *
 * @param <I> what it reads
 * @param <O> what it makes of it
 */
@FunctionalInterface
public interface Stage<I, O> {

  O apply(I input);
}
