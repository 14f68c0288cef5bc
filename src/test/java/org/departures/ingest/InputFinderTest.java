package org.departures.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.departures.model.InputFile;
import org.departures.model.MissingInputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFinderTest {

  @TempDir Path folder;

  private final InputFinder finder = new InputFinder(InputStream.nullInputStream());

  @BeforeEach
  void write() throws IOException {
    for (String name :
        List.of("b.txt", "a/z.html", "a/甲.txt", "c.png", ".hidden.txt", ".git/x.txt")) {
      touch(name);
    }
    touch(".DS_Store");
    touch("a/Thumbs.db");
    touch("a/desktop.ini");
  }

  @Test
  void foldersAreWalkedInOrderWithoutHiddenFilesAndLitter() throws Exception {
    assertThat(paths(folder.toString())).containsExactly("a/z.html", "a/甲.txt", "b.txt", "c.png");
  }

  @Test
  void inputsKeepTheirOrderAndAFileComesOnce() throws Exception {
    assertThat(paths(folder + "/b.txt", folder + "/a", folder.toString()))
        .containsExactly("b.txt", "a/z.html", "a/甲.txt", "c.png");
  }

  @Test
  void hiddenFileIsReadWhenItIsNamed() throws Exception {
    assertThat(paths(folder + "/.hidden.txt")).containsExactly(".hidden.txt");
  }

  @Test
  void pathIsAsTheUserGaveIt() throws Exception {
    String given = folder + "/a/../a/";
    assertThat(finder.find(List.of(given)))
        .extracting(InputFile::path)
        .containsExactly(given + "z.html", given + "甲.txt");
  }

  @Test
  void missingInputIsRefusedBeforeAnythingIsRead() {
    assertThatThrownBy(() -> finder.find(List.of("-", folder + "/none")))
        .isInstanceOf(MissingInputException.class)
        .hasMessage("No such file or folder: " + folder + "/none");
    assertThatThrownBy(() -> finder.find(List.of(""))).isInstanceOf(MissingInputException.class);
    assertThatThrownBy(() -> finder.find(List.of("a\0b")))
        .isInstanceOf(MissingInputException.class);
  }

  @Test
  void linkInACircleEndsTheWalk() throws Exception {
    Files.createSymbolicLink(folder.resolve("a/round"), folder);
    assertThat(paths(folder.toString())).containsExactly("a/z.html", "a/甲.txt", "b.txt", "c.png");
  }

  @Test
  void standardInputIsKeptInAFile() throws Exception {
    InputStream piped = new ByteArrayInputStream("陈立离任".getBytes(UTF_8));
    List<InputFile> found = new InputFinder(piped).find(List.of("-"));
    assertThat(found).extracting(InputFile::path).containsExactly("-");
    assertThat(found.get(0).file()).hasContent("陈立离任");
  }

  private List<String> paths(String... inputs) throws Exception {
    return finder.find(List.of(inputs)).stream()
        .map(input -> input.path().substring(folder.toString().length() + 1))
        .toList();
  }

  private void touch(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "");
  }
}
