package org.departures.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.departures.batch.Progress;
import picocli.CommandLine.Help.Ansi;

/** Shows a run's progress: a bar on a terminal, now and then a plain line elsewhere. */
final class ProgressLine implements Progress {

  private static final int LINES = 10;

  /** Java asks only whether standard input and output are a terminal. */
  private static final Path STANDARD_ERROR = Path.of("/dev/stderr");

  private final PrintWriter err;
  private final boolean terminal;
  private Optional<ProgressBar> bar = Optional.empty();
  private int inputs;
  private int done;

  private ProgressLine(PrintWriter err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  static ProgressLine on(PrintWriter err) {
    return new ProgressLine(err, Ansi.AUTO.enabled() && !Files.isRegularFile(STANDARD_ERROR));
  }

  @Override
  public void start(int count) {
    inputs = count;
    if (terminal) {
      bar =
          Optional.of(
              new ProgressBarBuilder()
                  .setTaskName("departures")
                  .setInitialMax(count)
                  .setStyle(ProgressBarStyle.ASCII)
                  .setUnit(" inputs", 1)
                  .build());
    }
  }

  @Override
  public void done(String path) {
    done++;
    bar.ifPresent(ProgressBar::step);
    boolean due = done == inputs || done * LINES / inputs > (done - 1) * LINES / inputs;
    if (!terminal && inputs >= LINES && due) {
      err.println("departures: " + done + " of " + inputs + " inputs");
    }
  }

  @Override
  public void end() {
    bar.ifPresent(ProgressBar::close);
  }
}
