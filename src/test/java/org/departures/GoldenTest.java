package org.departures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.departures.Pipeline.Recognizer;
import org.departures.Pipeline.Scope;
import org.departures.model.Article;
import org.departures.model.Extraction;
import org.departures.model.ReadResult;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each article of {@code golden/} gives what a careful reader wrote beside it, to the letter.
 *
 * <p>{@code -Dgolden.rewrite=true} writes what the program reads into the expectations, to be read
 * as a diff; those of the articles in {@code unread.txt}, which the program can't read yet, stay as
 * they are.
 */
class GoldenTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final boolean REWRITE = Boolean.getBoolean("golden.rewrite");
  private static final Pipeline PIPELINE =
      Pipeline.load(Optional.empty(), Scope.EVENTS, Recognizer.NEURAL);

  @TestFactory
  Stream<DynamicTest> everyArticleIsRead() throws IOException {
    Set<String> unread = unread();
    return names(".txt").stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () -> {
                      if (unread.contains(name)) {
                        assertThat(read(name))
                            .as("%s is read right: take it off unread.txt", name)
                            .isNotEqualTo(Files.readString(expectation(name)));
                      } else if (REWRITE) {
                        Files.writeString(expectation(name), read(name));
                      } else {
                        assertThat(read(name))
                            .as(name)
                            .isEqualTo(Files.readString(expectation(name)));
                      }
                    }));
  }

  @Test
  void everyArticleHasAnExpectationAndEveryExpectationAnArticle() throws IOException {
    assertThat(names(".txt")).isNotEmpty();
    if (!REWRITE) {
      assertThat(names(".yaml")).isEqualTo(names(".txt"));
    }
    assertThat(names(".txt")).containsAll(unread());
  }

  private static String read(String name) throws Exception {
    List<Article> articles = new ArrayList<>();
    Pipeline.find(List.of(GOLDEN.resolve(name + ".txt").toString()), InputStream.nullInputStream())
        .forEach(
            file ->
                PIPELINE.read(file, result -> articles.add(((ReadResult.Read) result).article())));
    assertThat(articles).hasSize(1);
    Extraction found = PIPELINE.apply(articles.get(0));
    return GoldenYaml.of(PIPELINE.merge(found.findings()));
  }

  private static Path expectation(String name) {
    return GOLDEN.resolve(name + ".yaml");
  }

  /** The articles, as {@code zh/NAME}, that the program does not read right yet. */
  private static Set<String> unread() throws IOException {
    return Files.readAllLines(GOLDEN.resolve("unread.txt")).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What the files with this ending in the languages' folders are called without it. */
  private static Set<String> names(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(GOLDEN)) {
      return files
          .filter(file -> !GOLDEN.equals(file.getParent()))
          .map(file -> GOLDEN.relativize(file).toString().replace('\\', '/'))
          .filter(file -> file.endsWith(ending))
          .map(file -> file.substring(0, file.length() - ending.length()))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
