package org.departures.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is read: one news article, its text never changed afterwards.
 *
 * <p>Every offset of every later stage points into {@code text}. {@code path} is the input's path
 * as given, with an archive's member after {@code !/} and a feed's line after {@code #}. {@code id}
 * is the feed's own or a hash of the text.
 */
public record Article(
    String id,
    String path,
    Optional<String> url,
    Optional<String> title,
    Optional<String> source,
    Optional<String> author,
    Optional<LocalDate> published,
    Language language,
    Script script,
    String text) {

  public Article withLanguage(Language newLanguage, Script newScript) {
    return new Article(
        id, path, url, title, source, author, published, newLanguage, newScript, text);
  }

  public Article withPublished(LocalDate day) {
    return new Article(
        id, path, url, title, source, author, Optional.of(day), language, script, text);
  }
}
