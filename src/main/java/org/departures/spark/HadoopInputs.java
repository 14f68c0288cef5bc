package org.departures.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.departures.model.MissingInputException;

/**
 * Finds the files that inputs name, in any file system that Hadoop reads, and shares them out.
 * Folders are walked recursively; hidden files and what operating systems leave behind are passed
 * over, as in a run on one machine.
 */
final class HadoopInputs {

  private static final Set<String> LITTER = Set.of("thumbs.db", "desktop.ini", "ehthumbs.db");

  private final Configuration configuration;

  HadoopInputs(Configuration configuration) {
    this.configuration = configuration;
  }

  /** The files in the inputs' order, a folder's sorted; one that is named twice comes once. */
  List<Portion> find(List<String> inputs) throws MissingInputException, IOException {
    Map<String, Portion> found = new LinkedHashMap<>();
    for (String input : inputs) {
      Path path = new Path(input);
      FileSystem files = path.getFileSystem(configuration);
      try {
        FileStatus status = files.getFileStatus(path);
        String shown = input.length() > 1 ? input.replaceAll("/+$", "") : input;
        take(files, status, shown, found);
      } catch (FileNotFoundException e) {
        throw new MissingInputException(input);
      }
    }
    return List.copyOf(found.values());
  }

  private static void take(
      FileSystem files, FileStatus status, String shown, Map<String, Portion> found)
      throws IOException {
    if (status.isDirectory()) {
      FileStatus[] inside = files.listStatus(status.getPath());
      Arrays.sort(inside);
      for (FileStatus one : inside) {
        String name = one.getPath().getName();
        if (!isPassedOver(name)) {
          take(files, one, shown + "/" + name, found);
        }
      }
    } else {
      String address = status.getPath().toUri().toString();
      found.putIfAbsent(address, new Portion(shown, address, status.getLen()));
    }
  }

  private static boolean isPassedOver(String name) {
    return name.startsWith(".") || LITTER.contains(name.toLowerCase(Locale.ROOT));
  }

  /** {@code portions} in about {@code count} shares of like size, in their order. */
  static List<List<Portion>> shares(List<Portion> portions, int count) {
    long bytes = portions.stream().mapToLong(Portion::bytes).sum();
    List<List<Portion>> shares = new ArrayList<>();
    List<Portion> share = new ArrayList<>();
    long sum = 0;
    for (Portion portion : portions) {
      share.add(portion);
      sum += portion.bytes();
      if (sum >= (shares.size() + 1.0) * bytes / count) {
        shares.add(share);
        share = new ArrayList<>();
      }
    }
    if (!share.isEmpty()) {
      shares.add(share);
    }
    return shares;
  }
}
