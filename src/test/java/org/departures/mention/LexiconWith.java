package org.departures.mention;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.departures.lexicon.KnownName;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.Table;
import org.departures.model.Language;

/** The program's lexicon with words that a test needs, whether it has them already or not. */
final class LexiconWith {

  private final Lexicon own = Lexicon.load();
  private final Map<String, List<String>> rows = new TreeMap<>();

  LexiconWith words(Table table, Language language, String value, String... words) {
    Set<String> present = own.words(table, language);
    for (String word : words) {
      if (!present.contains(word)) {
        rows.computeIfAbsent(language.code() + "/" + table.fileName(), file -> new ArrayList<>())
            .add(value.isEmpty() ? word : word + "\t" + value);
      }
    }
    return this;
  }

  LexiconWith name(String kind, String en, String zh, String aliases) {
    Set<String> present =
        own.names().stream()
            .map(KnownName::forms)
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet());
    if (!present.contains(en)) {
      rows.computeIfAbsent("names.tsv", file -> new ArrayList<>())
          .add(String.join("\t", kind, en, zh, "", aliases));
    }
    return this;
  }

  Lexicon load(Path folder) {
    try {
      for (Map.Entry<String, List<String>> file : rows.entrySet()) {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(
            path, file.getValue().stream().sorted().collect(Collectors.joining("\n", "", "\n")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Lexicon.load(folder);
  }
}
