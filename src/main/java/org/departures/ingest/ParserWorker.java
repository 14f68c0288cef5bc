package org.departures.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The process in which documents are parsed, started by {@link ParserProcess}: a request on
 * standard input, its answer on standard output, until the input ends. It stops itself when a
 * document takes too long, even if nobody is there any more to stop it.
 */
final class ParserWorker {

  /** So that whoever started this is first to give up, and says so. */
  private static final int SECONDS_MORE = 10;

  private ParserWorker() {}

  public static void main(String[] arguments) throws IOException {
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
    DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
    // What a library prints would be taken for an answer.
    System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8));
    DocumentParsers parsers = new DocumentParsers();
    ScheduledExecutorService watch =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "watch");
              thread.setDaemon(true);
              return thread;
            });
    try {
      while (true) {
        ParserRequest request = ParserRequest.read(in);
        Future<?> end =
            watch.schedule(
                () -> Runtime.getRuntime().halt(1),
                request.maxSeconds() + SECONDS_MORE,
                TimeUnit.SECONDS);
        ParserAnswer answer = parsers.parse(request);
        end.cancel(false);
        answer.write(out);
      }
    } catch (EOFException e) {
      watch.shutdownNow();
    }
  }
}
