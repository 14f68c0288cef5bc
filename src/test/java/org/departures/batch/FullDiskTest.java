package org.departures.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.departures.GeneratedNews;
import org.departures.dataset.DatasetException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs onto a disk in memory that is too small or read-only for a while. Mounting needs root. */
class FullDiskTest {

  private static final int ARTICLES = 60;

  @TempDir Path folder;

  private Path news;
  private Path disk;
  private boolean mounted;

  @BeforeEach
  void mountADisk() throws Exception {
    news = folder.resolve("news");
    GeneratedNews.write(news, ARTICLES, 5);
    disk = Files.createDirectory(folder.resolve("disk"));
    mounted = mount("-t", "tmpfs", "-o", "size=64m", "tmpfs", disk.toString());
    assumeTrue(mounted, "SKIPPED: this user can't mount a disk that is too small");
  }

  @AfterEach
  void unmount() throws Exception {
    if (mounted) {
      assertThat(finished("umount", disk.toString())).isTrue();
    }
  }

  @ParameterizedTest(name = "{0} KiB")
  @ValueSource(ints = {24, 200, 360, 500, 640, 800})
  void runOntoAFullDiskFailsAndTheNextOneMakesItWhole(int size) throws Exception {
    remount("size=" + size + "k");
    assertThatThrownBy(() -> SmallRun.run(SmallRun.into(disk), news))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining(disk.toString())
        .message()
        .containsAnyOf("full", "No space left");
    remount("size=64m");
    SmallRun.run(SmallRun.into(disk), news);
    assertIsWhole();
  }

  @Test
  void runOntoAReadOnlyDiskFailsAndTheNextOneMakesItWhole() throws Exception {
    SmallRun.run(SmallRun.into(disk), news.resolve("000000.txt"));
    remount("ro");
    assertThatThrownBy(() -> SmallRun.run(SmallRun.into(disk), news))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining(disk.toString());
    remount("rw");
    SmallRun.run(SmallRun.into(disk), news);
    assertIsWhole();
  }

  private void assertIsWhole() throws IOException {
    Path whole = folder.resolve("whole");
    SmallRun.run(SmallRun.into(whole), news);
    assertThat(SmallRun.everything(disk)).containsOnlyKeys(SmallRun.everything(whole).keySet());
    assertThat(SmallRun.shown(disk)).isEqualTo(SmallRun.shown(whole));
  }

  private void remount(String option) throws Exception {
    assertThat(mount("-o", "remount," + option, disk.toString())).isTrue();
  }

  private static boolean mount(String... arguments) throws Exception {
    String[] command = new String[arguments.length + 1];
    command[0] = "mount";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    return finished(command);
  }

  private static boolean finished(String... command) throws Exception {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
