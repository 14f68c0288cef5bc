package org.departures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.departures.model.Article;
import org.departures.model.MissingInputException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.util.DefaultLocale;
import org.junit.jupiter.api.util.DefaultTimeZone;

/** What is read from the corpus depends on the corpus alone. */
class SameBytesTest {

  private static List<String> expected = List.of();

  @BeforeAll
  static void read() throws IOException, MissingInputException {
    expected = extractions();
    assertThat(expected).hasSizeGreaterThan(20);
  }

  private static List<String> extractions() throws IOException, MissingInputException {
    Pipeline pipeline =
        Pipeline.load(Optional.empty(), Pipeline.Scope.ALL, Pipeline.Recognizer.NEURAL);
    List<String> extractions = new ArrayList<>();
    for (Article article : RandomTexts.corpus(pipeline)) {
      extractions.add(pipeline.apply(article).toString());
      extractions.add(pipeline.apply(RandomTexts.inCapitals(article)).toString());
    }
    return extractions;
  }

  @Test
  void secondReadingIsLikeTheFirst() throws IOException, MissingInputException {
    assertThat(extractions()).isEqualTo(expected);
  }

  @Test
  @DefaultLocale("tr-TR")
  void turkishLocaleChangesNothing() throws IOException, MissingInputException {
    assertThat("TITLE".toLowerCase(Locale.getDefault())).isEqualTo("tıtle");
    assertThat(extractions()).isEqualTo(expected);
  }

  @Test
  @DefaultLocale("ar-SA-u-nu-arab")
  void arabicDigitsChangeNothing() throws IOException, MissingInputException {
    assertThat(String.format(Locale.getDefault(), "%d", 1)).isEqualTo("١");
    assertThat(extractions()).isEqualTo(expected);
  }

  @Test
  @DefaultTimeZone("Pacific/Kiritimati")
  void timeZoneChangesNothing() throws IOException, MissingInputException {
    assertThat(ZoneId.systemDefault()).isEqualTo(ZoneId.of("Pacific/Kiritimati"));
    assertThat(extractions()).isEqualTo(expected);
  }

  /** What is read once in a process, and the order of the JDK's sets, can differ only here. */
  @Test
  void anotherProcessOnAnotherMachinePrintsTheSame(@TempDir Path folder)
      throws IOException, InterruptedException {
    byte[] one = analysis(folder.resolve("one.jsonl"));
    byte[] other =
        analysis(
            folder.resolve("other.jsonl"),
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Duser.timezone=Pacific/Kiritimati",
            "-Dfile.encoding=ISO-8859-1",
            "-Dline.separator=\r\n");
    assertThat(one).isNotEmpty();
    assertThat(Arrays.equals(one, other)).isTrue();
  }

  private static byte[] analysis(Path output, String... settings)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(settings));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("org.departures.cli.Main", "analyze", "--all", "corpus"));
    Process process =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor()).isZero();
    return Files.readAllBytes(output);
  }
}
