package org.departures.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is replaced whole or stays as it was: written beside its place and moved there. */
final class AtomicFile {

  /** Writes a file's content. */
  @FunctionalInterface
  interface Content {
    void writeTo(Writer writer) throws IOException;
  }

  /** Writes a file that is no text. */
  @FunctionalInterface
  interface Draft {
    void writeTo(Path draft) throws IOException;
  }

  private AtomicFile() {}

  static void write(Path file, Content content) {
    replace(
        file,
        draft -> {
          try (BufferedWriter writer = Files.newBufferedWriter(draft, UTF_8)) {
            content.writeTo(writer);
          }
        });
  }

  static void replace(Path file, Draft content) {
    Path draft = file.resolveSibling("." + file.getFileName() + ".new");
    try {
      content.writeTo(draft);
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | UncheckedIOException e) {
      throw new DatasetException(file + " can't be written: " + e.getMessage(), e);
    } finally {
      draft.toFile().delete();
    }
  }
}
