package org.departures.ingest;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.departures.model.Problem.Code;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has documents parsed in another process, a {@link ParserWorker} of the same class path with a
 * heap of its own. It is started when the first document comes and then kept. A document that takes
 * too long, or takes the process down, costs that document alone: the next one gets a new process.
 *
 * <p>Safe to share between threads; one document is parsed at a time.
 */
final class ParserProcess {

  private static final Logger LOG = LoggerFactory.getLogger(ParserProcess.class);
  private static final List<String> OPTIONS =
      List.of(
          "-Xmx512m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:+ExitOnOutOfMemoryError",
          "-Xshare:auto",
          "-Djava.awt.headless=true");
  private static final int OUT_OF_MEMORY = 3;
  private static final int SECONDS_TO_END = 10;

  private final ExecutorService exchange =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "parser-exchange");
            thread.setDaemon(true);
            return thread;
          });
  private Optional<Process> running = Optional.empty();

  /** What the other process makes of {@code request}, or how it failed. */
  synchronized ParserAnswer parse(ParserRequest request) {
    Process process;
    try {
      process = running.filter(Process::isAlive).orElse(null);
      if (process == null) {
        process = start();
      }
    } catch (IOException e) {
      return ParserAnswer.failed(
          Code.UNREADABLE, "can't be parsed, since no process can be started: " + e.getMessage());
    }
    Process started = process;
    running = Optional.of(started);
    Future<ParserAnswer> answer = exchange.submit(() -> exchanged(started, request));
    try {
      return answer.get(request.maxSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      started.destroyForcibly();
      awaitEnd(answer);
      return ParserAnswer.failed(
          Code.TOO_LARGE,
          "takes longer to parse than the limit of "
              + request.maxSeconds()
              + " seconds; save it as text or raise the limit");
    } catch (ExecutionException e) {
      LOG.debug("the parsers' process ended", e.getCause());
      return ended(started);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while parsing", e);
    }
  }

  private static void awaitEnd(Future<ParserAnswer> answer) {
    try {
      answer.get();
    } catch (ExecutionException e) {
      LOG.debug("the parsers' process was ended", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static ParserAnswer ended(Process process) {
    int status = -1;
    try {
      if (process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
        status = process.exitValue();
      } else {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return status == OUT_OF_MEMORY
        ? ParserAnswer.failed(
            Code.TOO_LARGE, "needs more memory to parse than there is for it; save it as text")
        : ParserAnswer.failed(
            Code.MALFORMED, "made its parser end (status " + status + "); save it as text");
  }

  private static ParserAnswer exchanged(Process process, ParserRequest request) throws IOException {
    request.write(new DataOutputStream(new BufferedOutputStream(process.getOutputStream())));
    // The answer is all that comes, so that nothing is left in the buffer.
    return ParserAnswer.read(
        new DataInputStream(new BufferedInputStream(process.getInputStream())));
  }

  private static Process start() throws IOException {
    LOG.debug("starting the parsers' process");
    ProcessBuilder builder =
        new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    builder.command().addAll(OPTIONS);
    builder.command().add(ParserWorker.class.getName());
    // On the command line it could be too long.
    builder.environment().put("CLASSPATH", classPath());
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return builder.start();
  }

  private static String classPath() {
    // Inside Maven the class path is that of Maven's launcher.
    if (ParserProcess.class.getClassLoader() instanceof URLClassLoader loader) {
      return Arrays.stream(loader.getURLs())
          .map(ParserProcess::file)
          .collect(Collectors.joining(File.pathSeparator));
    }
    return System.getProperty("java.class.path");
  }

  private static String file(URL url) {
    try {
      return Path.of(url.toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("no address of a file: " + url, e);
    }
  }
}
