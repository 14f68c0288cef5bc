package org.departures.ingest;

import java.time.LocalDate;
import java.util.Optional;

/** What a crawl or a mail says of a document that lies in it. */
record Told(
    Optional<String> url,
    Optional<String> type,
    Optional<String> charset,
    Optional<String> title,
    Optional<String> author,
    Optional<LocalDate> published) {

  static final Told NOTHING =
      new Told(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** What HTTP said. */
  static Told ofResponse(String url, String type, Optional<String> charset) {
    return new Told(
        Optional.of(url),
        Optional.of(type),
        charset,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** {@code page} with what was told instead of what it doesn't say, or says less surely. */
  Page over(Page page) {
    return new Page(
        title.or(page::title),
        url.or(page::url),
        page.source(),
        author.or(page::author),
        published.or(page::published),
        page.text());
  }
}
