package org.departures.model;

import java.util.Comparator;

/**
 * The characters a value was read from.
 *
 * <p>{@code start} and {@code end} count Unicode code points in the article's text, {@code end}
 * excluded; {@code quote} equals that slice. Made only by {@link CodePoints}, which keeps that
 * true.
 */
public record Evidence(String article, String field, int start, int end, String quote)
    implements Comparable<Evidence> {

  private static final Comparator<Evidence> ORDER =
      Comparator.comparing(Evidence::article)
          .thenComparingInt(Evidence::start)
          .thenComparingInt(Evidence::end)
          .thenComparing(Evidence::field);

  @Override
  public int compareTo(Evidence other) {
    return ORDER.compare(this, other);
  }
}
