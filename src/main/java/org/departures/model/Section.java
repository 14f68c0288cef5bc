package org.departures.model;

import java.util.List;
import java.util.Optional;

/**
 * Where a sentence stands in its article: under which headings, and whom they speak of.
 *
 * <p>{@code sentence} is the sentence's index in the document. {@code person} is the person in
 * whose part of the page the sentence stands, {@code organization} the organisation, each by the
 * mention that opened the part. {@code topic} is what the headings say happens there: {@code
 * departures} or {@code stays}. {@code headings} are the indices of the sentences that head this
 * one, the outermost first.
 */
public record Section(
    int sentence,
    Optional<Mention> person,
    Optional<Mention> organization,
    Optional<String> topic,
    List<Integer> headings) {

  public Section {
    headings = List.copyOf(headings);
  }
}
