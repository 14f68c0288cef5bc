package org.departures.model;

/**
 * The characters a value was read from.
 *
 * <p>{@code start} and {@code end} count Unicode code points in the article's text, {@code end}
 * excluded; {@code quote} equals that slice. Made only by {@link CodePoints}, which keeps that
 * true.
 */
public record Evidence(String article, String field, int start, int end, String quote)
    implements Comparable<Evidence> {

  /** Orders by article, then place, then field. */
  @Override
  public int compareTo(Evidence other) {
    int order = article.compareTo(other.article);
    if (order == 0) {
      order = Integer.compare(start, other.start);
    }
    if (order == 0) {
      order = Integer.compare(end, other.end);
    }
    return order == 0 ? field.compareTo(other.field) : order;
  }
}
