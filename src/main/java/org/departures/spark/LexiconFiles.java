package org.departures.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a lexicon's folder, by their paths in it, as they are sent to every machine. */
public record LexiconFiles(Map<String, String> byPath) {

  public LexiconFiles {
    byPath = Map.copyOf(byPath);
  }

  /** The files that lie in {@code folder}. */
  public static LexiconFiles in(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return new LexiconFiles(files);
  }

  /** A new folder with these files. */
  Path unpacked() {
    try {
      Path folder = Files.createTempDirectory("departures-lexicon-");
      for (Map.Entry<String, String> file : byPath.entrySet()) {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
