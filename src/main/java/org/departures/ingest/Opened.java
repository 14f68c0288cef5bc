package org.departures.ingest;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * A file, or a member of one, that can be read once.
 *
 * @param path what articles and problems show
 * @param name a file's name, whose ending tells the format
 * @param stream supports marks
 * @param depth how many archives it lies in
 * @param file where it lies by itself on the disk
 */
record Opened(
    String path, String name, InputStream stream, Told told, int depth, Optional<Path> file) {

  /** The member {@code name} of this. */
  Opened member(String name, InputStream content, Told toldOfIt) {
    return new Opened(path + "!/" + name, name, content, toldOfIt, depth + 1, Optional.empty());
  }

  /** What this holds, unpacked: it has no name of its own. */
  Opened unpacked(String unpackedName, InputStream content) {
    return new Opened(path, unpackedName, content, told, depth + 1, Optional.empty());
  }

  /** The name's ending in lower case without its dot, empty if it has none. */
  String extension() {
    String last = name.substring(name.lastIndexOf('/') + 1);
    int dot = last.lastIndexOf('.');
    return dot < 0 ? "" : last.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
