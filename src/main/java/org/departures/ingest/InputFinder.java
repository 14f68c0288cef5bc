package org.departures.ingest;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.departures.model.InputFile;
import org.departures.model.MissingInputException;

/**
 * Turns the inputs of a command line into files: folders are walked recursively, {@code -} is
 * standard input.
 *
 * <p>Inputs keep their order; a folder's files come sorted by path. Hidden files and what operating
 * systems leave behind are passed over; a file named twice comes once. What can't be listed, and
 * what a link in a folder finds outside of it, is returned as well, so that reading it names the
 * problem.
 */
public final class InputFinder {

  private static final Set<String> LITTER = Set.of("thumbs.db", "desktop.ini", "ehthumbs.db");

  private final InputStream standardInput;

  public InputFinder(InputStream standardInput) {
    this.standardInput = standardInput;
  }

  /**
   * The files that {@code inputs} name.
   *
   * @throws MissingInputException if one of them doesn't exist; nothing was read then
   * @throws IOException if standard input can't be kept in a temporary file
   */
  public List<InputFile> find(List<String> inputs) throws MissingInputException, IOException {
    for (String input : inputs) {
      if (!isStandardInput(input)) {
        existing(input);
      }
    }
    Map<Path, InputFile> found = new LinkedHashMap<>();
    for (String input : inputs) {
      if (isStandardInput(input)) {
        found.computeIfAbsent(Path.of(input), path -> new InputFile(path, input));
      } else {
        Path given = existing(input);
        Path root = given.toRealPath();
        for (Path file : files(given, root)) {
          boolean leadsOut = Files.isDirectory(given) && leadsOut(file, root);
          found.putIfAbsent(
              file.toAbsolutePath().normalize(), new InputFile(file, withSlashes(file), leadsOut));
        }
      }
    }
    List<InputFile> files = new ArrayList<>();
    for (InputFile file : found.values()) {
      files.add(isStandardInput(file.path()) ? new InputFile(kept(), file.path()) : file);
    }
    return List.copyOf(files);
  }

  private static boolean isStandardInput(String input) {
    return input.equals(InputFile.STANDARD_INPUT);
  }

  private static Path existing(String input) throws MissingInputException {
    try {
      Path path = Path.of(input);
      if (!input.isEmpty() && Files.exists(path)) {
        return path;
      }
    } catch (InvalidPathException e) {
      // A name that no file can have names no file.
    }
    throw new MissingInputException(input);
  }

  private static List<Path> files(Path input, Path root) throws IOException {
    if (!Files.isDirectory(input)) {
      return List.of(input);
    }
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        input,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            if (folder.equals(input)) {
              return FileVisitResult.CONTINUE;
            } else if (isPassedOver(folder)) {
              return FileVisitResult.SKIP_SUBTREE;
            } else if (leadsOut(folder, root)) {
              files.add(folder);
              return FileVisitResult.SKIP_SUBTREE;
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!isPassedOver(file)) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure) {
            if (!(failure instanceof FileSystemLoopException) && !isPassedOver(file)) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, IOException failure) {
            return FileVisitResult.CONTINUE;
          }
        });
    files.sort(Comparator.comparing(InputFinder::withSlashes));
    return files;
  }

  /** Whether {@code file} really lies outside of the folder {@code root}. */
  private static boolean leadsOut(Path file, Path root) throws IOException {
    return Files.exists(file) && !file.toRealPath().startsWith(root);
  }

  private static boolean isPassedOver(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.startsWith(".") || LITTER.contains(name);
  }

  private static String withSlashes(Path path) {
    return path.toString().replace(File.separatorChar, '/');
  }

  private Path kept() throws IOException {
    Path file = Files.createTempFile("departures-", ".input");
    file.toFile().deleteOnExit();
    Files.copy(standardInput, file, StandardCopyOption.REPLACE_EXISTING);
    return file;
  }
}
