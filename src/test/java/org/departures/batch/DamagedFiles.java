package org.departures.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.departures.ingest.SampleDocuments;
import org.departures.model.InputFile;

/**
 * A folder of damaged files: each sample cut off, with bits turned over, or under another's name,
 * by a seeded generator. As a program it runs over so many files and says what became of them:
 *
 * <pre>mvn -q test-compile exec:java@damaged -Dexec.args="2000"</pre>
 */
final class DamagedFiles {

  private static final int MANY = 2000;
  private static final long SEED = 5;

  private DamagedFiles() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, UTF_8);
    int count = arguments.length == 0 ? MANY : Integer.parseInt(arguments[0]);
    Path folder = Files.createTempDirectory("damaged-");
    Path news = write(Files.createDirectory(folder.resolve("news")), count, SEED);
    long start = System.nanoTime();
    RunOutcome outcome = SmallRun.run(SmallRun.into(folder.resolve("dataset")), news);
    Set<String> lost = unaccounted(folder.resolve("dataset"), news);
    out.println(
        count
            + " damaged files in "
            + Duration.ofNanos(System.nanoTime() - start).toSeconds()
            + " s with a heap of at most "
            + (Runtime.getRuntime().maxMemory() >> 20)
            + " MiB: "
            + outcome.report().counts().articles()
            + " articles, "
            + outcome.problems().size()
            + " problems, "
            + lost.size()
            + " unaccounted for");
    lost.forEach(out::println);
    System.exit(lost.isEmpty() ? 0 : 1);
  }

  /** Writes {@code count} damaged files into {@code folder}. */
  static Path write(Path folder, int count, long seed) throws IOException {
    Random random = new Random(seed);
    List<Map.Entry<String, byte[]>> samples = List.copyOf(SampleDocuments.all().entrySet());
    for (int i = 0; i < count; i++) {
      Map.Entry<String, byte[]> sample = samples.get(i % samples.size());
      String name = sample.getKey();
      byte[] bytes = sample.getValue().clone();
      switch (random.nextInt(3)) {
        case 0 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
        case 1 -> {
          for (int flips = 1 + random.nextInt(20); flips > 0; flips--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
          }
        }
        default -> name = samples.get(random.nextInt(samples.size())).getKey();
      }
      Files.write(folder.resolve(i + "-" + name), bytes);
    }
    return folder;
  }

  /** The files of {@code news} that neither gave an article nor are named in {@code run.json}. */
  static Set<String> unaccounted(Path dataset, Path news) throws IOException {
    Set<String> lost = new TreeSet<>();
    for (InputFile input : SmallRun.inputs(news)) {
      lost.add(input.path());
    }
    ObjectMapper mapper = new ObjectMapper();
    for (JsonNode problem :
        mapper.readTree(dataset.resolve("run.json").toFile()).at("/inputs/problems")) {
      lost.remove(file(problem.path("path").asText()));
    }
    // An article that stands in several files is told by one path; the readings know them all.
    lost.removeAll(SmallRun.pathsRead(dataset).stream().map(DamagedFiles::file).toList());
    return lost;
  }

  private static String file(String path) {
    return path.replaceFirst("(!/|#).*", "");
  }
}
