package org.departures.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Spark as Maven brings it ({@code target/spark}), with two executors on this machine, each a
 * process of its own with a core, and the built jar.
 */
record LocalCluster(Path work, int executorMegabytes) {

  private static final String JAVA = System.getProperty("java.home") + "/bin/java";
  private static final Path HOME = Path.of("target/spark").toAbsolutePath();
  private static final Path JAR = Path.of("target/departures.jar").toAbsolutePath();
  private static final int MINUTES = 60;

  /** What a process said on standard error, its exit status, and how long it took. */
  record Finished(int status, String err, double seconds) {}

  /** What Spark's own log says of the tasks: how many each executor ran, and their sums. */
  record Tasks(
      Map<String, Integer> byExecutor, double seconds, long shuffleBytes, long peakResidentBytes) {}

  static boolean isThere() {
    return Files.isRegularFile(JAR) && Files.isDirectory(HOME.resolve("jars"));
  }

  /** {@code spark-submit target/departures.jar spark ARGUMENTS}. */
  Finished submit(Map<String, String> more, String... arguments) throws Exception {
    Map<String, String> configuration = new TreeMap<>(more);
    configuration.put("spark.executor.memory", executorMegabytes + "m");
    configuration.put("spark.ui.enabled", "false");
    configuration.put("spark.driver.host", "127.0.0.1");
    configuration.put("spark.driver.bindAddress", "127.0.0.1");
    configuration.put("spark.eventLog.enabled", "true");
    configuration.put("spark.eventLog.rolling.enabled", "false");
    configuration.put("spark.eventLog.compress", "false");
    configuration.put("spark.eventLog.dir", Files.createDirectories(events()).toUri().toString());
    configuration.put("spark.executor.processTreeMetrics.enabled", "true");
    configuration.put("spark.executor.metrics.pollingInterval", "500");
    configuration.put("spark.eventLog.logStageExecutorMetrics", "true");
    List<String> wanted =
        new ArrayList<>(
            List.of(
                JAVA,
                "-cp",
                HOME + "/jars/*",
                "org.apache.spark.launcher.Main",
                "org.apache.spark.deploy.SparkSubmit",
                "--master",
                "local-cluster[2,1," + executorMegabytes + "]"));
    configuration.forEach((key, value) -> wanted.addAll(List.of("--conf", key + "=" + value)));
    wanted.addAll(List.of(JAR.toString(), "spark"));
    wanted.addAll(List.of(arguments));
    Path command = work.resolve("command");
    Finished launcher = process(wanted, command);
    if (launcher.status != 0) {
      return launcher;
    }
    // Each word of the command ends with a NUL; the first is empty.
    List<String> words =
        Arrays.stream(Files.readString(command).split("\0"))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .toList();
    return process(words, work.resolve("spark.out"));
  }

  /** {@code java -jar target/departures.jar ARGUMENTS}. */
  Finished alone(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(JAVA, "-jar", JAR.toString()));
    command.addAll(List.of(arguments));
    return process(command, work.resolve("alone.out"));
  }

  /** The tasks of the last {@link #submit}. */
  Tasks tasks() throws IOException {
    Map<String, Integer> byExecutor = new TreeMap<>();
    double seconds = 0;
    long shuffled = 0;
    long resident = 0;
    try (Stream<Path> logs = Files.list(events())) {
      for (String line : Files.readAllLines(logs.sorted().reduce((a, b) -> b).orElseThrow())) {
        JsonNode event = new ObjectMapper().readTree(line);
        String kind = event.path("Event").asText();
        if (kind.equals("SparkListenerTaskEnd")) {
          byExecutor.merge(event.at("/Task Info/Executor ID").asText(), 1, Integer::sum);
          JsonNode metrics = event.path("Task Metrics");
          seconds += metrics.path("Executor Run Time").asDouble() / 1000;
          shuffled += metrics.at("/Shuffle Write Metrics/Shuffle Bytes Written").asLong();
        } else if (kind.equals("SparkListenerStageExecutorMetrics")
            && !event.path("Executor ID").asText().equals("driver")) {
          resident =
              Math.max(resident, event.at("/Executor Metrics/ProcessTreeJVMRSSMemory").asLong());
        }
      }
    }
    return new Tasks(byExecutor, seconds, shuffled, resident);
  }

  private Path events() {
    return work.resolve("events");
  }

  private Finished process(List<String> command, Path out) throws Exception {
    Path err = work.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().put("SPARK_HOME", HOME.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    // Workers write here what their executors say.
    builder.environment().put("SPARK_WORKER_DIR", work.resolve("executors").toString());
    long start = System.nanoTime();
    Process process = builder.start();
    try {
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        throw new IllegalStateException("still running after " + MINUTES + " minutes: " + command);
      }
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    return new Finished(
        process.exitValue(), Files.readString(err, UTF_8), (System.nanoTime() - start) / 1e9);
  }
}
