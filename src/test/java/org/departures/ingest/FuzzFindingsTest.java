package org.departures.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Bytes that fuzzing began with or that once broke reading, kept under {@code resources/fuzz}. */
class FuzzFindingsTest {

  @Test
  void feedsAreRead() throws IOException {
    for (byte[] bytes : inputs("FeedFuzz")) {
      FeedFuzz.fuzzerTestOneInput(bytes);
    }
  }

  @Test
  void encodingsAreDecidedOn() throws IOException {
    inputs("DecodingFuzz").forEach(DecodingFuzz::fuzzerTestOneInput);
  }

  @Test
  void pagesBecomeText() throws IOException {
    inputs("PageFuzz").forEach(PageFuzz::fuzzerTestOneInput);
  }

  private static List<byte[]> inputs(String target) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/fuzz", target))) {
      List<Path> found = files.sorted().toList();
      assertThat(found).isNotEmpty();
      return found.stream().map(FuzzFindingsTest::bytes).toList();
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new AssertionError(file.toString(), e);
    }
  }
}
