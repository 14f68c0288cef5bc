package org.departures.ingest;

/** What a document is, as far as that decides who reads it. */
enum Kind {
  FEED,
  TEXT,
  PAGE,
  /** PDF, Word, RTF, ODT, EPUB: what Tika's larger parsers read. */
  DOCUMENT,
  /** A mail, or a page that a browser saved as one. */
  MAIL,
  MAILBOX,
  ZIP,
  TAR,
  GZIP,
  SEVEN_ZIP,
  /** WARC. */
  CRAWL,
  OTHER;

  /** Whether others lie in it, so that it may be larger than one document. */
  boolean holdsOthers() {
    return switch (this) {
      case FEED, MAILBOX, ZIP, TAR, GZIP, SEVEN_ZIP, CRAWL -> true;
      case TEXT, PAGE, DOCUMENT, MAIL, OTHER -> false;
    };
  }
}
