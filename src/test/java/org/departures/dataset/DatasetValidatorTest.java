package org.departures.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DatasetValidatorTest {

  @TempDir Path dir;

  private final DatasetValidator validator = new DatasetValidator();

  @BeforeEach
  void write() {
    DatasetWriterTest.write(dir, Samples.merged("art-1"));
  }

  @ParameterizedTest
  @EnumSource(
      value = DatasetFile.class,
      names = {"DEPARTURES_CSV", "DEPARTURES_PARQUET", "SCHEMA", "DATA_PACKAGE", "REVIEW_PAGE"},
      mode = EnumSource.Mode.EXCLUDE)
  void everyRowWrittenIsValid(DatasetFile file) {
    assertThat(validator.validate(file.in(dir))).isEmpty();
  }

  /** What is replaced in the second line, what with, and how the message begins. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"type\":\"stepped_down\" | \"type\":\"vanished\" | /type: does not have a value in",
        "\"type\":\"stepped_down\" | \"type\":\"STEPPED_DOWN\" | /type: does not have a value in",
        "\"type\":\"stepped_down\", | `` | : required property 'type' not found",
        "\"factuality\":\"asserted\" | \"factuality\":null | /factuality: null found",
        "\"basis\":\"explicit\" | \"basis\":\"guessed\" | /date/basis: does not have a value in",
        "\"earliest\":\"2031-05-01\" | \"earliest\":\"2031-05-32\" | /date/earliest: ",
        "\"at\":null | \"at\":\"yesterday\" | /review/at: ",
        "\"confidence\":0.97 | \"confidence\":1.5 | /confidence: must have a maximum value",
        "\"confidence\":0.97 | \"confidence\":\"0.97\" | /confidence: string found",
        "\"category\":\"health\" | \"category\":\"whim\" | /reason/category: does not have",
        "\"interim\":true | \"interim\":true,\"x\":1 | /successor: property 'x' is not defined",
        "\"start\":1, | \"start\":-1, | /evidence/0/start: must have a minimum value",
        "\"id\":\"dep-1\" | \"id\":\"1\" | /id: does not match the regex pattern",
        "\"id\":\"dep-1\" | \"id\":\"dep-2\" | dep-2 stands in line 1 too",
        "\"quote\":\"𠮷田\" | \"quote\":\"吉田\" | \"吉田\" is not what stands in art-1 from 1 to 3",
        "\"start\":1,\"end\":3 | \"start\":1,\"end\":4 | \"𠮷田\" is not what stands in art-1",
        "\"start\":1,\"end\":3 | \"start\":3,\"end\":1 | \"𠮷田\" is not what stands in art-1",
        "\"end\":3 | \"end\":2000000000 | \"𠮷田\" is not what stands in art-1",
        "\"article\":\"art-1\",\"field\":\"person\" | \"article\":\"art-9\",\"field\":\"person\" |"
            + " article art-9 is not in articles.jsonl",
        "\"articles\":[\"art-1\"] | \"articles\":[] | /articles: must have at least 1 items",
        "\"edtf\":\"2031-05\" | \"edtf\":\"May\" | no EDTF date: May",
        "\"edtf\":\"2031-05\" | \"edtf\":\"2031-06\" | 2031-06 is not from \"2031-05-01\" to",
        "\"latest\":\"2031-05-31\" | \"latest\":null | 2031-05 is not from \"2031-05-01\" to null",
        "{\"id\" | {id | is no JSON: ",
        "\"id\":\"dep-1\" | \"id\":\"dep-1\",\"id\":\"dep-1\" | is no JSON: Duplicate",
      })
  void brokenRecordIsNamed(String good, String bad, String message) throws IOException {
    Path file = DatasetFile.DEPARTURES_JSONL.in(dir);
    List<String> lines = Files.readAllLines(file);
    assertThat(lines.get(0)).contains(good);
    String broken = lines.get(0).replaceFirst(Pattern.quote(good), bad);
    Files.write(file, List.of(lines.get(1), broken));
    assertThat(validator.validate(file))
        .allMatch(flaw -> flaw.line() == 2)
        .first()
        .asString()
        .startsWith("line 2: " + message);
  }

  @Test
  void brokenRecordOfAnArrayIsNamedByItsLine() throws IOException {
    Path file = DatasetFile.DEPARTURES_JSON.in(dir);
    String json = Files.readString(file);
    int line = (int) json.substring(0, json.indexOf("dep-1")).lines().count() - 1;
    Files.writeString(file, json.replace("stepped_down", "vanished"));
    assertThat(validator.validate(file)).extracting(Flaw::line).containsExactly(line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[ | 1",
        "[{} | 1",
        "[]x | 1",
        "[1,] | 1",
        "{ | 1",
        "[]\\n[] | 2",
        "42 | 1",
        "null | 1",
      })
  void whatIsNoDatasetIsSaidSo(String content, int line) throws IOException {
    Path file = Files.writeString(dir.resolve("some.json"), content.translateEscapes());
    assertThat(validator.validate(file)).isNotEmpty().allMatch(flaw -> flaw.line() >= line);
  }

  @Test
  void bytesThatAreNoTextAreSaidSo() throws IOException {
    for (byte first : new byte[] {'[', '{', (byte) 0xff}) {
      Path file = Files.write(dir.resolve("some.jsonl"), new byte[] {first, (byte) 0xff, '\n'});
      assertThat(validator.validate(file))
          .singleElement()
          .asString()
          .isEqualTo("line 1: is not UTF-8 from here on");
    }
  }

  @Test
  void deepNestingIsAFlawAndNoCrash() throws IOException {
    Path file = Files.writeString(dir.resolve("some.json"), "[".repeat(200_000));
    assertThat(validator.validate(file)).isNotEmpty();
  }

  @Test
  void blankLineIsAFlaw() throws IOException {
    Path file = DatasetFile.DEPARTURES_JSONL.in(dir);
    Files.writeString(file, Files.readString(file).replaceFirst("\n", "\n\n"));
    assertThat(validator.validate(file)).isNotEmpty().allMatch(flaw -> flaw.line() == 2);
  }

  @Test
  void blanksMayStandBeforeAnArray() throws IOException {
    Path file = DatasetFile.DEPARTURES_JSON.in(dir);
    Files.writeString(file, "\n  " + Files.readString(file));
    assertThat(validator.validate(file)).isEmpty();
  }

  @Test
  void emptyFileIsAnEmptyDataset() throws IOException {
    assertThat(validator.validate(Files.writeString(dir.resolve("some.jsonl"), ""))).isEmpty();
  }

  @Test
  void quotesAreNotHeldWithoutArticles() throws IOException {
    Files.delete(DatasetFile.ARTICLES.in(dir));
    Path file = DatasetFile.DEPARTURES_JSONL.in(dir);
    Files.writeString(file, Files.readString(file).replace("\"quote\":\"𠮷田\"", "\"quote\":\"\""));
    assertThat(validator.validate(file)).isEmpty();
  }

  @Test
  void brokenMentionIsNamed() throws IOException {
    Path file = DatasetFile.MENTIONS.in(dir);
    Files.writeString(file, Files.readString(file).replace("\"start\":43", "\"start\":42"));
    assertThat(validator.validate(file)).extracting(Flaw::line).containsExactly(3);
  }

  @Test
  void fileThatIsNotThereIsNamed() {
    Path file = dir.resolve("none.jsonl");
    assertThatThrownBy(() -> validator.validate(file))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining(file.toString());
  }
}
