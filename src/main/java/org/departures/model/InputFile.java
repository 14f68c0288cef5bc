package org.departures.model;

import java.nio.file.Path;
import java.util.Locale;

/**
 * A file to read and its path as the user gave it, which is what {@code Article.path} shows. {@code
 * path} is {@code -} for standard input, whose content then lies in {@code file}. {@code leadsOut}
 * tells of a link in a folder that leads out of it, which nobody asked to read.
 */
public record InputFile(Path file, String path, boolean leadsOut) {

  public InputFile(Path file, String path) {
    this(file, path, false);
  }

  /** The path that stands for standard input. */
  public static final String STANDARD_INPUT = "-";

  /** The name's ending in lower case without its dot, empty if it has none. */
  public String extension() {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
