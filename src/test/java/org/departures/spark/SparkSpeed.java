package org.departures.spark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.departures.GeneratedNews;

/**
 * Spark beside a run on one machine, over the same feeds: seconds, articles a second, what Spark
 * sends around, and what a hundred million such articles would take. Arguments: feeds or folders,
 * or {@code --articles N} for generated ones, of which one in twenty tells of a departure; {@code
 * --recognizer NAME}.
 */
public final class SparkSpeed {

  private static final int FILES = 16;
  private static final int ONE_IN = 20;
  private static final double TARGET = 1e8;
  private static final int CORES = 2;
  private static final int EXECUTOR_MEGABYTES = 1400;

  private SparkSpeed() {}

  /** Prints the table. */
  public static void main(String[] arguments) throws Exception {
    if (!LocalCluster.isThere()) {
      throw new IllegalStateException(
          "target/departures.jar and target/spark are missing; make them with mvn verify -DskipTests");
    }
    Path work = Files.createTempDirectory("spark-speed-");
    List<String> inputs = new ArrayList<>();
    List<String> options = new ArrayList<>();
    for (int place = 0; place < arguments.length; place++) {
      if (arguments[place].equals("--articles")) {
        inputs.add(generated(work.resolve("feeds"), Integer.parseInt(arguments[++place])));
      } else if (arguments[place].startsWith("--")) {
        options.addAll(List.of(arguments[place], arguments[++place]));
      } else {
        inputs.add(Path.of(arguments[place]).toAbsolutePath().toString());
      }
    }
    LocalCluster cluster = new LocalCluster(work, EXECUTOR_MEGABYTES);
    LocalCluster.Finished alone =
        cluster.alone(
            words(
                inputs,
                options,
                work.resolve("run"),
                List.of("run", "--threads", String.valueOf(CORES))));
    LocalCluster.Finished spark =
        cluster.submit(Map.of(), words(inputs, options, work.resolve("spark"), List.of()));
    check(alone);
    check(spark);
    print(work, alone, spark, cluster.tasks());
  }

  private static void print(
      Path work, LocalCluster.Finished alone, LocalCluster.Finished spark, LocalCluster.Tasks tasks)
      throws IOException {
    long articles;
    try (var lines = Files.lines(work.resolve("run/articles.jsonl"))) {
      articles = lines.count();
    }
    double millis = tasks.seconds() * 1000 / articles;
    double bytes = (double) tasks.shuffleBytes() / articles;
    line("articles                                  %,14d", articles);
    line(
        "run, 2 threads: seconds, articles a second %,13.1f %,10.0f",
        alone.seconds(), articles / alone.seconds());
    line(
        "Spark, 2 executors of 1 core              %,14.1f %,10.0f",
        spark.seconds(), articles / spark.seconds());
    line("Spark over run                            %,14.2f", alone.seconds() / spark.seconds());
    line("a core's milliseconds an article in tasks %,14.2f", millis);
    line("shuffle bytes an article                  %,14.0f", bytes);
    line("an executor's resident memory, MiB        %,14d", tasks.peakResidentBytes() >> 20);
    line("100,000,000 articles: core hours          %,14.0f", TARGET * millis / 3_600_000);
    line("  hours on 256 cores                      %,14.1f", TARGET * millis / 3_600_000 / 256);
    line("  shuffled, GB                            %,14.0f", TARGET * bytes / 1e9);
  }

  private static String generated(Path folder, int count) throws IOException {
    Files.createDirectories(folder);
    Random random = new Random(1);
    ObjectMapper json = new ObjectMapper();
    for (int file = 0; file < FILES; file++) {
      try (BufferedWriter feed = Files.newBufferedWriter(folder.resolve(file + ".jsonl"))) {
        for (int number = file; number < count; number += FILES) {
          String text = number % ONE_IN == 0 ? GeneratedNews.article(random) : quiet(random);
          feed.write(
              json.writeValueAsString(
                  Map.of("id", "n" + number, "published", "2034-02-01", "text", text)));
          feed.write('\n');
        }
      }
    }
    return folder.toString();
  }

  /** An article of about six hundred characters in which nobody leaves. */
  private static String quiet(Random random) {
    StringBuilder text = new StringBuilder("北湖市新桥通车\n\n");
    while (text.length() < 600) {
      text.append("昨日上午，北湖市第")
          .append(random.nextInt(1000))
          .append("号大桥建成通车，全长")
          .append(random.nextInt(9000))
          .append("米，两岸居民过江的时间缩短了一半，市政部门表示后续工程将按计划推进。");
    }
    return text.append('\n').toString();
  }

  private static String[] words(
      List<String> inputs, List<String> options, Path output, List<String> first) {
    List<String> words = new ArrayList<>(first);
    words.addAll(inputs);
    words.addAll(options);
    words.addAll(List.of("-o", output.toString()));
    return words.toArray(String[]::new);
  }

  private static void check(LocalCluster.Finished finished) {
    if (finished.status() != 0 && finished.status() != 3) {
      throw new IllegalStateException(finished.err());
    }
  }

  private static void line(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
