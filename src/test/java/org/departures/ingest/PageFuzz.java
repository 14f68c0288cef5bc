package org.departures.ingest;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever a page holds, it becomes text that can be written. */
public final class PageFuzz {

  private static final TextDecoder DECODER = new TextDecoder();
  private static final PageReader PAGES =
      new PageReader(new DatelineReader(Labels.ALL), new Furniture(Labels.ALL));

  private PageFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    DECODER
        .decode(bytes)
        .ifPresent(
            html -> {
              Page page = PAGES.read(html);
              assertThat(page.text()).isEqualTo(WellFormed.of(page.text()));
            });
  }
}
