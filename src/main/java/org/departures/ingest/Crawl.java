package org.departures.ingest;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.departures.model.Problem;
import org.departures.model.Problem.Code;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * Reads WARC: each response that brought a document is a member, named by its address.
 *
 * <p>Requests, redirections, errors, pictures, styles and scripts are passed over. The charset that
 * HTTP gave is told to who reads the member.
 */
final class Crawl {

  private static final int OK = 200;
  private static final Set<String> NO_DOCUMENTS = Set.of("image", "audio", "video", "font");
  private static final Set<String> NO_TEXTS =
      Set.of("css", "javascript", "x-javascript", "json", "xml", "rss+xml", "atom+xml");

  /** Gives each response of {@code crawl} to {@code taker}, in the crawl's order. */
  void read(Opened crawl, Budget budget, MemberTaker taker) throws IOException {
    WarcReader reader = new WarcReader(budget.counted(crawl.stream()));
    for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
      if (next.get() instanceof WarcResponse response
          && response.contentType().base().equals(MediaType.HTTP)) {
        take(crawl, response, budget, taker);
      }
    }
  }

  private static void take(Opened crawl, WarcResponse response, Budget budget, MemberTaker taker)
      throws IOException {
    String address = response.target();
    HttpResponse http;
    try {
      http = response.http();
    } catch (IOException e) {
      taker.refuse(
          new Problem(
              crawl.path() + "!/" + address,
              Code.MALFORMED,
              "is no HTTP response; crawl the page again"));
      return;
    }
    MediaType type = http.contentType();
    boolean document =
        !NO_DOCUMENTS.contains(type.type().toLowerCase(Locale.ROOT))
            && !NO_TEXTS.contains(type.subtype().toLowerCase(Locale.ROOT));
    if (http.status() != OK || !document) {
      return;
    }
    budget.member();
    Told told =
        Told.ofResponse(
            address, type.base().toString(), Optional.ofNullable(type.parameters().get("charset")));
    Opened member = crawl.member(address, budget.counted(http.bodyDecoded().stream()), told);
    taker.take(
        new Opened(
            member.path(),
            fileName(response),
            member.stream(),
            told,
            member.depth(),
            Optional.empty()));
  }

  /** The address without its query, whose end could be taken for a name's. */
  private static String fileName(WarcResponse response) {
    URI uri = response.targetURI();
    return uri.getPath() == null ? "" : uri.getPath();
  }
}
