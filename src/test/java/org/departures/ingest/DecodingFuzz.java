package org.departures.ingest;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever bytes come, deciding on their encoding ends, with a text or without one. */
public final class DecodingFuzz {

  private static final TextDecoder DECODER = new TextDecoder();

  private DecodingFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    DECODER
        .decode(bytes)
        .ifPresent(text -> assertThat(text.length()).isLessThanOrEqualTo(bytes.length));
  }
}
