package org.departures.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.Table;
import org.departures.model.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole pages, built as news sites build theirs, with all that is to be read from them. */
class PagesTest {

  private static final Path FOLDER = Path.of("src/test/resources/pages");

  private final PageReader reader = reader();

  private static PageReader reader() {
    Lexicon lexicon = Lexicon.load();
    Map<String, String> words = new HashMap<>();
    for (Language language : List.of(Language.ZH, Language.EN)) {
      words.putAll(lexicon.map(Table.FURNITURE, language));
      words.putAll(lexicon.map(Table.DATELINES, language));
    }
    return new PageReader(new DatelineReader(words), new Furniture(words));
  }

  static Stream<Path> articleAloneIsRead() throws IOException {
    List<Path> pages;
    try (Stream<Path> files = Files.list(FOLDER)) {
      pages = files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
    assertThat(pages).hasSizeGreaterThan(5);
    return pages.stream();
  }

  @ParameterizedTest
  @MethodSource
  void articleAloneIsRead(Path html) throws IOException {
    Page page = reader.read(Files.readString(html));
    StringBuilder read = new StringBuilder();
    page.title().ifPresent(title -> read.append("title: ").append(title).append('\n'));
    page.source().ifPresent(source -> read.append("source: ").append(source).append('\n'));
    page.author().ifPresent(author -> read.append("author: ").append(author).append('\n'));
    page.published().ifPresent(day -> read.append("published: ").append(day).append('\n'));
    read.append('\n').append(page.text()).append('\n');
    Path expected = Path.of(html.toString().replace(".html", ".txt"));
    assertThat(read).hasToString(Files.readString(expected));
  }
}
