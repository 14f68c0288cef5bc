package org.departures.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.departures.model.Problem;
import org.departures.model.ReadResult;

/** Whatever bytes a feed holds, each line gives an article or a problem of its own. */
public final class FeedFuzz {

  private static final FeedReader FEEDS =
      new FeedReader(
          new PageReader(new DatelineReader(Labels.ALL), new Furniture(Labels.ALL)),
          new DatelineReader(Labels.ALL),
          1 << 20);

  private FeedFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    List<ReadResult> results = new ArrayList<>();
    FEEDS.read(new ByteArrayInputStream(bytes), "f", results::add);
    assertThat(results).isNotEmpty();
    for (ReadResult result : results) {
      if (result instanceof ReadResult.Failed failed) {
        assertThat(failed.problem().code()).isNotEqualTo(Problem.Code.INTERNAL);
        assertThat(failed.problem().reason()).isNotBlank().doesNotContain("\n");
      } else if (result instanceof ReadResult.Read read) {
        assertThat(read.article().text()).isNotBlank();
      }
    }
  }
}
